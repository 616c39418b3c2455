import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { scan } from './javascript.ts';

const STATEMENTS = [
  'a',
  'a;',
  'a;;',
  'a + 1',
  'a, b',
  'a = b',
  'a\n  + b',
  'a ? b : c',
  'a ? x => { x } : y => { y }',
  'a ? { b: 1 } : [c]',
  'a?.b?.[0]?.(1)',
  'a ?? b',
  'a.if',
  'a.class.function',
  'a => { a }',
  'a => a',
  '(a, b) => ({ a })',
  'async () => { await a }',
  'async a => a',
  'async (a) => { a }',
  'async (a)',
  'async',
  'a++',
  '++a',
  'a\n++b',
  'a\n--\nb',
  '-a',
  '!a',
  'typeof a',
  'void 0',
  'delete a.b',
  'await a',
  'await\na',
  'new A',
  'new A()',
  'new (class { x() { return 1 } })()',
  '(function () { return 1 })()',
  '(async () => { await 1 })()',
  '({ a: 1, b() {} })',
  '({}).a',
  '[1, 2].map((x) => x)',
  '[a, b] = [b, a]',
  '(a)',
  '/re[/]x/g.test(a)',
  'a / b / c',
  '(a) / b',
  '`text`',
  '`a ${b} c ${`d ${e} }`} f`',
  'a`b ${c}`',
  '"use strict"',
  "'x'",
  '42',
  '1n',
  'this',
  'null',
  'import.meta.url',
  'import("daybook")',
  'await import("daybook")',
  'a in b',
  'a\nin b',
  'a instanceof B',
  'a ||= b',
  'a **= 2 ** 3',
  'a >>>= 1',
  'a !== b === c',
  'x = function () { return 1 }',
  'x = class A extends (B) { c = 1 }',
  'x = () => {}',
  'x = async function* () { yield /a/ }',
  'of',
  'let_',
  'get',
  'from',
  'using',
  'using.a',
  'label: a',
  'label: for (;;) break label',
  'label: { break label }',
  '{}',
  '{ a }',
  '{ a: 1 }',
  'if (a) b',
  'if (a) b; else c',
  'if (a) b\nelse c',
  'if (a) {} else {}',
  'if (a) {} else if (b) c\nelse d',
  'if (a) /re/.test(b)',
  'for (;;) a',
  'for (const x of y) { x }',
  'for (const x in { a: 1 }) x',
  'for await (const x of y) x',
  'while (a) b',
  'do a; while (b)',
  'do { a } while (b)',
  'do a\nwhile (b);',
  'switch (a) { case 1: b; default: c }',
  'try { a } catch { b }',
  'try { a } catch (e) { b } finally { c }',
  'try { a } finally { c }',
  'throw a',
  'debugger',
  'debugger;',
  'function f() { return 1 }',
  'function* f({ a } = {}, [b] = []) {}',
  'async function f() { await 1 }',
  'class A {}',
  'class A extends B {}',
  'class A extends f({ a: 1 }) { static { a } }',
  'class A extends class {} { get [a]() { return 1 } }',
  'const a = 1',
  'const { a, b: [c] } = d',
  'let a\n, b = 2',
  'let x = a\n(b)',
  'var a = () => {}, b = 1',
  'var a = b\n/c/d',
  'var a = function () {}',
  'import "daybook"',
  'import a from "daybook"',
  'import a, { b as c } from "daybook";',
  'import * as a from "daybook" with { type: "json" }',
  'export { a }',
  'export { a as "from" }; ',
  'export * from "daybook"',
  'export * as a from "daybook"',
  'export { a as b } from "daybook"',
  'export const z = 1',
  'export function g() {}',
  'export default class {}',
  'export default a => { a }',
  'export default async function () {}',
  'export default (a)',
];

const BETWEEN = [
  '\n',
  ';',
  '; // a; b\n',
  ' /* } */\n',
  '\n// it`s "odd"\n\n',
  '\r\n',
  '\u2028',
  '/*\n*/',
];

