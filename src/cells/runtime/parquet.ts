import { parquetMetadata } from 'hyparquet/src/metadata.js';
import { parquetRead } from 'hyparquet/src/read.js';
import type { ColumnType } from '../contract.ts';
import type { Column } from './dataset.ts';
import { findCore } from './hooks.ts';

const CODECS = ['UNCOMPRESSED', 'SNAPPY'];

findCore().hooks.parquet = readParquet;

/** Reads the described columns; values are as in the format `columns`, numbers as `Float64Array`. */
async function readParquet(
  file: ArrayBuffer,
  described: { name: string; type: ColumnType }[],
): Promise<Record<string, Column>> {
  const metadata = parquetMetadata(file);
  const rows = Number(metadata.num_rows);
  const columns: Record<string, unknown[] | Float64Array> = {};
  for (const { name, type } of described) {
    columns[name] =
      type === 'number' || type === 'integer'
        ? new Float64Array(rows).fill(NaN)
        : Array.from({ length: rows }, () => null);
  }
  for (const { columns: chunks } of metadata.row_groups) {
    for (const { meta_data: chunk } of chunks) {
      if (
        chunk &&
        described.some(({ name }) => name === chunk.path_in_schema[0]) &&
        !CODECS.includes(chunk.codec)
      ) {
        throw new Error(
          `The column “${chunk.path_in_schema.join('.')}” is compressed with ${chunk.codec}, which cannot be read here. ` +
            'Write the Parquet file with Snappy or without compression.',
        );
      }
    }
  }
  const types = new Map(described.map(({ name, type }) => [name, type]));
  await parquetRead({
    file,
    metadata,
    columns: described.map(({ name }) => name),
    onChunk({ columnName, columnData, rowStart }) {
      const column = columns[columnName];
      const type = types.get(columnName);
      if (!column || !type) return;
      for (let at = 0; at < columnData.length && rowStart + at < rows; at++) {
        column[rowStart + at] = convert(columnData[at] as unknown, type);
      }
    },
  });
  return columns as Record<string, Column>;
}

function convert(value: unknown, type: ColumnType): number | string | boolean | null {
  const numeric = type === 'number' || type === 'integer';
  if (value === null || value === undefined) return numeric ? NaN : null;
  if (numeric) return Number(value);
  if (type === 'boolean') return Boolean(value);
  if (value instanceof Date) {
    const text = value.toISOString();
    return type === 'date' || text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | bigint);
}
