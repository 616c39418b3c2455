import { gzipSync, zstdCompressSync } from 'node:zlib';
import { parquetMetadata } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ColumnSource } from 'hyparquet-writer';
import type { CompressionCodec, SchemaElement } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { ColumnType } from '../contract.ts';
import { errorOf, textOf } from '../build/runtime-testing.ts';

const compressors = {
  GZIP: (bytes: Uint8Array) => gzipSync(bytes),
  ZSTD: (bytes: Uint8Array) => zstdCompressSync(bytes),
  BROTLI: (bytes: Uint8Array) => bytes,
};

/** A data set `p` of one column `a`, as a program finds it. */
function fileOf(type: ColumnType, written: Written) {
  const { data, codec = 'SNAPPY', element, encoding, type: storedAs, ...options } = written;
  const schema = element && {
    schema: [
      { name: 'root', num_children: 1 },
      { name: 'a', repetition_type: 'OPTIONAL' as const, ...element },
    ],
  };
  const how = { ...(storedAs && { type: storedAs }), ...(encoding && { encoding }) };
  const column = { name: 'a', data, ...how };
  const columns = [{ name: 'a', type }];
  return {
    data: [{ name: 'p', format: 'parquet' as const, rows: data.length, columns }],
    files: {
      p: parquetWriteBuffer({ codec, compressors, columnData: [column], ...schema, ...options }),
    },
  };
}

const show = `const { a } = await load('p'); display([...a].join(' '))`;

const mixed = Array.from({ length: 5000 }, (_, row) => (row % 7 === 3 ? null : (row % 250) / 4));
const dozens = Array.from({ length: 3000 }, (_, row) => `zone ${row % 12}`);

