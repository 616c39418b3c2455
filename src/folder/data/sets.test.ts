import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataSets } from './sets.ts';
import { inWords } from '../fixtures/problems-of.ts';
import { writeLog } from '../fixtures/write-log.ts';
import { listFiles } from '../list.ts';
import { cacheFolder, programRoot } from '../places.ts';

const describing = (columns = '  - { name: mpg, type: number }\n') =>
  `title: Cars\nsource: counted\nlicence: CC0 1.0\nmadeUp: true\ncolumns:\n${columns}`;

async function read(folder: string) {
  return readDataSets(folder, await listFiles(folder), join(cacheFolder(folder), 'data'));
}

async function told(files: Record<string, string>): Promise<string[]> {
  const { problems } = await read(writeLog(files));
  return problems.map((problem) => `${problem.file}:${inWords(problem)}`);
}

describe('readDataSets', () => {
  it('gives nothing for a log without data', async () => {
    expect(await read(writeLog())).toEqual({ dataSets: [], broken: [], problems: [], checked: 0 });
  });

  it('gives what cells need of a data set, in the order of its description', async () => {
    const columns =
      '  - { name: name, type: text, missing: true }\n  - { name: mpg, type: integer }\n';
    const files = {
      'data/cars.csv': 'mpg,name\n18,é\n9,\n',
      'data/cars.yaml': describing(columns),
    };
    const { dataSets, broken, problems, checked } = await read(writeLog(files));
    expect({ broken, problems, checked }).toEqual({ broken: [], problems: [], checked: 1 });
    const [cars] = dataSets;
    expect(cars).toMatchObject({
      ...{ name: 'cars', format: 'columns', rows: 2, file: 'data/cars.csv' },
      columns: [
        { name: 'name', type: 'text' },
        { name: 'mpg', type: 'integer' },
      ],
      description: { title: 'Cars', licence: 'CC0 1.0', madeUp: true },
    });
    expect(readFileSync(cars?.path ?? '', 'utf8')).toBe('{"name":["é",null],\n"mpg":[18,9]}');
  });

  it('delivers a column named like a part of every object', async () => {
    const columns = '  - { name: constructor, type: number }\n';
    const files = { 'data/cars.csv': 'constructor\n1\n', 'data/cars.yaml': describing(columns) };
    const { dataSets } = await read(writeLog(files));
    const content: unknown = JSON.parse(readFileSync(dataSets[0]?.path ?? '', 'utf8'));
    expect(Object.entries(content as object)).toEqual([['constructor', [1]]]);
  });

  it('reads the sample of the log without a problem', async () => {
    const folder = join(programRoot, 'content');
    const files = ['data/penguins.csv', 'data/penguins.yaml'];
    const cache = join(cacheFolder(writeLog()), 'data');
    const { dataSets, problems } = await readDataSets(folder, files, cache);
    expect(problems).toEqual([]);
    expect(dataSets.map(({ name, rows }) => [name, rows])).toEqual([['penguins', 344]]);
  });

  it('reads the data of the specimen without a problem', async () => {
    const folder = join(programRoot, 'e2e/specimen');
    const cache = join(cacheFolder(writeLog()), 'data');
    const { dataSets, problems } = await readDataSets(folder, await listFiles(folder), cache);
    expect(problems).toEqual([]);
    expect(dataSets.map(({ name, format, rows }) => [name, format, rows])).toEqual([
      ['harbours', 'columns', 5],
      ['rivers', 'columns', 506],
      ['waves', 'parquet', 12],
    ]);
  });

  it.each<[name: string, files: Record<string, string>, problems: string[]]>([
    [
      'other files in the folder',
      {
        'data/README.md': '# Data',
        'data/licence.txt': '',
        'data/make.py': '',
        'data/LICENSE': '',
      },
      [],
    ],
    [
      'data without a description',
      { 'data/cars.csv': 'mpg\n1\n' },
      [
        'data/cars.csv:1:1 error no description stands beside this file → write `data/cars.yaml` with `title`, `source`, `licence`, `madeUp` and `columns`',
      ],
    ],
    [
      'a description without data',
      { 'data/cars.yaml': describing() },
      [
        'data/cars.yaml:1:1 error there is no file with the data that this describes → put `cars.csv`, `cars.json` or `cars.parquet` beside it',
      ],
    ],
    [
      'a description with nearly the right name',
      { 'data/car.yaml': describing(), 'data/cars.csv': 'mpg\n1\n' },
      [
        'data/cars.csv:1:1 error no description stands beside this file → write `data/cars.yaml` with `title`, `source`, `licence`, `madeUp` and `columns`',
        'data/car.yaml:1:1 error there is no file with the data that this describes → rename it `data/cars.yaml`',
      ],
    ],
    [
      'a description called `.yml`',
      { 'data/cars.yml': describing(), 'data/cars.csv': 'mpg\n1\n' },
      [
        'data/cars.yml:1:1 error a file of a data set is named with small letters, digits and single hyphens, since cells call it by this name, and ends in `.csv`, `.json`, `.parquet` or `.yaml` → rename it to `data/cars.yaml`',
      ],
    ],
    [
      'a name that is none for cells',
      { 'data/My Cars.CSV': 'mpg\n1\n', 'data/my-cars.yaml': describing() },
      [
        'data/My Cars.CSV:1:1 error a file of a data set is named with small letters, digits and single hyphens, since cells call it by this name, and ends in `.csv`, `.json`, `.parquet` or `.yaml` → rename it to `data/my-cars.csv`',
      ],
    ],
    [
      'two files of one name',
      { 'data/cars.csv': 'mpg\n1\n', 'data/cars.json': '[]', 'data/cars.yaml': describing() },
      [
        'data/cars.json:1:1 error `data/cars.csv` has the same name: `load("cars")` could mean either → keep one of the two, or rename one',
      ],
    ],
    [
      'a folder below',
      { 'data/2024/cars.csv': 'mpg\n1\n', 'data/2024/notes.txt': '' },
      [
        'data/2024/cars.csv:1:1 error data sets lie in `data/` itself, not in folders below it → move it to `data/cars.csv`',
      ],
    ],
    [
      'formats that are not read',
      {
        'data/a.tsv': '',
        'data/b.xlsx': '',
        'data/c.jsonl': '',
        'data/d.csv.gz': '',
        'data/e.arrow': '',
      },
      [
        'data/a.tsv:1:1 error data sets are CSV, JSON or Parquet, not `.tsv` → save it as `.csv`, with commas between the values',
        'data/b.xlsx:1:1 error data sets are CSV, JSON or Parquet, not `.xlsx` → save the sheet as CSV (UTF-8), with commas between the values',
        'data/c.jsonl:1:1 error data sets are CSV, JSON or Parquet, not `.jsonl` → write its lines as one list, `[{ … }, { … }]`, into a `.json`',
        'data/d.csv.gz:1:1 error data sets are CSV, JSON or Parquet, not `.csv.gz` → unpack it',
        'data/e.arrow:1:1 error data sets are CSV, JSON or Parquet, not `.arrow` → write it as CSV, or as Parquet compressed with Snappy',
      ],
    ],
    [
      'an empty description',
      { 'data/cars.csv': 'mpg\n1\n', 'data/cars.yaml': '' },
      [
        'data/cars.yaml:1:1 error `title` is missing → add `title: What it is about`',
        'data/cars.yaml:1:1 error `source` is missing → add `source: https://example.org/where-it-comes-from`',
        'data/cars.yaml:1:1 error `licence` is missing → add `licence: CC0 1.0`',
        'data/cars.yaml:1:1 error `madeUp` is missing → add `madeUp: false`',
        'data/cars.yaml:1:1 error `columns` is missing → add `columns:` and below it a list of `- name: mpg` and `type: number`',
      ],
    ],
    [
      'no columns',
      {
        'data/cars.csv': 'mpg\n1\n',
        'data/cars.yaml': describing().replace(/columns:.*/s, 'columns: []\n'),
      },
      ['data/cars.yaml:5:10 error `columns` must have at least one column → add one'],
    ],
    [
      'types that there are not',
      {
        'data/cars.csv': 'a,b,c\n1,2,3\n',
        'data/cars.yaml': describing(
          '  - { name: a, type: int }\n  - { name: b, type: string }\n  - { name: c, type: 5 }\n',
        ),
      },
      [
        'data/cars.yaml:6:22 error `type` of column 1 must be `number`, `integer`, `text`, `boolean` or `date`, but is `int` → write `integer`',
        'data/cars.yaml:7:22 error `type` of column 2 must be `number`, `integer`, `text`, `boolean` or `date`, but is `string` → write one of these',
        'data/cars.yaml:8:22 error `type` of column 3 must be `number`, `integer`, `text`, `boolean` or `date`, but is `5` → write one of these',
      ],
    ],
    [
      'names that a data set needs, or that are there twice',
      {
        'data/cars.csv': 'rows\n1\n',
        'data/cars.yaml': describing(
          ['rows', 'records', '__proto__', 'a', 'a']
            .map((name) => `  - { name: ${name}, type: number }\n`)
            .join(''),
        ),
      },
      [
        'data/cars.yaml:6:13 error no column can be named `rows`: in a cell that is the number of rows of a data set → rename the column, in the file and here',
        'data/cars.yaml:7:13 error no column can be named `records`: in a cell that is the rows of a data set as objects → rename the column, in the file and here',
        'data/cars.yaml:8:13 error no column can be named `__proto__`: in a cell that is something else in JavaScript → rename the column, in the file and here',
        'data/cars.yaml:10:13 error column `a` is there twice → keep one of the two',
      ],
    ],
    [
      'a misspelt field, and a name that is a number',
      {
        'data/cars.csv': '2019\n1\n',
        'data/cars.yaml': describing('  - { name: 2019, type: number, units: mm }\n'),
      },
      [
        'data/cars.yaml:6:13 error `name` of column 1 must be text, but is the number 2019 → put it in quotes: `"2019"`',
        'data/cars.yaml:6:33 error `units` is not a field of column 1 → write `unit`',
      ],
    ],
    [
      'a value in a file',
      { 'data/cars.csv': 'mpg\n1\nx\n', 'data/cars.yaml': describing() },
      [
        'data/cars.csv:3:1 error `mpg` must be a number, but is `x` → write digits, with a point before decimals',
      ],
    ],
    [
      'a file that is no text',
      { 'data/cars.csv': 'mpg\n\0\n', 'data/cars.yaml': describing() },
      ['data/cars.csv:1:1 error the file is not text → move it away, or save it as UTF-8 text'],
    ],
    [
      'a file that is no Parquet',
      { 'data/cars.parquet': 'mpg\n1\n', 'data/cars.yaml': describing() },
      [
        'data/cars.parquet:1:1 error the file is not Parquet, or it is damaged → write it again with the program that made it',
      ],
    ],
  ])('is right about %s', async (_name, files, problems) => {
    expect(await told(files)).toEqual(problems);
  });

  it('gives the columns of a wrong file, and none of a wrong description', async () => {
    const files = {
      ...{ 'data/cars.csv': 'mpg\nx\n', 'data/cars.yaml': describing() },
      ...{ 'data/boats.csv': 'mpg\nx\n', 'data/boats.yaml': 'title: Boats\n' },
    };
    const { dataSets, broken } = await read(writeLog(files));
    expect(dataSets).toEqual([]);
    expect(
      await read(writeLog({ 'data/a.csv': '', 'data/b.yaml': '', 'data/c.xlsx': '' })),
    ).toMatchObject({
      broken: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
    });
    expect(broken.map(({ name, description }) => [name, description?.columns[0]?.name])).toEqual([
      ['boats', undefined],
      ['cars', 'mpg'],
    ]);
  });
});

