import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../journal/cell.ts';
import type { AskedQuestion } from './question-types.ts';
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

  describe('of `prove`', () => {
    const questions: AskedQuestion[] = [
      { id: 'q1', answer: 'number' },
      { id: 'q2', answer: 'text' },
      { id: 'q3', answer: 'open' },
      { id: 'slope', answer: 'number' },
    ];
    const prove = (code: string, asked: AskedQuestion[] | undefined = questions) =>
      check(cellsOf(`import { prove } from "daybook";\n${code}`), asked);

    it('lets the questions of the day be proved, however it is imported', async () => {
      const code = [
        'prove("q1", 1); prove("q2", "a"); prove("q2", true); prove("q3", 1); prove("q3", "a");',
        'prove("slope", [1].length as any);',
        'import * as all from "daybook"; all.prove("q1", 2); all.display(all.random());',
        '(await import("daybook")).prove("q1", 2);',
      ];
      expect(await prove(code.join('\n'))).toEqual([]);
    });

    it.each([
      [
        'prove("q9", 1)',
        [3, 7, 4],
        'TS2345 the day has no question `q9`, only `q1`, `q2`, `q3`, and `slope`',
        'write one of these, or add it to the front matter',
      ],
      ["prove('slop', 1)", [3, 7, 6], 'no question `slop`', 'write `"slope"`'],
      [
        'const id: string = "q1";\nprove(id, 1)',
        [4, 7, 2],
        "TS2345 `prove` needs the id of one of the day's questions: `q1`, `q2`",
        'write it as a constant text between quotes',
      ],
      [
        'const i = Number("1");\nprove(`q${i}`, 1)',
        [4, 7, 1],
        "TS2345 `prove` needs the id of one of the day's questions: `q1`, `q2`",
        'write it as a constant text between quotes',
      ],
      [
        'prove(`q${9}`, 1)',
        [3, 7, 1],
        "TS2345 `prove` needs the id of one of the day's questions: `q1`, `q2`",
        'no variable, and nothing put together',
      ],
      [
        'prove("q1", "7.64")',
        [3, 13, 6],
        "TS2345 Argument of type 'string' is not assignable to parameter of type 'number'",
        'prove a number, or put the answer in quotes',
      ],
      ['prove("q2", 5)', [3, 13, 1], "TS2345 Argument of type '5'", 'without quotes'],
      ['prove("q1", [1].at(0))', [3, 13, 1], "'undefined' is not assignable", undefined],
      ['prove("q3", [1])', [3, 13, 1], "TS2345 Argument of type 'number[]'", undefined],
      ['prove("q1")', [3, 1, 5], 'TS2554 Expected 2 arguments', undefined],
      ['import * as all from "daybook";\nall.prove("q9", 1)', [4, 11, 4], '`q9`', 'one of these'],
      ['(await import("daybook")).prove("q9", 1)', [3, 33, 4], '`q9`', 'one of these'],
    ])('finds what is wrong in %j', async (code, [line, column, length], message, fix) => {
      const [problem, ...others] = await prove(code);
      expect(others).toEqual([]);
      expect(problem).toMatchObject({ file, line, column, length, kind: 'types' });
      expect(problem?.message).toContain(message);
      if (fix === undefined) expect(problem?.fix).toBeUndefined();
      else expect(problem?.fix).toContain(fix);
    });

    it('has nothing to prove on a day without a question, and one alone is named', async () => {
      const [none] = await prove('prove("q1", 1)', []);
      expect([none?.line, none?.column]).toEqual([3, 7]);
      expect(none?.message).toContain('this day has no question that could be proved');
      const [only] = await prove('prove("q2", 1)', [{ id: 'q1', answer: 'number' }]);
      expect(only?.message).toBe('TS2345 the day has no question `q2`, only `q1`');
    });

    it('takes any question where the front matter cannot be read', async () => {
      const cells = cellsOf('import { prove } from "daybook";\nprove("q9", 1); prove("q8", [])');
      expect((await check(cells)).map(({ line, column }) => [line, column])).toEqual([[3, 29]]);
    });

    it('keeps the questions of one day from the next, and joins those of two homeworks', async () => {
      const cells = cellsOf('import { prove } from "daybook";\nprove("q1", 1);');
      const found = await checkTypes(
        [
          { file: 'a.md', cells, questions: [{ id: 'q1', answer: 'number' }] },
          { file: 'b.md', cells, questions: [{ id: 'q2', answer: 'number' }] },
          { file: 'c.md', cells, questions: [] },
          {
            file: 'd.md',
            cells,
            questions: [
              { id: 'q1', answer: 'text' },
              { id: 'q1', answer: 'number' },
            ],
          },
        ],
        { folder, dataTypes, version },
      );
      expect([...found].map(([name, problems]) => [name, problems.length])).toEqual([
        ['a.md', 0],
        ['b.md', 1],
        ['c.md', 1],
        ['d.md', 0],
      ]);
    });

    it('is checked again when a question changes, and not when the digits of an answer do', async () => {
      expect(await prove('prove("q1", 1)')).toEqual([]);
      expect(await prove('prove("q1", 1)', [{ id: 'q1', answer: 'text' }])).toHaveLength(1);
    });
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
      questions: Array.from({ length: post % 7 }, (_, at) => ({
        ...{ id: `q${at + 1}`, answer: 'number' as const },
      })),
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

async function check(cells: Cell[], questions?: AskedQuestion[]) {
  const found = await checkTypes([{ file, cells, questions }], { folder, dataTypes, version });
  return found.get(file) ?? [];
}
