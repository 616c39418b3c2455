import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';
import { columnsOf, problemsIn, source } from './fixtures/data-problems.ts';

const cars = columnsOf('name: text', 'mpg: number', 'doors: integer, missing');

const right: [name: string, text: string, columns: string[], values: unknown[][]][] = [
  ['nothing but a header', 'name,mpg\n', ['name: text', 'mpg: number'], [[], []]],
  ['no final line end', 'a\n1', ['a: number'], [[1]]],
  [
    'line ends of Windows',
    'a,b\r\n1,x\r\n2,y\r\n',
    ['a: number', 'b: text'],
    [
      [1, 2],
      ['x', 'y'],
    ],
  ],
  [
    'line ends of both kinds',
    'a,b\n1,x\r\n2,y\n',
    ['a: number', 'b: text'],
    [
      [1, 2],
      ['x', 'y'],
    ],
  ],
  ['a byte order mark', '\uFEFFa\n1\n', ['a: number'], [[1]]],
  [
    'quotes, commas and line ends in a value',
    'a,b\n"x, ""y""\r\nz",1\n',
    ['a: text', 'b: number'],
    [['x, "y"\r\nz'], [1]],
  ],
  [
    'a quoted number, and a quoted name',
    '"a","b c"\n"1",2\n',
    ['a: number', 'b c: number'],
    [[1], [2]],
  ],
  ['other alphabets', 'città,年\n🎈,2024\n', ['città: text', '年: integer'], [['🎈'], [2024]]],
  [
    'another order than that of the description',
    'b,a\n1,2\n',
    ['a: number', 'b: number'],
    [[2], [1]],
  ],
  [
    'blank lines',
    'a,b\n\n1,2\n\n\n3,4\n\n',
    ['a: number', 'b: number'],
    [
      [1, 3],
      [2, 4],
    ],
  ],
  ['a blank line in a file of one column', 'a\n\n1\n', ['a: number, missing'], [[null, 1]]],
  [
    'every way to write a number',
    'a\n1\n-1.5\n+.5\n2.\n1e3\n6.02E+23\n-0\n007\n',
    ['a: number'],
    [[1, -1.5, 0.5, 2, 1000, 6.02e23, -0, 7]],
  ],
  ['whole numbers', 'a\n0\n-12\n9007199254740991\n', ['a: integer'], [[0, -12, 9007199254740991]]],
  ['true and false', 'a\ntrue\nfalse\n', ['a: boolean'], [[true, false]]],
  ['dates', 'a\n2024-02-29\n0999-01-01\n', ['a: date'], [['2024-02-29', '0999-01-01']]],
  [
    'missing values of each type',
    'a,b,c,d,e\n,,,"",\n',
    [
      'a: number, missing',
      'b: integer, missing',
      'c: text, missing',
      'd: boolean, missing',
      'e: date, missing',
    ],
    [[null], [null], [null], [null], [null]],
  ],
  ['text as it is, blanks and all', 'a,b\n x ,NA\n', ['a: text', 'b: text'], [[' x '], ['NA']]],
  [
    'columns named like parts of every object',
    '__proto__,constructor,toString\n1,2,3\n',
    ['constructor: number', 'toString: number', '__proto__: number'],
    [[2], [3], [1]],
  ],
  ['a semicolon in the only name', 'a;b\n1\n', ['a;b: number'], [[1]]],
];