describe('scan', () => {
  it('finds the last expression of every statement alone', () => {
    for (const statement of STATEMENTS) expectAsAcorn(statement);
  });

  it('finds the last expression behind every other statement, however they are parted', () => {
    let compared = 0;
    STATEMENTS.forEach((first, row) => {
      STATEMENTS.forEach((second, column) => {
        if (hidesPattern(first, second)) return;
        const between = BETWEEN[(row * 7 + column) % BETWEEN.length] ?? '\n';
        if (expectAsAcorn(first + between + second)) compared++;
        if (expectAsAcorn(`${first}\n${second} // end`)) compared++;
      });
    });
    // Many are no JavaScript: two names on one line.
    expect(compared).toBeGreaterThan(STATEMENTS.length ** 2);
  });

  it('finds it in three statements with nothing but line breaks', () => {
    for (let at = 0; at < 4_000; at++) {
      const [a, b, c] = [1, 31, 57].map(
        (step) => STATEMENTS[(at * step) % STATEMENTS.length] ?? '',
      );
      if (!hidesPattern(a ?? '', b ?? '') && !hidesPattern(b ?? '', c ?? ''))
        expectAsAcorn(`${a}\n${b}\n${c}\n`);
    }
  });

  it('finds nothing in nothing', () => {
    for (const text of ['', ' \n\t', '// a', '/* a */', ';', ';;'])
      expect(scan(text)).toEqual({ imports: [], unknownImports: [], stray: [], last: undefined });
  });

  it('says where each import stands', () => {
    const text = [
      'import { a } from "daybook";',
      "import 'daybook/data'",
      'export * from "x"; export { y as "from" };',
      'const b = await import("@observablehq/plot");',
      'const c = () => import(`daybook`, { with: {} });',
    ].join('\n');
    expect(
      scan(text).imports.map(({ start, end, dynamic }) => [text.slice(start, end), dynamic]),
    ).toEqual([
      ['"daybook"', false],
      ["'daybook/data'", false],
      ['"x"', false],
      ['"@observablehq/plot"', true],
      ['`daybook`', true],
    ]);
  });

  it('reads escapes in a specifier, so that nothing can be hidden', () => {
    const [first] = scan('import "\\u0064ay\\x62oo\\u{6b}"').imports;
    expect(first?.specifier).toBe('daybook');
  });

  it('tells an import of no literal from what only looks like one', () => {
    const text =
      'import(a); import("a" + b); x.import(c); ({ import(d) { } }); import(`${e}`); "import(f)"';
    expect(scan(text).unknownImports.map(({ start, end }) => text.slice(start, end))).toEqual([
      'import(a)',
      'import("a" + b)',
      'import(`${e}`)',
    ]);
  });

  it('finds the sign of a decorator, but none in a text', () => {
    expect(scan('@a class B {}').stray).toEqual([{ start: 0, end: 1 }]);
    expect(scan('"@a"; `@${1}`; /@/; // @').stray).toEqual([]);
  });

  it('ends with whatever is no JavaScript', () => {
    for (const text of [
      ')',
      '}}',
      '({',
      'if',
      'for',
      'class',
      'do',
      'import',
      'export',
      '`${',
      '"',
      'a ? b',
      'x = (',
      'try',
      'switch',
      'async',
      '@',
      'function',
      'export default',
      'label:',
      '.',
      '=>',
    ])
      expect(scan(text).imports).toEqual([]);
  });

  it('reads a long text in a moment', () => {
    const text = 'const a = [1, 2].map((x) => `${x}`)\n'.repeat(5_000);
    const start = performance.now();
    scan(text);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});

/** Compares with a real parser. Returns false for what is no JavaScript. */
function expectAsAcorn(text: string): boolean {
  const ends = [0];
  let program;
  try {
    program = parse(text, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      onToken: ({ end }) => void ends.push(end),
    });
  } catch {
    return false;
  }
  const last = program.body.findLast(({ type }) => type !== 'EmptyStatement');
  const found = scan(text).last;
  if (last?.type !== 'ExpressionStatement') expect(found, text).toBeUndefined();
  else {
    const end = Math.max(...ends.filter((each) => each <= last.end && text[each - 1] !== ';'));
    const before = Math.max(...ends.filter((each) => each <= last.start));
    expect(found, text).toEqual({ start: last.start, end, before });
  }
  return true;
}

/** The tokenizer takes a slash on the line below these for a division. */
function hidesPattern(first: string, second: string): boolean {
  return (
    second.startsWith('/') &&
    /(?:break label|debugger)$|^label: \{|^(?:im|ex)port .*["}]$/.test(first)
  );
}
