import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import type { DataFile } from '../contract.ts';
import { errorOf, openContext, textOf } from '../build/runtime-testing.ts';

const cars: DataFile = {
  name: 'cars',
  format: 'columns',
  rows: 3,
  columns: [
    { name: 'name', type: 'text' },
    { name: 'mpg', type: 'number' },
    { name: 'new', type: 'boolean' },
    { name: 'built', type: 'date' },
  ],
};
const values = {
  name: ['Ford', null, 'Löwe'],
  mpg: [18.5, null, 20],
  new: [true, false, null],
  built: ['1970-01-01', null, '1971-02-03'],
};
const options = { data: [cars], files: { cars: JSON.stringify(values) } };

describe('load', () => {
  test('gives typed columns, counts the rows and makes records', async () => {
    expect(
      await textOf(
        `const cars = await load('cars'); display(cars.mpg); display(cars.rows); display(cars.name);
         console.log(cars.records()[2]); display(Object.keys(cars).join());`,
        options,
      ),
    ).toBe(
      "Float64Array(3) [18.5, NaN, 20]\n3\n['Ford', null, 'Löwe']\n" +
        "{ name: 'Löwe', mpg: 20, new: null, built: '1971-02-03' }\nname,mpg,new,built",
    );
  });

  test('asks once for what is loaded twice, and mixes nothing up', async () => {
    const { cell, messages } = openContext({
      ...options,
      data: [cars, { ...cars, name: 'b' }],
      files: { cars: options.files.cars, b: JSON.stringify({ ...values, mpg: [1, 2, 3] }) },
    });
    const outputs = await cell(
      `const [a, b, c] = await Promise.all([load('cars'), load('b'), load('cars')]); display([a === c, a.mpg[0], b.mpg[0]].join())`,
    );
    expect(outputs).toEqual([{ kind: 'text', text: 'true,18.5,1' }]);
    expect(messages.filter(({ type }) => type === 'load')).toHaveLength(2);
  });

  test('makes a data set a table', async () => {
    const [output] = await openContext(options).cell(
      `table(await load('cars'), { columns: ['mpg', 'name'] })`,
    );
    expect(output).toEqual({
      kind: 'table',
      columns: [
        { name: 'mpg', align: 'end' },
        { name: 'name', align: 'start' },
      ],
      rows: [
        ['18.5', 'Ford'],
        ['NaN', ''],
        ['20', 'Löwe'],
      ],
      total: 3,
    });
  });

  test('says which data sets there are when it knows none of that name', async () => {
    expect(await errorOf(`await load('card')`, options)).toBe(
      'RangeError: There is no data set “card”. There is: cars.',
    );
    expect(await errorOf(`await load('x')`)).toBe(
      'RangeError: There is no data set “x”. The folder content/data describes none.',
    );
    expect(await errorOf(`await load('cars')`, { data: [cars] })).toBe(
      'Error: The data set “cars” could not be read.',
    );
  });

  test('can be caught like any rejection', async () => {
    expect(await textOf(`try { await load('x'); } catch (error) { display(error.name); }`)).toBe(
      'RangeError',
    );
  });
});

const parquet = (codec: 'SNAPPY' | 'UNCOMPRESSED' = 'SNAPPY', rows = 3) => ({
  data: [
    {
      name: 'p',
      format: 'parquet' as const,
      rows,
      columns: [
        { name: 'count', type: 'integer' as const },
        { name: 'x', type: 'number' as const },
        { name: 'city', type: 'text' as const },
        { name: 'ok', type: 'boolean' as const },
        { name: 'day', type: 'date' as const },
      ],
    },
  ],
  files: {
    p: parquetWriteBuffer({
      codec,
      columnData: [
        { name: 'count', data: Array.from({ length: rows }, (_, at) => BigInt(at)), type: 'INT64' },
        {
          name: 'x',
          data: Array.from({ length: rows }, (_, at) => (at === 1 ? null : at / 2)),
          type: 'DOUBLE',
        },
        { name: 'unused', data: Array.from({ length: rows }, () => 'never read'), type: 'STRING' },
        {
          name: 'city',
          data: Array.from({ length: rows }, (_, at) => ['Zürich', '東京', null][at % 3]),
          type: 'STRING',
        },
        {
          name: 'ok',
          data: Array.from({ length: rows }, (_, at) => at % 2 === 0),
          type: 'BOOLEAN',
        },
        {
          name: 'day',
          data: Array.from({ length: rows }, (_, at) => new Date(at * 864e5)),
          type: 'TIMESTAMP',
        },
      ],
      rowGroupSize: 1000,
    }),
  },
});

describe('load of a Parquet file', () => {
  const show = `const p = await load('p'); display([p.count, p.x, p.city, p.ok, p.day].map((c) => [...c].join()).join(' ')); display(Object.keys(p).join());`;
  test.each(['SNAPPY', 'UNCOMPRESSED'] as const)(
    'reads the described columns (%s)',
    async (codec) => {
      expect(await textOf(show, parquet(codec))).toBe(
        '0,1,2 0,NaN,1 Zürich,東京, true,false,true 1970-01-01,1970-01-02,1970-01-03\ncount,x,city,ok,day',
      );
    },
  );

  test('reads many groups of rows', async () => {
    expect(
      await textOf(
        `const p = await load('p'); display([p.count[4321], p.city[4320], p.day.length].join())`,
        parquet('SNAPPY', 5000),
      ),
    ).toBe('4321,Zürich,5000');
  });

  test('says so when it is no Parquet file', async () => {
    const { data } = parquet();
    expect(await errorOf(`await load('p')`, { data, files: { p: new ArrayBuffer(100) } })).toMatch(
      /^Error: .*parquet/i,
    );
  });
});
