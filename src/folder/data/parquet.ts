import { asyncBufferFromFile, parquetMetadataAsync, parquetSchema } from 'hyparquet';
import type { AsyncBuffer, FileMetaData, SchemaElement } from 'hyparquet';
import type { ColumnType } from '../../cells/contract.ts';
import { pagesOf, rangeOf, READABLE } from '../../cells/runtime/parquet-pages.ts';
import type { Problem } from '../../journal/problem.ts';
import type { DataColumn } from '../../journal/schemas.ts';
import { compareColumns, explainUndescribed } from './columns.ts';
import { gatherFindings } from './findings.ts';
import type { DataSource } from './table.ts';
import type { Explanation } from '../explain.ts';
import { shown } from '../shown.ts';

/**
 * Looks at a Parquet file: which columns of which types it has, and whether values are
 * missing. The values are read only where the file itself does not say so.
 */
export async function checkParquet(
  path: string,
  { file, description, columns }: Omit<DataSource, 'bytes'>,
): Promise<{ rows: number; problems: Problem[] }> {
  const findings = gatherFindings<undefined>();
  const say = (found: Explanation, severity?: Problem['severity']) => {
    findings.add(undefined, found, severity);
  };
  let rows = 0;
  try {
    const buffer = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(buffer);
    rows = Number(metadata.num_rows);
    const elements = topLevel(metadata.schema);
    const { missing, undescribed } = compareColumns([...elements.keys()], columns, description);
    for (const one of missing) say(one);
    if (undescribed.length > 0) say(explainUndescribed(undescribed, description), 'warning');
    for (const column of columns) {
      const element = elements.get(column.name);
      if (!element) continue;
      const wrong =
        wrongType(column, element) ??
        wrongCompression(column, metadata) ??
        tooLarge(column, metadata) ??
        (await missingValues(column, metadata, buffer, description));
      if (wrong) say(wrong);
    }
    if (rows === 0) say({ kind: 'no-rows', message: 'the file has no rows' }, 'warning');
  } catch {
    const fix = 'write it again with the program that made it';
    say({ kind: 'not-parquet', message: 'the file is not Parquet, or it is damaged', fix });
  }
  return { rows, problems: findings.problems(file, () => ({ line: 1, column: 1, length: 1 })) };
}

/** The elements of the schema that are columns of the table, by name: groups count as one. */
function topLevel(schema: SchemaElement[]): Map<string, SchemaElement> {
  const elements = new Map<string, SchemaElement>();
  let inside = 0;
  for (const element of schema.slice(1)) {
    if (inside === 0) elements.set(element.name, element);
    else inside--;
    inside += element.num_children ?? 0;
  }
  return elements;
}

type Kind = ColumnType | 'time' | 'group' | 'other';

function kindOf(element: SchemaElement): Kind {
  if (element.num_children || element.repetition_type === 'REPEATED') return 'group';
  const logical = element.logical_type?.type ?? element.converted_type;
  if (logical === 'DATE') return 'date';
  if (logical?.startsWith('TIMESTAMP') || element.type === 'INT96') return 'time';
  if (logical === 'DECIMAL' || logical === 'FLOAT16') return 'number';
  if (logical === 'STRING' || logical === 'UTF8' || logical === 'ENUM') return 'text';
  const isInteger = logical === 'INTEGER' || /^U?INT_\d+$/.test(logical ?? '');
  if (logical !== undefined && !isInteger) return 'other';
  if (element.type === 'BOOLEAN') return 'boolean';
  if (element.type === 'INT32' || element.type === 'INT64') return 'integer';
  if (element.type === 'FLOAT' || element.type === 'DOUBLE') return 'number';
  return element.type === 'BYTE_ARRAY' ? 'text' : 'other';
}

const holds: Record<Kind, string> = {
  number: 'numbers',
  integer: 'whole numbers',
  text: 'text',
  boolean: '`true` and `false`',
  date: 'dates',
  time: 'points in time',
  group: 'lists or groups',
  other: 'values of a kind that cells cannot use',
};

