import { parquetMetadata, parquetSchema } from 'hyparquet/src/metadata.js';
import type { FileMetaData } from 'hyparquet/src/types.js';
import type { ColumnType } from '../contract.ts';
import type { Column } from './dataset.ts';
import { findCore } from './hooks.ts';
import { pagesOf, rangeOf, READABLE } from './parquet-pages.ts';
import type { Page } from './parquet-pages.ts';
import { decoderFor } from './parquet-values.ts';

findCore().hooks.parquet = async (file, described) => {
  const metadata = parquetMetadata(file);
  const columns: Record<string, Column> = {};
  for (const { name, type } of described) {
    const column = readColumn(file, metadata, name, type);
    if (column) columns[name] = column;
  }
  return columns;
};

/** Reads a column, page by page; undefined when there is none of this name. */
function readColumn(
  file: ArrayBuffer,
  metadata: FileMetaData,
  name: string,
  type: ColumnType,
): Column | undefined {
  const root = parquetSchema(metadata);
  const own = root.children.find(({ element }) => element.name === name);
  if (!own) return undefined;
  const path = [root, own];
  const decode = decoderFor(type, path);
  const column = emptyColumn(type, Number(metadata.num_rows));
  let row = 0;
  for (const { columns } of metadata.row_groups) {
    for (const { meta_data: chunk } of columns) {
      if (chunk?.path_in_schema.length !== 1 || chunk.path_in_schema[0] !== name) continue;
      if (!READABLE.includes(chunk.codec)) throw new Error(cannotUnpack(name, chunk.codec));
      const { start, end } = rangeOf(chunk);
      const bytes = new Uint8Array(file, start, end - start);
      for (const page of pagesOf(bytes, { chunk, path }, decode)) {
        fill(column, row, page);
        row += page.rows;
      }
    }
  }
  return column;
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
