import { describe, expect, it } from 'vitest';
import { readJson } from './json.ts';
import { columnsOf, problemsIn, source } from './fixtures/data-problems.ts';

const columns = columnsOf('name: text', 'mpg: number, missing');

describe('readJson', () => {
  it.each([
    [
      'a list of objects',
      '[{"name":"a","mpg":1},{"mpg":2.5,"name":"b"}]',
      [
        ['a', 'b'],
        [1, 2.5],
      ],
    ],
    [
      'an object of lists',
      '{"mpg":[1,null],"name":["a","b"]}',
      [
        ['a', 'b'],
        [1, null],
      ],
    ],
    ['a list without rows', '[]', [[], []]],
    ['lists without values', '{"name":[],"mpg":[]}', [[], []]],
    [
      'a row that leaves a value out',
      '[{"name":"a"},{"name":"b","mpg":1}]',
      [
        ['a', 'b'],
        [null, 1],
      ],
    ],
    [
      'a byte order mark and Windows line ends',
      '\uFEFF[\r\n{"name":"a","mpg":1}\r\n]\r\n',
      [['a'], [1]],
    ],
    [
      'other alphabets and escapes',
      '[{"name":"東\\u4eac🎈\\n","mpg":-1e2}]',
      [['東京🎈\n'], [-100]],
    ],
  ])('reads %s', (_name, text, values) => {
    const table = readJson(source(text, columns));
    expect(table.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(table.values).toEqual(values);
    expect(table.rows).toBe(values[0]?.length);
  });

  it('reads columns named like parts of every object, and does not take those for values', () => {
    const text = '[{"__proto__":1,"constructor":2},{"__proto__":3}]';
    const table = readJson(source(text, columnsOf('__proto__: number', 'constructor: number')));
    expect(table.values[0]).toEqual([1, 3]);
    expect(problemsIn(table)).toEqual([
      '1:34+1 error `constructor` has no value here → write one, or `missing: true` for the column in `data/cars.yaml`',
    ]);
  });

  it.each<[name: string, text: string, problems: string[]]>([
    ['nothing', ' \n', ['1:1+1 error the file is empty → write a list of objects, one a row']],
    ['no rows', '[]', ['1:1+1 warning the file has no rows']],
    [
      'a single value',
      '"a"',
      [
        '1:1+3 error the file holds one value and no table → write a list of objects, one a row: `[{ "mpg": 18 }, { "mpg": 15 }]`',
      ],
    ],
    [
      'a row that is a list',
      '[\n  {"name":"a","mpg":1},\n  ["b", 2]\n]',
      [
        '3:3+1 error row 2 is not an object → write each row with its names: `{ "mpg": 18, "name": "…" }`',
      ],
    ],
    [
      'a wrong value behind a byte order mark',
      '\uFEFF[{"mpg":"x","name":"a"}]',
      [
        '1:9+3 error `mpg` must be a number, but is the text `x` → write digits, with a point before decimals',
      ],
    ],
    [
      'a missing column',
      '[{"mpg":1}]',
      ['1:1+1 error the file has no column `name` → add it, or remove it from `data/cars.yaml`'],
    ],
    [
      'a column that nearly has the right name',
      '[{"Name":"a","mpg":1}]',
      [
        '1:1+1 error the file has no column `name` → it has `Name`: write the name alike here and in `data/cars.yaml`',
      ],
    ],
    [
      'a column that nobody described',
      '[{"name":"a","mpg":1},\n {"name":"a","mpg":1,"hp":2}]',
      [
        '2:27+1 warning nobody described the column `hp`: cells cannot use it → describe it in `data/cars.yaml`, or remove it from the file',
      ],
    ],
    [
      'values of other types',
      '[\n {"name": 1, "mpg": "12"},\n {"name": true, "mpg": [1]},\n {"name": {}, "mpg": "x"}\n]',
      [
        '2:11+1 error `name` must be text, but is `1` → put it in double quotes',
        '3:11+4 error `name` must be text, but is `true` → put it in double quotes',
        '4:11+1 error `name` must be text, but is an object → write a text in double quotes',
        '2:21+4 error `mpg` must be a number, but is the text `12` → write it without quotes',
        '3:24+1 error `mpg` must be a number, but is a list → write a number',
        '4:22+3 error `mpg` must be a number, but is the text `x` → write digits, with a point before decimals',
      ],
    ],
    [
      'a value that is not there',
      '[\n {"mpg": 1},\n {"name": null},\n {"name": "a"}\n]',
      [
        '2:2+1 error `name` has no value here → write one, or `missing: true` for the column in `data/cars.yaml`',
        '3:11+4 error `name` has no value here → write one, or `missing: true` for the column in `data/cars.yaml`',
      ],
    ],
    [
      'a wrong value in a list',
      '{"name": ["a", 2],\n "mpg": [1, 1e999]}',
      [
        '1:16+1 error `name` must be text, but is `2` → put it in double quotes',
        '2:13+5 error `mpg` must be a number, but is `Infinity` → no number can be so large',
      ],
    ],
    [
      'lists of different lengths',
      '{"name": ["a"],\n "mpg": [1, 2]}',
      [
        '2:9+1 error the column `mpg` has 2 values, and the one before has 1 → give each column as many; write `null` where a value is missing',
      ],
    ],
    [
      'a column that is no list',
      '{"name": "a", "mpg": [1]}',
      [
        '1:10+3 error the column `name` is not a list of values → write `"mpg": [18, 15]`, or the whole file as a list of objects, one a row',
      ],
    ],
    [
      'a text that breaks off',
      '[{"name":"a","mpg":1},\n',
      ['2:1+1 error the file breaks off here → close what is open'],
    ],
    [
      'a comma too many',
      '[{"name":"a"},\n]',
      [
        '2:1+1 error the file is not JSON from here on → remove the comma before it, or the bracket itself',
      ],
    ],
    [
      'a comma missing',
      '[{"name":"a"}\n{"name":"b"}]',
      [
        '2:1+1 error the file is not JSON from here on → put several objects into one list: `[{ … }, { … }]`',
      ],
    ],
    [
      'single quotes',
      "[{'name':1}]",
      ['1:3+1 error the file is not JSON from here on → write double quotes'],
    ],
    [
      'NaN',
      '[{"mpg":\n NaN}]',
      ['2:2+3 error the file is not JSON from here on → write `null` for a missing value'],
    ],
    [
      'True',
      '[{"mpg": True}]',
      [
        '1:10+4 error the file is not JSON from here on → write `true` or `false`, in small letters',
      ],
    ],
    [
      'a comment',
      '[ // cars\n]',
      ['1:3+1 error the file is not JSON from here on → remove the comment: JSON has none'],
    ],
    [
      'a name without quotes',
      '[{name:1}]',
      [
        '1:3+4 error the file is not JSON from here on → look for a missing comma, colon or double quote before it',
      ],
    ],
    [
      'a line end inside a text',
      '[{"name":"a\nb"}]',
      [
        '1:10+1 error the file is not JSON from here on → look for a missing comma, colon or double quote before it',
      ],
    ],
    [
      'a number like 01',
      '[{"mpg":01}]',
      [
        '1:9+2 error the file is not JSON from here on → look for a missing comma, colon or double quote before it',
      ],
    ],
    [
      'a row a line',
      '{"name":"a"}\n{"name":"b"}\n',
      [
        '2:1+1 error the file is not JSON from here on → put several objects into one list: `[{ … }, { … }]`',
      ],
    ],
  ])('names %s', (_name, text, problems) => {
    expect(problemsIn(readJson(source(text, columns)))).toEqual(problems);
  });

  it('names bytes that are no text', () => {
    const bytes = Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]);
    expect(problemsIn(readJson(source(bytes, columns)))).toEqual([
      '1:3+1 error the file is not UTF-8 from here on → save it again as UTF-8 text',
    ]);
  });

  it.each([
    ['brackets in brackets', `${'['.repeat(200_000)}`],
    ['brackets in brackets that close', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['a long text that breaks off', `["${'x\\"'.repeat(1_000_000)}`],
    ['many wrong rows', `[${'{"name":1,"mpg":"x"},'.repeat(100_000)}{}]`],
  ])('is soon done with %s', (_name, text) => {
    const start = performance.now();
    expect(readJson(source(text, columns)).problems.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