/** What a column of the file may be described as. */
const describedAs: Record<Kind, ColumnType[]> = {
  number: ['number'],
  integer: ['integer', 'number'],
  text: ['text'],
  boolean: ['boolean'],
  date: ['date'],
  time: ['date', 'number'],
  group: [],
  other: [],
};

function wrongType({ name, type }: DataColumn, element: SchemaElement): Explanation | undefined {
  const kind = kindOf(element);
  const right = describedAs[kind];
  if (right.includes(type)) return undefined;
  const [first] = right;
  return {
    kind: 'wrong-type',
    message: `\`${shown(name)}\` is described as \`${type}\`, but holds ${holds[kind]}`,
    fix: first
      ? `describe it as \`${first}\`${kind === 'time' ? ', its day in UTC, or as `number`, milliseconds since 1970' : ''}, or write the file anew`
      : 'remove it from the description, or write the file anew',
  };
}

function wrongCompression(column: DataColumn, metadata: FileMetaData): Explanation | undefined {
  const codec = chunksOf(column, metadata).find((chunk) => !READABLE.includes(chunk.codec))?.codec;
  if (!codec) return undefined;
  return {
    kind: 'wrong-compression',
    message: `\`${shown(column.name)}\` is compressed with ${codec}, which cells cannot undo`,
    fix: 'write the file again with Snappy, Zstandard or gzip',
  };
}

/** Whole numbers above 2⁵³ would be rounded without a word. */
function tooLarge(column: DataColumn, metadata: FileMetaData): Explanation | undefined {
  const limits = chunksOf(column, metadata).flatMap(({ statistics }) => [
    statistics?.min_value ?? statistics?.min,
    statistics?.max_value ?? statistics?.max,
  ]);
  const large = limits.find((one) => typeof one === 'bigint' && BigInt(Number(one)) !== one);
  if (large === undefined || column.type !== 'integer') return undefined;
  return {
    kind: 'wrong-value',
    message: `\`${shown(column.name)}\` holds whole numbers that are too large to be exact`,
    fix: 'describe it as `number`, or write the file again with text',
  };
}

async function missingValues(
  column: DataColumn,
  metadata: FileMetaData,
  file: AsyncBuffer,
  description: string,
): Promise<Explanation | undefined> {
  if (column.missing) return undefined;
  const counts = chunksOf(column, metadata).map(({ statistics }) => statistics?.null_count);
  const known = counts.every((count) => count !== undefined);
  const count = known
    ? counts.reduce((sum, one) => sum + Number(one), 0)
    : await countMissing(column, metadata, file);
  if (count === 0) return undefined;
  return {
    kind: 'missing-value',
    message: `\`${shown(column.name)}\` has no value in ${count.toLocaleString('en')} row${count === 1 ? '' : 's'}`,
    fix: `write \`missing: true\` for the column in \`${description}\``,
  };
}

async function countMissing(
  column: DataColumn,
  metadata: FileMetaData,
  file: AsyncBuffer,
): Promise<number> {
  const root = parquetSchema(metadata);
  const path = [root, ...root.children.filter(({ element }) => element.name === column.name)];
  let count = 0;
  for (const chunk of chunksOf(column, metadata)) {
    const { start, end } = rangeOf(chunk);
    const bytes = new Uint8Array(await file.slice(start, end));
    for (const { rows, present } of pagesOf(bytes, { chunk, path }, () => undefined)) {
      for (let row = 0; present && row < rows; row++) if (present[row] === 0) count++;
    }
  }
  return count;
}

function chunksOf({ name }: DataColumn, { row_groups: groups }: FileMetaData) {
  return groups.flatMap(({ columns }) =>
    columns.flatMap(({ meta_data: found }) =>
      found?.path_in_schema.length === 1 && found.path_in_schema[0] === name ? [found] : [],
    ),
  );
}
