import { readFile } from 'node:fs/promises';
import { parquetMetadata, parquetSchema } from 'hyparquet';
import type { ColumnsFile } from '../../cells/contract.ts';
import { pagesOf, rangeOf } from '../../cells/runtime/parquet-pages.ts';
import { decoderFor } from '../../cells/runtime/parquet-values.ts';
import type { DataSet } from '../data/sets.ts';

/** The numbers of a column of a data set that was checked: NaN where there is none, 1 for true. */
export async function readColumn(set: DataSet, name: string): Promise<Float64Array> {
  if (set.format === 'parquet') return readParquet(set, name);
  const values = (JSON.parse(await readFile(set.path, 'utf8')) as ColumnsFile)[name] ?? [];
  return Float64Array.from(values, numberOf);
}

async function readParquet({ path: file, columns }: DataSet, name: string): Promise<Float64Array> {
  const { buffer, byteOffset, byteLength } = await readFile(file);
  const metadata = parquetMetadata(
    buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer,
  );
  const root = parquetSchema(metadata);
  const path = [root, ...root.children.filter(({ element }) => element.name === name)];
  const decode = decoderFor(columns.find((column) => column.name === name)?.type ?? 'number', path);
  const numbers = new Float64Array(Number(metadata.num_rows)).fill(NaN);
  let row = 0;
  for (const group of metadata.row_groups) {
    for (const { meta_data: chunk } of group.columns) {
      if (chunk?.path_in_schema.length !== 1 || chunk.path_in_schema[0] !== name) continue;
      const { start, end } = rangeOf(chunk);
      const bytes = new Uint8Array(buffer, byteOffset + start, end - start);
      for (const { rows, present, values, positions } of pagesOf(bytes, { chunk, path }, decode)) {
        for (let at = 0, next = 0; at < rows; at++, row++) {
          if (present?.[at] === 0) continue;
          numbers[row] = numberOf(values[positions?.[next] ?? next]);
          next++;
        }
      }
    }
  }
  return numbers;
}

function numberOf(value: unknown): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : NaN;
}
