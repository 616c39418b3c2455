import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { checkParquet } from './parquet.ts';
import { columnsOf, problemsIn } from './fixtures/data-problems.ts';
import { writeLog } from '../fixtures/write-log.ts';

type Options = Omit<Parameters<typeof parquetWriteBuffer>[0], 'writer'>;

async function check(written: Options, ...columns: string[]) {
  const folder = writeLog({ 'data/cars.parquet': new Uint8Array(parquetWriteBuffer(written)) });
  const path = join(folder, 'data/cars.parquet');
  const described = { description: 'data/cars.yaml', columns: columnsOf(...columns) };
  const { rows, problems } = await checkParquet(path, { file: 'data/cars.parquet', ...described });
  return { rows, problems: problemsIn({ problems }) };
}

const cars: Options = {
  columnData: [
    { name: 'name', data: ['a', 'é', 'c'], type: 'STRING' },
    { name: 'mpg', data: [18, null, 9.5], type: 'DOUBLE' },
    { name: 'doors', data: [2, 4, 4], type: 'INT32' },
    { name: 'big', data: [1n, 2n, 3n], type: 'INT64' },
    { name: 'new', data: [true, false, true], type: 'BOOLEAN' },
    {
      name: 'sold',
      data: [1, 2, 3].map((day) => new Date(Date.UTC(2024, 4, day))),
      type: 'TIMESTAMP',
    },
  ],
};

