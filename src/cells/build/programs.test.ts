import { describe, expect, it } from 'vitest';
import type { ProgramCell } from '../contract.ts';
import { programsOf } from './programs.ts';
import { cellsOf } from './testing.ts';

const context = { file: 'days/2024-05-14.md', date: '2024-05-14' };

describe('programsOf', () => {
  it('makes one program of the cells that share a scope and one of each isolated cell', () => {
    const cells = cellsOf(
      ['1', { isolated: true }],
      ['2', { timeout: 9, static: true }],
      ['3', { isolated: true }],
      ['4', { fails: true }],
    );
    const { programs, problems } = programsOf(cells, context);
    expect(problems).toEqual([]);
    expect(programs).toEqual([
      program('2024-05-14 cell-1', { cell: 0, javascript: '1\n' }),
      program(
        '2024-05-14',
        { cell: 1, javascript: '2\n', timeout: 9, static: true },
        { cell: 3, javascript: '4\n', fails: true },
      ),
      program('2024-05-14 cell-3', { cell: 2, javascript: '3\n' }),
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(programsOf([], context)).toEqual({ programs: [], problems: [] });
  });

  it('takes the types away and leaves every letter in its place', () => {
    const code =
      'const é: Map<string, number> = new Map();\nfunction f<T>(a?: T): a is T { return !a }';
    const [made] = programsOf(cellsOf(code), context).programs;
    expect(made?.cells[0]?.javascript).toBe(
      'const é                      = new Map();\nfunction f   (a    )         { return !a }\n',
    );
  });

  it.each([
    ['enum Color { Red }', 1, 'a cell cannot have an enum'],
    ['let a = 1;\n  enum Color {\n  Red,\n}', 3, 'a cell cannot have an enum'],
    ['/* 漢字 \t😀 */ enum Color { Red }', 14, 'a cell cannot have an enum'],
    ['export const enum Color {\n}', 8, 'a cell cannot have an enum'],
    ['namespace A { export const b = 1 }', 1, 'a cell cannot have a namespace'],
    ['module A { export const b = 1 }', 1, 'a cell cannot have a namespace'],
    ['class A { constructor(private a: number) {} }', 31, 'a constructor in a cell cannot'],
    ['const s = "😀";\n@seal class A {}', 1, 'a cell cannot have decorators'],
    ['class A { @log b() {} }', 11, 'a cell cannot have decorators'],
    ['const a = <p className="b">c</p>;', 11, 'a cell cannot have JSX'],
    ['const a = <>\n<br/></>;', 11, 'a cell cannot have JSX'],
    ['import a = require("fs")', 1, 'a cell cannot have `import … =`'],
    ['const a = <number>b;', 11, 'a cell cannot name a type in angle brackets'],
    ['export = 1', 1, 'a cell cannot have `export =`'],
    ['let a = ;', 9, 'this is not TypeScript: expression expected'],
    ['"é漢"; let a = ;', 15, 'this is not TypeScript: expression expected'],
    ['let a = {', 10, 'this is not TypeScript: unexpected token end of the cell'],
    ['return 1', 1, 'this is not TypeScript: return statement'],
    ['let a = "</p>', 9, 'this is not TypeScript: unterminated string'],
    ['let a = 1 § 2', 11, ''],
    ['enum Color { Red }\nconst s = "<b>x</b>"', 1, 'a cell cannot have an enum'],
    ['const s = "<b>x</b>"; let a = ;', 31, 'this is not TypeScript: expression expected'],
    ['const s = `<b>${1}</b>`; <any>s', 26, 'a cell cannot name a type in angle brackets'],
    ['// <br/>\nlet a = ;', 9, 'this is not TypeScript: expression expected'],
    ['const s = "<b>"; const a = <i>{s}</i>', 28, 'a cell cannot have JSX'],
    ['1; declare global { interface Array<T> { own: T } }', 4, 'cannot have `declare global`'],
    ['declare\tglobal\n{ var a: 1 }', 1, 'a cell cannot have `declare global`'],
    ['declare gl\\u006fbal { var a: 1 }', 1, 'a cell cannot have `declare global`'],
    [' declare module "daybook" { const a: 1 }', 2, 'a cell cannot have `declare module`'],
    ["declare module 'x'", 1, 'a cell cannot have `declare module`'],
    ['let a;\n // @ts-nocheck', 2, 'a cell cannot have `@ts-nocheck`'],
    ['///@TS-noCheck because', 1, 'a cell cannot have `@TS-noCheck`'],
    ['// @ts-check', 1, 'a cell cannot have `@ts-check`'],
    ['/// <reference lib="dom" />', 1, 'a cell cannot have `/// <reference`'],
    ['let a;\u2028a = 1', 7, 'the invisible letter U+2028'],
    ['// see\u2029throw 1', 7, 'the invisible letter U+2029'],
    ['/* a\u2028 */ 1', 5, 'the invisible letter U+2028'],
    ['// a\rthrow 1', 5, 'the invisible letter U+000D'],
    [`\`\${"\u2028"}\u2028\${\u2028 1}\``, 11, 'the invisible letter U+2028'],
  ])('refuses %j at column %i: %s', (code, column, message) => {
    const { programs, problems } = programsOf(cellsOf('1', code), context);
    expect(programs).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: context.file, kind: 'syntax', column });
    expect(problems[0]?.message).toContain(message);
  });

  it.each([
    'const declare = 1, global = 2; declare\nglobal',
    'declare const a: number; declare function f(): void; 1',
    '// @ts-expect-error\nlet a: string = 1;\n// @ts-ignore\na = 2',
    '// not @ts-nocheck\n"// @ts-nocheck"; `// @ts-check`; /* @ts-nocheck */',
    '"\u2028"; `\u2029${1}\u2028${2}\u2028`',
    '1\r\n// 2\r\n/* 3\r\n */',
  ])('takes %j', (code) => {
    expect(programsOf(cellsOf(code), context).problems).toEqual([]);
  });

  it('says the place in the file, below a list and a callout', () => {
    const [cell] = cellsOf('let a = 1\nlet b = ;');
    if (!cell) throw new Error('no cell');
    const indented = { ...cell, line: 40, indents: [2, 4] };
    expect(programsOf([indented], context).problems).toMatchObject([{ line: 42, column: 13 }]);
  });

  it('names every cell that is wrong and keeps the programs that are not', () => {
    const cells = cellsOf('enum A {}', 'let a = ;', ['42', { isolated: true }]);
    const { programs, problems } = programsOf(cells, context);
    expect(programs.map(({ cells }) => cells.map(({ cell }) => cell))).toEqual([[2]]);
    expect(problems.map(({ line }) => line)).toEqual([2, 5]);
  });

  it('refuses an import that it does not know, and knows what was meant', () => {
    const { problems } = programsOf(cellsOf('import "daybok";\nawait import("node:fs")'), context);
    expect(problems).toMatchObject([
      { kind: 'import', line: 2, column: 8, length: 8, fix: 'write `daybook`' },
      { kind: 'import', line: 3, column: 14, length: 9, fix: undefined },
    ]);
    expect(problems[0]?.message).toContain('`daybook`, `daybook/data`');
  });

  it('refuses names that every object has', () => {
    const { problems } = programsOf(cellsOf('import "constructor"; import "__proto__"'), context);
    expect(problems).toHaveLength(2);
  });

  it('takes every import of types, for nothing is left of it', () => {
    const code =
      'import type { Table } from "daybook/data"; import { display, type X } from "daybook"; export type { Table };';
    expect(programsOf(cellsOf(code), context).problems).toEqual([]);
  });

  it('refuses types from elsewhere too, though nothing of them would be left', () => {
    const code = [
      'import type { z } from "zod";',
      'let a: import("astro").AstroConfig;',
      'export type { Y } from "yaml";',
      'const from = "from"; const b = (from) as "from";',
    ].join('\n');
    const { problems } = programsOf(cellsOf(code), context);
    expect(
      problems.map(({ line, column, message }) => [line, column, message.slice(0, 27)]),
    ).toEqual([
      [2, 24, 'a cell cannot import `zod`:'],
      [3, 15, 'a cell cannot import `astro'],
      [4, 24, 'a cell cannot import `yaml`'],
    ]);
  });

  it('refuses an import of what is known only when it runs', () => {
    const { problems } = programsOf(cellsOf('const a = "daybook";\nawait import(a)'), context);
    expect(problems).toMatchObject([{ line: 3, column: 7, length: 9 }]);
  });

  it('refuses an import in a cell that fails, and says what to write', () => {
    const code = 'import { table } from "daybook";\ntable(await import("daybook/data"))';
    const { problems } = programsOf(cellsOf([code, { fails: true }]), context);
    expect(problems).toMatchObject([
      { line: 2, column: 23, fix: 'import it in another cell, or write `await import("daybook")`' },
    ]);
  });
});

function program(seed: string, ...cells: Partial<ProgramCell>[]) {
  const usual = { timeout: 2, fails: false, static: false };
  return { seed, date: context.date, cells: cells.map((cell) => ({ ...usual, ...cell })) };
}
