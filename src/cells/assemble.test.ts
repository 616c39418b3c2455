import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { assemble } from './assemble.ts';
import type { Program } from './contract.ts';

describe('assemble', () => {
  it('joins the cells to one module and shows the value of each', () => {
    const { text } = assemble(program('const a = 1;\na + 1;\n', 'const b = a\n'));
    expect(text.split('\n')).toEqual([
      'import { cell as $daybook_cell, show as $daybook_show, caught as $daybook_caught } from "daybook:run";',
      ';$daybook_cell(0);',
      'const a = 1;;$daybook_show((',
      'a + 1));;',
      '',
      ';',
      ';$daybook_cell(1);',
      'const b = a',
      '',
      ';',
    ]);
  });

  it.each([
    ['a', 'an expression alone'],
    ['a // the end', 'a comment at the end'],
    ['// first\n\n/* second */ a', 'comments before it'],
    ['const b = 1 // why\na', 'a comment and no semicolon before it'],
    ['const b = 1\na /* ; */', 'a comment behind it'],
    ['const b = 1; a', 'an expression on the line of another statement'],
    ['if (b) {}\na, b', 'two values'],
    ['await import("daybook")', 'an import that is the value'],
    ['import "daybook"; a', 'an import before it'],
    ['`\n${a}\n`', 'a template over several lines'],
    ['"\u2028\u2029"; a\n', 'lines that only engines count'],
    ['a\r\n', 'two letters that end a line'],
    ['({ a: "漢字😀", b })', 'letters of two units'],
    ['', 'nothing'],
    ['// nothing', 'a comment alone'],
  ])('says the place of every letter of %j: %s', (code) => {
    for (const made of [program(code), program('const x = 1\n', code, 'y'), failing(code)]) {
      const { text, placeOf } = assemble(made, { resolve: (specifier) => `blob:${specifier}` });
      if (!made.cells.some(({ fails }) => fails) || !code.includes('import "'))
        parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
      const seen = new Map<string, string>();
      const lines = text.split(/(?<=\r\n|[\n\u2028\u2029]|\r(?!\n))/);
      lines.forEach((line, row) => {
        for (let column = 0; column < line.length; column++) {
          const place = placeOf(row + 1, column + 1);
          if (!place) continue;
          const key = `${place.cell}:${place.line}:${place.column}`;
          const cell = made.cells.find(({ cell }) => cell === place.cell);
          const letter =
            (cell?.javascript.split('\n')[place.line - 1] ?? '')[place.column - 1] ?? '\n';
          if (line[column] === letter) seen.set(key, letter);
        }
      });
      const letters = made.cells.map(({ javascript }) => javascript.replace(/"daybook"/g, ''));
      expect(seen.size).toBeGreaterThanOrEqual(letters.join('').length);
    }
  });

  it('says the place of the expression for what was written around it', () => {
    const { text, placeOf } = assemble(program('let a; a.b'));
    const [, , line = ''] = text.split('\n');
    expect(placeOf(3, line.indexOf('show') + 1)).toEqual({ cell: 0, line: 1, column: 8 });
  });

  it('says no place for its own lines and for lines that are not there', () => {
    const { placeOf } = assemble(program('a'));
    expect(placeOf(1, 1)).toBeUndefined();
    expect(placeOf(5, 1)).toBeUndefined();
    expect(placeOf(500, 1)).toBeUndefined();
  });

  it('catches what a cell throws that must, after it has begun', () => {
    const { text } = assemble(failing('throw 1 // now'));
    expect(text.split('\n').slice(1)).toEqual([
      ';$daybook_cell(0);try {',
      'throw 1 // now',
      '} catch (error) { $daybook_caught(error); }',
    ]);
  });

  it('rewrites what is imported and nothing that looks like it', () => {
    const { text } = assemble(program('import "daybook"\nconst a = "daybook"; import("daybook")'), {
      resolve: (specifier) => `blob:${specifier}/"1"`,
    });
    expect(text).toContain('import "blob:daybook/\\"1\\""');
    expect(text).toContain('const a = "daybook"');
    expect(text).toContain('import("blob:daybook/\\"1\\"")');
    expect(text).toContain('from "blob:daybook:run/\\"1\\""');
  });

  it('gives the markers names that the author does not use', () => {
    const { text } = assemble(program('let $daybook_cell, $daybook__x'));
    expect(text).toContain('$daybook___cell(0)');
  });
});

function program(...codes: string[]): Program {
  const cells = codes.map((javascript, cell) => ({
    cell,
    javascript,
    timeout: 2,
    fails: false,
    static: false,
  }));
  return { seed: '', date: '2024-05-14', cells };
}

function failing(code: string): Program {
  const made = program(code);
  return { ...made, cells: made.cells.map((cell) => ({ ...cell, fails: true })) };
}
