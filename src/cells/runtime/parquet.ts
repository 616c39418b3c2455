import { parquetMetadata, parquetSchema } from 'hyparquet/src/metadata.js';
import type { ColumnMetaData, FileMetaData, SchemaTree } from 'hyparquet/src/types.js';
import type { ColumnType } from '../contract.ts';
import type { Column } from './dataset.ts';
import { findCore } from './hooks.ts';
import { pagesOf, rangeOf, READABLE } from './parquet-pages.ts';
import type { Page } from './parquet-pages.ts';
import { decoderFor } from './parquet-values.ts';

/** What is in the file is looked at now, its values when they are asked for. */
findCore().hooks.parquet = (file, described) => {
  const metadata = parquetMetadata(file);
  const root = parquetSchema(metadata);
  const columns: Record<string, () => Column> = {};
  for (const { name, type } of described) {
    const own = root.children.find(({ element }) => element.name === name);
    if (!own) continue;
    const path = [root, own];
    const chunks = chunksOf(name, metadata);
    const unreadable = chunks.find(({ codec }) => !READABLE.includes(codec));
    if (unreadable) throw new Error(cannotUnpack(name, unreadable.codec));
    columns[name] = () => {
      const column = emptyColumn(type, Number(metadata.num_rows));
      readInto(column, file, { chunks, path }, decoderFor(type, path));
      return column;
    };
  }
  return columns;
};

function readInto(
  column: Column,
  file: ArrayBuffer,
  { chunks, path }: { chunks: ColumnMetaData[]; path: SchemaTree[] },
  decode: ReturnType<typeof decoderFor>,
): void {
  let row = 0;
  for (const chunk of chunks) {
    const { start, end } = rangeOf(chunk);
    for (const page of pagesOf(new Uint8Array(file, start, end - start), { chunk, path }, decode)) {
      fill(column, row, page);
      row += page.rows;
    }
  }
}

function chunksOf(name: string, { row_groups: groups }: FileMetaData): ColumnMetaData[] {
  return groups.flatMap(({ columns }) =>
    columns.flatMap(({ meta_data: chunk }) =>
      chunk?.path_in_schema.length === 1 && chunk.path_in_schema[0] === name ? [chunk] : [],
    ),
  );
}

function emptyColumn(type: ColumnType, rows: number): Column {
  const isNumeric = type === 'number' || type === 'integer';
  return isNumeric ? new Float64Array(rows).fill(NaN) : new Array<null>(rows).fill(null);
}

/** Puts the values of a page into their rows; where it has none the column stays as it was. */
function fill(column: Column, start: number, { rows, present, values, positions }: Page<Column>) {
  const end = Math.min(start + rows, column.length);
  let next = 0;
  for (let row = start; row < end; row++) {
    if (present?.[row - start] === 0) continue;
    const at = positions ? (positions[next] as number) : next;
    column[row] = values[at] as never;
    next++;
  }
}

function cannotUnpack(name: string, codec: string): string {
  return (
    `The column “${name}” is compressed with ${codec}, which cannot be read here. ` +
    'Write the Parquet file with Snappy, Zstandard, gzip, or without compression.'
  );
}