const wrong: [name: string, text: string, problems: string[]][] = [
  [
    'nothing',
    '',
    ['1:1+1 error the file is empty → begin with a line of the names: `name,mpg,doors`'],
  ],
  [
    'nothing but a byte order mark',
    '\uFEFF',
    ['1:1+1 error the file is empty → begin with a line of the names: `name,mpg,doors`'],
  ],
  ['no rows', 'name,mpg,doors\n', ['1:1+1 warning the file has a header and no rows']],
  [
    'a missing column',
    'name,mpg\nx,1\n',
    ['1:1+4 error the file has no column `doors` → add it, or remove it from `data/cars.yaml`'],
  ],
  [
    'a column that nearly has the right name',
    'name,MPG,doors\nx,1,2\n',
    [
      '1:1+4 error the file has no column `mpg` → it has `MPG`: write the name alike here and in `data/cars.yaml`',
    ],
  ],
  [
    'a name with blanks around it',
    'name, mpg,doors\nx,1,2\n',
    [
      '1:1+4 error the file has no column `mpg` → it has `mpg` with blanks around it: write the name alike here and in `data/cars.yaml`',
    ],
  ],
  [
    'columns that nobody described',
    'name,mpg,doors,hp,owner\nx,1,2,3,4\n',
    [
      '1:16+2 warning nobody described the columns `hp` and `owner`: cells cannot use them → describe them in `data/cars.yaml`, or remove them from the file',
    ],
  ],
  [
    'a column that nobody described, named like a part of every object',
    'name,mpg,doors,__proto__\nx,1,2,3\n',
    [
      '1:16+9 warning nobody described the column `__proto__`: cells cannot use it → describe it in `data/cars.yaml`, or remove it from the file',
    ],
  ],
  [
    'a column without a name',
    ',name,mpg,doors\n0,x,1,2\n',
    [
      '1:1+1 warning nobody described the column without a name: cells cannot use it → describe it in `data/cars.yaml`, or remove it from the file',
    ],
  ],
  [
    'a name twice',
    'name,mpg,doors,mpg\nx,1,2,3\n',
    ['1:16+3 error the header names `mpg` twice → rename one of the two'],
  ],
  [
    'semicolons',
    'name;mpg;doors\nx;1,5;2\n',
    [
      '1:1+14 error the values are separated by `;` and not by commas → save the file again with commas, and with points before decimals',
    ],
  ],
  [
    'tabs',
    'name\tmpg\tdoors\nx\t1\t2\n',
    [
      '1:1+14 error the values are separated by tabs and not by commas → save the file again with commas, and with points before decimals',
    ],
  ],
  [
    'line ends of old',
    'name,mpg,doors\rx,1,2\r',
    [
      '1:1+4 error the lines end with a carriage return alone → save the file again with usual line ends',
    ],
  ],
  [
    'a row too short',
    'name,mpg,doors\nx,1\ny,2,3\n',
    [
      '2:4+1 error the row is too short: it has 2 values, and the header names 3 columns → add what is missing; write a comma also where a value is empty',
    ],
  ],
  [
    'a last row that breaks off',
    'name,mpg,doors\nx,1,2\ny',
    [
      '3:2+1 error the row is too short: it has 1 value, and the header names 3 columns → add what is missing; write a comma also where a value is empty',
    ],
  ],
  [
    'a row too long',
    'name,mpg,doors\r\nx,1,500,2\r\n',
    [
      '2:9+1 error the row is too long: it has 4 values, and the header names 3 columns → put a value that holds a comma in double quotes',
    ],
  ],
  [
    'an empty value',
    'name,mpg,doors\n,,\n',
    [
      '2:1+1 error `name` has no value here → write one, or `missing: true` for the column in `data/cars.yaml`',
      '2:2+1 error `mpg` has no value here → write one, or `missing: true` for the column in `data/cars.yaml`',
    ],
  ],
  [
    'a word for a missing number',
    'name,mpg,doors\nx,NA,n/a\n',
    [
      '2:3+2 error `mpg` must be a number, but is `NA` → leave a missing value empty, and write `missing: true` for the column',
      '2:6+3 error `doors` must be a whole number, but is `n/a` → leave a missing value empty',
    ],
  ],
  [
    'blanks for a number',
    'name,mpg,doors\nx,  ,1\n',
    [
      '2:3+2 error `mpg` must be a number, but is nothing but blanks → leave a missing value empty, and write `missing: true` for the column',
    ],
  ],
  [
    'blanks around a number',
    'name,mpg,doors\nx, 1,2 \n',
    [
      '2:3+2 error `mpg` must be a number, but is `1` → remove the blanks around it',
      '2:6+2 error `doors` must be a whole number, but is `2` → remove the blanks around it',
    ],
  ],
  [
    'thousands',
    'name,mpg,doors\nx,"1,234.5",1_000\n',
    [
      '2:3+9 error `mpg` must be a number, but is `1,234.5` → write `1234.5`, with nothing between the thousands',
      '2:13+5 error `doors` must be a whole number, but is `1_000` → write `1000`, with nothing between the thousands',
    ],
  ],
  [
    'a decimal comma',
    'name,mpg,doors\nx,"1,5",1\n',
    [
      '2:3+5 error `mpg` must be a number, but is `1,5` → write a point before the decimals, not a comma',
    ],
  ],
  [
    'a unit',
    'name,mpg,doors\nx,18 mpg,$5\n',
    [
      '2:3+6 error `mpg` must be a number, but is `18 mpg` → write the number alone: its unit belongs in the description',
      '2:10+2 error `doors` must be a whole number, but is `$5` → write the number alone: its unit belongs in the description',
    ],
  ],
  [
    'infinity, and a number like it',
    'name,mpg,doors\nx,Infinity,1\ny,1e999,1\n',
    [
      '2:3+8 error `mpg` must be a number, but is `Infinity` → write digits, with a point before decimals',
      '3:3+5 error `mpg` must be a number, but is `1e999` → no number can be so large',
    ],
  ],
  [
    'other systems of numbers',
    'name,mpg,doors\nx,0x10,1\ny,١٢,1\n',
    [
      '2:3+4 error `mpg` must be a number, but is `0x10` → write digits, with a point before decimals',
      '3:3+2 error `mpg` must be a number, but is `١٢` → write digits, with a point before decimals',
    ],
  ],
  [
    'a fraction, and too many digits',
    'name,mpg,doors\nx,1,1.5\ny,1,9007199254740993\nz,1,1e3\n',
    [
      '2:5+3 error `doors` must be a whole number, but is `1.5` → write it without a fraction, or describe the column as `number`',
      '3:5+16 error `doors` must be a whole number, but is `9007199254740993` → write fewer than 16 digits and no exponent, or describe the column as `text`',
      '4:5+3 error `doors` must be a whole number, but is `1e3` → write fewer than 16 digits and no exponent, or describe the column as `text`',
    ],
  ],
  [
    'a value behind other alphabets and a line end',
    'name,mpg,doors\n"é\n🎈",x,1\n',
    ['3:5+1 error `mpg` must be a number, but is `x` → write digits, with a point before decimals'],
  ],
  [
    'a value behind a byte order mark and Windows line ends',
    '\uFEFFname,mpg,doors\r\nx,y,1\r\nx,1,z\r\n',
    [
      '2:3+1 error `mpg` must be a number, but is `y` → write digits, with a point before decimals',
      '3:5+1 error `doors` must be a whole number, but is `z` → write digits, with a point before decimals',
    ],
  ],
  [
    'a quote that is never closed',
    'name,mpg,doors\nx,1,2\n"y,1,2\nz,1,2\n',
    ['3:1+6 error this double quote is never closed → close it, or remove it'],
  ],
  [
    'a quote inside a value',
    'name,mpg,doors\nx,1,2\n15" wheel,1,2\n',
    [
      '3:1+9 error a double quote stands inside the value `15" wheel` → put the whole value in double quotes, and write `""` for one inside',
    ],
  ],
  [
    'something behind a closing quote',
    'name,mpg,doors\n"x" y,1,2\n',
    [
      '2:1+5 error a double quote stands inside the value `"x" y` → put the whole value in double quotes, and write `""` for one inside',
    ],
  ],
];

