import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../journal/cell.ts';
import { cellsOf } from './testing.ts';
import { checkTypes } from './types.ts';

const file = 'days/2024/2024-05-14.md';
const dataTypes = `import type { DataSet } from "daybook/data";
declare module "daybook/data" {
  interface DataSets { "cars": DataSet<{ "mpg": Float64Array; "name": (string | null)[] }>; }
}`;
/** Of the program. */
const version = '1';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-types-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('checkTypes', () => {
  it('finds nothing wrong in what a cell may do', async () => {
    const cells = cellsOf(
      'import { display, table, random, input, tex } from "daybook";\nimport { load } from "daybook/data";\nimport * as Plot from "@observablehq/plot";',
      'const cars = await load("cars");\ndisplay(cars.mpg.at(0)); table(cars); cars.rows + 1',
      'display(Plot.plot({ marks: [Plot.dot([1, 2])] }), { alt: "two" }); Plot.plot().outerHTML',
      'Plot.rectY([{ a: 1 }], Plot.binX({ y: "count" }, { x: "a", fill: "red", thresholds: 20 }));',
      'Plot.rectX([{ a: 1 }], Plot.binY({ x: "count" }, { y: "a", inset: 0 }));',
      'Plot.rect([{ a: 1 }], Plot.bin({ fill: "count" }, { x: "a", y: "a", tip: true }));',
      'random.normal(); input.range("n", { min: 1, max: 2, value: 1 }); display(tex`a`);',
      'class Stack<T> { #items: T[] = []; push(x: T): this { this.#items.push(x); return this } }\nnew Stack<number>().push(1)',
      'const a = { b: 1 } satisfies Record<string, number>;\n"use strict"; 1; a;',
      'console.log(performance.now()); setTimeout((x: string) => x, 10, "a"); clearTimeout(1);',
      'await new Promise((resolve) => setTimeout(resolve, 10));',
      'async function* count() { for (let i = 0n; i < 3n; i++) yield i; }\nfor await (const n of count()) console.log(n * 2n);',
      'const großes漢字 = "😀"; großes漢字.at(-1); [1, 2].values().map((x) => x).toArray(); new Set([1]).union(new Set([2]));',
      'using file = { [Symbol.dispose]() {} };\nfunction never(): never { throw new Error("x", { cause: file }) }',
      ['throw new Error("x")', { fails: true }],
      ['const cars = 1; cars', { isolated: true }],
      'export const last = 1',
      '(1)',
    );
    expect(await check(cells)).toEqual([]);
  });

  it('says the place in the file, in a list, behind letters of two units', async () => {
    const [cell] = cellsOf('const s = "😀漢"; const n: number = s;');
    if (!cell) throw new Error('no cell');
    expect(await check([{ ...cell, line: 24, indents: [4] }])).toEqual([
      {
        ...{ file, line: 25, column: 28, length: 1, severity: 'error', kind: 'types' },
        message: "TS2322 Type 'string' is not assignable to type 'number'",
        fix: undefined,
      },
    ]);
  });

  it.each([
    ['const xs = [1];\nconst x: string = xs[0];', 3, 7, 'TS2322', undefined],
    [
      'import { table } from "daybook";\nimport { table } from "daybook"; table([])',
      2,
      10,
      'TS2300',
      'import it once, in the first',
    ],
    ['const x = [1].find((n) => n > 2);\nx + 1', 3, 1, 'TS18048', 'test it first'],
    ['[{ n: 1 }].at(2).n', 2, 1, 'TS2532', 'test it first'],
    ['const a: { b: { c: 1 } } = { b: { c: 2 } };', 2, 35, "TS2322 Type '2'", undefined],
    ['function f(x) { return x }', 2, 12, "TS7006 Parameter 'x'", undefined],
    ['displai(1);\nfunction display() {}', 2, 1, "name 'displai'", 'write `display`'],
    ['display(1)', 2, 1, "TS2304 Cannot find name 'display'", 'import { display } from "daybook"'],
    ['await fetch("x")', 2, 7, "Cannot find name 'fetch'", 'no network'],
    ['document.title', 2, 1, "TS2584 Cannot find name 'document'", 'no page'],
    ['process.exit(0)', 2, 1, "Cannot find name 'process'", 'no Node'],
    ['const a = 1;\nconst a = 2;', 2, 7, 'Cannot redeclare', 'another name'],
    [
      'import { DataSet } from "daybook/data"; let a: DataSet<{}> | 1; a = 1;',
      2,
      10,
      '',
      'write `type DataSet`',
    ],
    ['import { load } from "daybook/data";\nawait load("carz")', 3, 12, '"carz"', undefined],
    ['import { load } from "daybook/data";\n(await load("cars")).mgp', 3, 22, "'mgp'", undefined],
    ['const a = { weight: 1 }; a.wieght', 2, 28, "'wieght'", 'write `weight`'],
    ['import { nothing } from "daybook"', 2, 10, "'nothing'", undefined],
    ['let a: number;\na + 1', 3, 1, 'TS2454', undefined],
    ['switch (1 as number) { case 1: 1; case 2: 2 }', 2, 24, 'TS7029', undefined],
    ['let = 1', 2, 1, 'TS', undefined],
  ])('finds what is wrong in %j', async (code, line, column, message, fix) => {
    const problems = await check(cellsOf(code));
    expect(problems[0]).toMatchObject({ file, line, column });
    expect(problems[0]?.message).toContain(message);
    if (fix === undefined) expect(problems[0]?.fix).toBeUndefined();
    else expect(problems[0]?.fix).toContain(fix);
  });

  it('gives the reasons of an error in one sentence after the other', async () => {
    const code = 'const f: (a: { b: number }) => void = (a: { b: string }) => {};';
    const [problem] = await check(cellsOf(code));
    expect(problem?.message).toContain(". Types of property 'b' are incompatible. Type 'number'");
    expect(problem?.message).not.toMatch(/\.$/);
  });

  it('lets later cells see earlier ones, but not those that are isolated or fail', async () => {
    const cells = cellsOf('const a = 1', ['const b = 1', { fails: true }], 'a; b', [
      'a',
      { isolated: true },
    ]);
    expect((await check(cells)).map(({ line, column }) => [line, column])).toEqual([
      [8, 4],
      [11, 1],
    ]);
  });

  it('hides the names of one post from the next', async () => {
    const found = await checkTypes(
      [
        { file: 'a.md', cells: cellsOf('const a = 1') },
        { file: 'b.md', cells: cellsOf('a') },
        {
          file: 'c.md',
          cells: cellsOf('const a = "c"; declare global { interface Array<T> { mine: T } }'),
        },
        { file: 'd.md', cells: cellsOf('const d = 1') },
      ],
      { folder, dataTypes, version },
    );
    expect([...found].map(([name, problems]) => [name, problems.length])).toEqual([
      ['a.md', 0],
      ['b.md', 1],
      ['c.md', 0],
      ['d.md', 0],
    ]);
  });

  it('says nothing of what the programs of a post say already', async () => {
    expect(await check(cellsOf('enum A {}', 'let a: number = "";'))).toEqual([]);
    const imports = await check(cellsOf('import { a } from "lodash";\nlet b: number = "";'));
    expect(imports.map(({ line }) => line)).toEqual([3]);
  });

  it('remembers what it found, and checks again what changed', async () => {
    const wrong = cellsOf('const n: number = "remembered"');
    const first = await check(wrong);
    const start = performance.now();
    expect(await check(wrong)).toEqual(first);
    expect(performance.now() - start).toBeLessThan(60);
    const load = cellsOf('import { load } from "daybook/data"; await load("cars")');
    expect(await check(load)).toEqual([]);
    const others = await checkTypes([{ file, cells: load }], {
      folder,
      dataTypes: 'export {};',
      version,
    });
    expect(others.get(file)).toHaveLength(1);
  });

  it('checks 200 cells of 100 posts in a moment', async () => {
    const posts = Array.from({ length: 100 }, (_, post) => ({
      file: `${post}.md`,
      cells: cellsOf(
        `import { display } from "daybook";\nconst xs = Array.from({ length: ${post} }, (_, i) => i ** 2);\n${'const f = (x: number): number => x + 1;'}`,
        'display(xs.map(f).reduce((a, b) => a + b, 0));',
      ),
    }));
    const start = performance.now();
    const found = await checkTypes(posts, { folder: join(folder, 'many'), dataTypes, version });
    expect([...found.values()].flat()).toEqual([]);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});

async function check(cells: Cell[]) {
  return (await checkTypes([{ file, cells }], { folder, dataTypes, version })).get(file) ?? [];
}