describe('reading Parquet', () => {
  test.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD'] as const)(
    'undoes %s, with values missing and with a dictionary',
    async (codec) => {
      const small = { codec, rowGroupSize: 2000, pageSize: 4000 };
      const numbers = fileOf('number', { data: mixed, type: 'DOUBLE', ...small });
      expect(await textOf(show, numbers)).toBe(mixed.map((value) => value ?? NaN).join(' '));
      const plain = Array.from({ length: 3000 }, (_, row) => row * 0.37);
      expect(await textOf(show, fileOf('number', { data: plain, type: 'DOUBLE', ...small }))).toBe(
        plain.join(' '),
      );
      const texts = fileOf('text', { data: dozens, type: 'STRING', ...small });
      expect(await textOf(show, texts)).toBe(dozens.join(' '));
    },
  );

  test('says which compression it cannot undo, and what to write instead', async () => {
    const file = fileOf('number', { data: [1, 2], type: 'DOUBLE', codec: 'BROTLI' });
    expect(await errorOf(show, file)).toBe(
      'Error: The column “a” is compressed with BROTLI, which cannot be read here. Write the Parquet file with Snappy, Zstandard, gzip, or without compression.',
    );
  });

  test('reads whole numbers of 64 bits exactly, as far as a number can', async () => {
    const data = [0n, -1n, 2n ** 31n, -(2n ** 32n), 2n ** 53n - 1n, -(2n ** 53n), 2n ** 62n + 1n];
    const file = fileOf('integer', { data, type: 'INT64' });
    expect(await textOf(show, file)).toBe(data.map(Number).join(' '));
  });

  test('reads whole numbers without a sign', async () => {
    const long = { type: 'INT64', converted_type: 'UINT_64' } as const;
    const large = [0n, 2n ** 63n, 2n ** 64n - 1n];
    expect(await textOf(show, fileOf('number', { data: large, element: long }))).toBe(
      large.map(Number).join(' '),
    );
    const short = { type: 'INT32', converted_type: 'UINT_32' } as const;
    const data = [0, 2 ** 31, 2 ** 32 - 1];
    expect(await textOf(show, fileOf('integer', { data, element: short }))).toBe(data.join(' '));
  });

  const times = ['2023-01-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z', '2023-02-28T00:00:00Z'];
  const nanoseconds = times.map((time) => BigInt(Date.parse(time)) * 1_000_000n + 999_999n);
  test.each([
    ['MILLIS', 1_000_000n],
    ['MICROS', 1_000n],
    ['NANOS', 1n],
  ] as const)('reads points in time in %s as milliseconds and as days', async (unit, scale) => {
    const logical = { type: 'TIMESTAMP', isAdjustedToUTC: false, unit } as const;
    const element = { type: 'INT64', logical_type: logical } as const;
    const data = nanoseconds.map((time) => (time - (((time % scale) + scale) % scale)) / scale);
    expect(await textOf(show, fileOf('number', { data, element }))).toBe(
      times.map((time) => Date.parse(time)).join(' '),
    );
    expect(await textOf(show, fileOf('date', { data, element }))).toBe(
      times.map((time) => time.slice(0, 10)).join(' '),
    );
  });

  test('reads encodings that few programs write, with values missing', async () => {
    const whole = Array.from({ length: 300 }, (_, row) => (row % 9 === 4 ? null : row * 7));
    const long = whole.map((value) => (value === null ? null : BigInt(value)));
    const shown = whole.map((value) => value ?? NaN).join(' ');
    const split = { encoding: 'BYTE_STREAM_SPLIT', type: 'DOUBLE' } as const;
    expect(await textOf(show, fileOf('number', { data: whole, ...split }))).toBe(shown);
    const delta = { encoding: 'DELTA_BINARY_PACKED', type: 'INT64' } as const;
    expect(await textOf(show, fileOf('integer', { data: long, ...delta }))).toBe(shown);
    const texts = whole.map((value) => (value === null ? null : `zone ${value}`));
    const prefixed = { encoding: 'DELTA_BYTE_ARRAY', type: 'STRING' } as const;
    expect(await textOf(show, fileOf('text', { data: texts, ...prefixed }))).toBe(texts.join(' '));
    const flags = whole.map((value) => (value === null ? null : value % 2 === 0));
    const runs = { encoding: 'RLE', type: 'BOOLEAN' } as const;
    expect(await textOf(show, fileOf('boolean', { data: flags, ...runs }))).toBe(flags.join(' '));
  });

  test('reads a column in which everything is missing', async () => {
    const data = new Array<null>(40).fill(null);
    const file = fileOf('number', { data, type: 'DOUBLE', codec: 'ZSTD' });
    expect(await textOf(show, file)).toBe(data.map(() => 'NaN').join(' '));
  });

  test('reads days, decimals and numbers of four bytes', async () => {
    const days = fileOf('date', {
      data: ['2024-02-29', null, '1969-12-31'].map((day) => day && new Date(day)),
      element: { type: 'INT32', converted_type: 'DATE' },
    });
    expect(await textOf(show, days)).toBe('2024-02-29  1969-12-31');
    const decimals = fileOf('number', {
      data: [12.34, null, -0.05],
      element: { type: 'INT32', converted_type: 'DECIMAL', scale: 2, precision: 9 },
    });
    expect(await textOf(show, decimals)).toBe('12.34 NaN -0.05');
    const floats = fileOf('number', { data: [0.5, 1.25], type: 'FLOAT' });
    expect(await textOf(show, floats)).toBe('0.5 1.25');
  });

  test('reads a column when it is asked for, and shows it like any other', async () => {
    const columns = ['a', 'b'].map((name) => ({ name, type: 'number' as const }));
    const columnData = ['a', 'b'].map((name) => ({
      name,
      data: [1, 2.5],
      type: 'DOUBLE' as const,
    }));
    const p = parquetWriteBuffer({ columnData, codec: 'GZIP', compressors });
    const { row_groups: groups } = parquetMetadata(p);
    const start = Number(groups[0]?.columns[1]?.meta_data?.data_page_offset);
    const files = { p, broken: p.slice(0) };
    new Uint8Array(files.broken).fill(0xff, start + 30, start + 40);
    const data = ['p', 'broken'].map((name) => ({
      ...{ name, format: 'parquet' as const, rows: 2, columns },
    }));
    const use = `const p = await load('p'), broken = await load('broken');`;
    expect(
      await textOf(`${use} console.log(p); display(broken.a); p.b = p.a; display(p.b);`, {
        ...{ data, files },
      }),
    ).toBe(
      '{ a: Float64Array(2) [1, 2.5], b: Float64Array(2) [1, 2.5] }\n' +
        'Float64Array(2) [1, 2.5]\nFloat64Array(2) [1, 2.5]',
    );
    expect(await errorOf(`${use} display(broken.b);`, { data, files })).toMatch(/^Error: /);
    expect(await textOf(`${use} display(p.records()[1]);`, { data, files })).toBe(
      '{ a: 2.5, b: 2.5 }',
    );
  });

  test('names a column that the file does not have', async () => {
    const { data, files } = fileOf('number', { data: [1, 2], type: 'DOUBLE' });
    const described = [{ ...data[0], columns: [{ name: 'b', type: 'number' as const }] }];
    expect(await errorOf(show, { data: described as typeof data, files })).toBe(
      'Error: The data set “p” has no column “b”.',
    );
  });
});

interface Written {
  data: ColumnSource['data'];
  type?: 'BOOLEAN' | 'DOUBLE' | 'FLOAT' | 'INT64' | 'STRING';
  /** In place of the type: how it is stored. */
  element?: Partial<SchemaElement>;
  encoding?: NonNullable<ColumnSource['encoding']>;
  codec?: CompressionCodec;
  rowGroupSize?: number;
  pageSize?: number;
}