describe('readCsv', () => {
  it.each(right)('reads %s', (_name, text, columns, values) => {
    const table = readCsv(source(text, columnsOf(...columns)));
    expect(table.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(table.values).toEqual(values);
    expect(table.rows).toBe(values[0]?.length);
  });

  it.each(wrong)('names %s', (_name, text, problems) => {
    expect(problemsIn(readCsv(source(text, cars)))).toEqual(problems);
  });

  it.each([
    ['yes', 'boolean', '`true` or `false`', 'write `true` or `false`, in small letters'],
    ['TRUE', 'boolean', '`true` or `false`', 'write `true` or `false`, in small letters'],
    ['1', 'boolean', '`true` or `false`', 'write `true` or `false`, in small letters'],
    ['2023-02-29', 'date', 'a date that exists', 'look the date up: there is no such day'],
    ['14.05.2024', 'date', 'a date that exists', 'write it like `2024-05-14`'],
    [
      '2024-05-14 12:00',
      'date',
      'a date that exists',
      'write `2024-05-14`, or describe the column as `text`',
    ],
  ])('says why %s is no %s', (text, type, must, fix) => {
    expect(problemsIn(readCsv(source(`a\n${text}\n`, columnsOf(`a: ${type}`))))).toEqual([
      `2:1+${text.length} error \`a\` must be ${must}, but is \`${text}\` → ${fix}`,
    ]);
  });

  it('tells the first twenty problems and counts the rest', () => {
    const text = `a\n${'x\n'.repeat(1_300)}`;
    const problems = problemsIn(readCsv(source(text, columnsOf('a: number'))));
    expect(problems).toHaveLength(21);
    expect(problems[19]).toMatch(/^21:1\+1 error `a` must be/);
    expect(problems[20]).toBe(
      '22:1+1 error from here on the file has 1,280 more problems → mend those above first: often one cause has many effects',
    );
  });

  it('tells exactly twenty as they are', () => {
    const problems = problemsIn(readCsv(source(`a\n${'x\n'.repeat(20)}`, columnsOf('a: number'))));
    expect(problems).toHaveLength(20);
    expect(problems[19]).toMatch(/must be a number/);
  });

  it('reads two hundred thousand rows and names the last one', () => {
    const text = `a,b\n${'1,x\n'.repeat(200_000)}y,z\n`;
    const table = readCsv(source(text, columnsOf('a: number', 'b: text')));
    expect(table.rows).toBe(200_001);
    expect(problemsIn(table)).toEqual([
      '200002:1+1 error `a` must be a number, but is `y` → write digits, with a point before decimals',
    ]);
  });

  it('is soon done with a quote that is never closed in a long file', () => {
    const start = performance.now();
    const { problems } = readCsv(source(`a\n"${'x,""\n'.repeat(400_000)}`, columnsOf('a: text')));
    expect(problems.map(({ line }) => line)).toEqual([2]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
