import { gzipSync } from 'node:zlib';
import type { ColumnMetaData, DecodedArray, PageHeader } from 'hyparquet/src/types.js';
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { describe, expect, test } from 'vitest';
import { pagesOf } from './parquet-pages.ts';

/** Pages as they were written before there was a second version of them. */
function firstVersion(...pages: { header: Partial<PageHeader>; bytes: number[] }[]) {
  const writer = new ByteWriter();
  for (const { header, bytes } of pages) {
    const packed = gzipSync(Uint8Array.from(bytes));
    const sizes = { uncompressed_page_size: bytes.length, compressed_page_size: packed.length };
    writePageHeader(writer, { type: 'DATA_PAGE', ...header, ...sizes });
    writer.appendBytes(packed);
  }
  return writer.getBytes();
}

function dataPage(rows: number, encoding: 'PLAIN' | 'PLAIN_DICTIONARY'): Partial<PageHeader> {
  const levels = { definition_level_encoding: 'RLE', repetition_level_encoding: 'RLE' } as const;
  return { data_page_header: { num_values: rows, encoding, ...levels } };
}

function column(rows: number) {
  const chunk = { type: 'INT32', codec: 'GZIP', num_values: BigInt(rows), path_in_schema: ['a'] };
  const root = { element: { name: 'root', num_children: 1 }, path: [], count: 2, children: [] };
  const element = { name: 'a', type: 'INT32', repetition_type: 'OPTIONAL' } as const;
  const own = { element, path: ['a'], count: 1, children: [] };
  return { chunk: chunk as unknown as ColumnMetaData, path: [root, own] };
}

const int32 = (...values: number[]) => [...new Uint8Array(Int32Array.from(values).buffer)];

/** A run of equal values in the encoding of levels and positions. */
const run = (count: number, value: number) => [count << 1, value];

/** Levels of a page of the first version have their length before them. */
const levels = (...bytes: number[]) => [...int32(bytes.length), ...bytes];

const dictionary: { header: Partial<PageHeader>; bytes: number[] } = {
  header: {
    type: 'DICTIONARY_PAGE',
    dictionary_page_header: { num_values: 2, encoding: 'PLAIN', is_sorted: false },
  },
  bytes: int32(70, 71),
};

describe('pagesOf', () => {
  test('reads pages of the first version, plain and with a dictionary', () => {
    const bytes = firstVersion(
      dictionary,
      {
        header: dataPage(5, 'PLAIN_DICTIONARY'),
        bytes: [...levels(...run(2, 1), ...run(1, 0), ...run(2, 1)), 1, ...run(3, 1), ...run(1, 0)],
      },
      { header: dataPage(2, 'PLAIN'), bytes: [...levels(...run(2, 1)), ...int32(5, 6)] },
    );
    let decoded = 0;
    const decode = (stored: DecodedArray) => {
      decoded++;
      return [...(stored as Int32Array)];
    };
    const [first, second, ...more] = pagesOf(bytes, column(7), decode);
    expect(more).toEqual([]);
    expect(decoded).toBe(2);
    expect(first).toMatchObject({ rows: 5, values: [70, 71] });
    expect([...(first?.present as number[])]).toEqual([1, 1, 0, 1, 1]);
    expect([...(first?.positions as number[])]).toEqual([1, 1, 1, 0]);
    expect(second).toEqual({ rows: 2, present: undefined, values: [5, 6] });
  });

  test.each<[string, Parameters<typeof firstVersion>]>([
    ['its dictionary is not there', [{ header: dataPage(1, 'PLAIN_DICTIONARY'), bytes: [] }]],
    ['it breaks off', [{ header: dataPage(3, 'PLAIN'), bytes: [] }]],
    ['it has a page of another kind', [{ header: { type: 'INDEX_PAGE' }, bytes: [1] }]],
  ])('throws when %s', (_name, pages) => {
    expect(() => [...pagesOf(firstVersion(...pages), column(3), (stored) => stored)]).toThrow();
  });
});