describe('checkParquet', () => {
  it('finds nothing wrong with columns that are as they are described', async () => {
    expect(
      await check(
        cars,
        ...['name: text', 'mpg: number, missing', 'doors: integer', 'big: number'],
        ...['new: boolean', 'sold: date'],
      ),
    ).toEqual({ rows: 3, problems: [] });
  });

  it('lets a point in time be a number of milliseconds', async () => {
    expect(
      (await check(cars, 'sold: number')).problems.filter((one) => / error /.test(one)),
    ).toEqual([]);
  });

  it('knows dates', async () => {
    const written = {
      columnData: [{ name: 'day', data: [new Date(0)] }],
      schema: [
        { name: 'root', num_children: 1 },
        {
          name: 'day',
          type: 'INT32' as const,
          converted_type: 'DATE' as const,
          repetition_type: 'REQUIRED' as const,
        },
      ],
    };
    expect(await check(written, 'day: date')).toEqual({ rows: 1, problems: [] });
    expect((await check(written, 'day: integer')).problems).toEqual([
      '1:1+1 error `day` is described as `integer`, but holds dates → describe it as `date`, or write the file anew',
    ]);
  });

  it.each<[name: string, columns: string[], problems: string[]]>([
    [
      'a missing column, and those that nobody described',
      ['Name: text', 'mpg: number, missing', 'doors: integer', 'big: integer', 'wheels: integer'],
      [
        '1:1+1 error the file has no column `Name` → it has `name`: write the name alike here and in `data/cars.yaml`',
        '1:1+1 error the file has no column `wheels` → add it, or remove it from `data/cars.yaml`',
        '1:1+1 warning nobody described the columns `new` and `sold`: cells cannot use them → describe them in `data/cars.yaml`, or remove them from the file',
      ],
    ],
    [
      'columns of other types',
      ['name: number', 'mpg: integer', 'doors: text', 'big: date', 'new: text', 'sold: integer'],
      [
        '1:1+1 error `name` is described as `number`, but holds text → describe it as `text`, or write the file anew',
        '1:1+1 error `mpg` is described as `integer`, but holds numbers → describe it as `number`, or write the file anew',
        '1:1+1 error `doors` is described as `text`, but holds whole numbers → describe it as `integer`, or write the file anew',
        '1:1+1 error `big` is described as `date`, but holds whole numbers → describe it as `integer`, or write the file anew',
        '1:1+1 error `new` is described as `text`, but holds `true` and `false` → describe it as `boolean`, or write the file anew',
        '1:1+1 error `sold` is described as `integer`, but holds points in time → describe it as `date`, its day in UTC, or as `number`, milliseconds since 1970, or write the file anew',
      ],
    ],
    [
      'missing values',
      ['name: text', 'mpg: number', 'doors: integer', 'big: number', 'new: boolean', 'sold: date'],
      [
        '1:1+1 error `mpg` has no value in 1 row → write `missing: true` for the column in `data/cars.yaml`',
      ],
    ],
  ])('names %s', async (_name, columns, problems) => {
    expect((await check(cars, ...columns)).problems).toEqual(problems);
  });

  it('counts missing values itself where the file does not', async () => {
    const columnData = [{ name: 'a', data: [null, 'x', null], type: 'STRING' as const }];
    expect((await check({ columnData, statistics: false }, 'a: text')).problems).toEqual([
      '1:1+1 error `a` has no value in 2 rows → write `missing: true` for the column in `data/cars.yaml`',
    ]);
    const full = [{ name: 'a', data: ['x', 'y'], type: 'STRING' as const }];
    const found = await check({ columnData: full, statistics: false }, 'a: text');
    expect(found).toEqual({ rows: 2, problems: [] });
  });

  it('names whole numbers that would be rounded', async () => {
    const columnData = [{ name: 'a', data: [1n, 2n ** 53n + 1n], type: 'INT64' as const }];
    expect((await check({ columnData }, 'a: integer')).problems).toEqual([
      '1:1+1 error `a` holds whole numbers that are too large to be exact → describe it as `number`, or write the file again with text',
    ]);
    expect((await check({ columnData }, 'a: number')).problems).toEqual([]);
  });

  it('names a compression that cannot be undone, and takes those that can', async () => {
    const found = async (codec: 'BROTLI' | 'LZ4_RAW' | 'GZIP' | 'ZSTD') => {
      const columnData = [{ name: 'a', data: [1, 2], type: 'INT32' as const, codec }];
      const compressors = { [codec]: (input: Uint8Array) => input };
      return (await check({ columnData, compressors }, 'a: integer')).problems;
    };
    for (const codec of ['BROTLI', 'LZ4_RAW'] as const)
      expect(await found(codec)).toEqual([
        `1:1+1 error \`a\` is compressed with ${codec}, which cells cannot undo → write the file again with Snappy, Zstandard or gzip`,
      ]);
    for (const codec of ['GZIP', 'ZSTD'] as const) expect(await found(codec)).toEqual([]);
  });

  it.each([
    ['gzip', { GZIP: gzipSync }],
    ['Zstandard', { ZSTD: zstdCompressSync }],
  ] as const)('counts missing values in a file with %s', async (_name, compressors) => {
    const [codec = 'GZIP'] = Object.keys(compressors) as ('GZIP' | 'ZSTD')[];
    const data = Array.from({ length: 5000 }, (_, row) => (row % 1000 === 7 ? null : row / 3));
    const columnData = [{ name: 'a', data, type: 'DOUBLE' as const, codec }];
    const written = { columnData, compressors, statistics: false, rowGroupSize: 2000 };
    expect((await check(written, 'a: number')).problems).toEqual([
      '1:1+1 error `a` has no value in 5 rows → write `missing: true` for the column in `data/cars.yaml`',
    ]);
  });

  it('names columns that hold lists or groups, and reads those behind them', async () => {
    const columnData = [
      { name: 'list', data: [[1], [2, 3]] },
      { name: 'a', data: [1, 2] },
    ];
    const schema = [
      { name: 'root', num_children: 2 },
      {
        name: 'list',
        repetition_type: 'REQUIRED' as const,
        num_children: 1,
        converted_type: 'LIST' as const,
      },
      { name: 'list', repetition_type: 'REPEATED' as const, num_children: 1 },
      { name: 'element', repetition_type: 'REQUIRED' as const, type: 'INT32' as const },
      { name: 'a', repetition_type: 'REQUIRED' as const, type: 'INT32' as const },
    ];
    expect((await check({ columnData, schema }, 'list: integer', 'a: integer')).problems).toEqual([
      '1:1+1 error `list` is described as `integer`, but holds lists or groups → remove it from the description, or write the file anew',
    ]);
  });

  it('names a file without rows', async () => {
    const columnData = [{ name: 'a', data: [], type: 'INT32' as const }];
    expect(await check({ columnData }, 'a: integer')).toEqual({
      rows: 0,
      problems: ['1:1+1 warning the file has no rows'],
    });
  });

  it('names a file that breaks off', async () => {
    const folder = writeLog({ 'a.parquet': new Uint8Array(parquetWriteBuffer(cars)) });
    const path = join(folder, 'a.parquet');
    const whole = readFileSync(path);
    for (const length of [0, 4, 100, whole.length - 5]) {
      writeFileSync(path, whole.subarray(0, length));
      const described = { description: 'a.yaml', columns: columnsOf('doors: integer') };
      const found = await checkParquet(path, { file: 'a.parquet', ...described });
      expect(problemsIn(found)).toEqual([
        '1:1+1 error the file is not Parquet, or it is damaged → write it again with the program that made it',
      ]);
    }
  });
});