describe('the memory of readDataSets', () => {
  const files = { 'data/cars.csv': 'mpg,b\n1,2\n', 'data/cars.yaml': describing() };
  const data = (folder: string) => join(cacheFolder(folder), 'data');

  it('reads a file once, and tells its problems each time', async () => {
    const folder = writeLog(files);
    const first = await read(folder);
    expect(first.problems).toHaveLength(1);
    // What nobody reads anew is not written anew either.
    const path = first.dataSets[0]?.path ?? '';
    writeFileSync(path, 'left alone');
    expect(await read(folder)).toEqual(first);
    expect(readFileSync(path, 'utf8')).toBe('left alone');
  });

  it('reads a file anew when it or its columns have changed, and only then', async () => {
    const folder = writeLog(files);
    const digest = async () => (await read(folder)).dataSets[0]?.digest;
    const first = await digest();
    writeFileSync(join(folder, 'data/cars.yaml'), describing().replace('Cars', 'All cars'));
    expect(await digest()).toBe(first);
    writeFileSync(join(folder, 'data/cars.csv'), 'mpg,b\r\n1.0,3\r\n');
    expect(await digest()).toBe(first);
    writeFileSync(join(folder, 'data/cars.csv'), 'mpg,b\n2,2\n');
    const second = await digest();
    expect(second).not.toBe(first);
    const columns = '  - { name: mpg, type: integer }\n';
    writeFileSync(join(folder, 'data/cars.yaml'), describing(columns));
    expect(await digest()).not.toBe(second);
    writeFileSync(join(folder, 'data/cars.yaml'), describing(columns.replace('integer', 'date')));
    expect((await read(folder)).problems.map(({ kind }) => kind)).toContain('wrong-value');
  });

  it('makes what it delivers again when it has gone', async () => {
    const folder = writeLog(files);
    const first = await read(folder);
    rmSync(first.dataSets[0]?.path ?? '');
    expect(await read(folder)).toEqual(first);
    expect(readFileSync(first.dataSets[0]?.path ?? '', 'utf8')).toBe('{"mpg":[1]}');
  });

  it('reads anew what was only half written', async () => {
    const folder = writeLog(files);
    const first = await read(folder);
    const names = readdirSync(join(data(folder), 'tables'));
    expect(names).toHaveLength(1);
    for (const name of names) writeFileSync(join(data(folder), 'tables', name), '{"rows":');
    expect(await read(folder)).toEqual(first);
  });

  it('does not grow for ever', async () => {
    const folder = writeLog(files);
    const places = ['tables', 'columns'].map((name) => join(data(folder), name));
    for (const place of places) {
      mkdirSync(place, { recursive: true });
      for (let index = 0; index < 100; index++) writeFileSync(join(place, `${index}.json`), '{}');
    }
    await read(folder);
    for (const place of places) expect(readdirSync(place)).toHaveLength(51);
  });
});
