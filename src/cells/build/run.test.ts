import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellOptions } from '../../journal/cell.ts';
import type { Output } from '../contract.ts';
import { programsOf } from './programs.ts';
import { createRunner, type Job, type Outcome, runPrograms, type RunContext } from './run.ts';
import { runtimeFiles } from './runtime-files.ts';
import { cellsOf } from './testing.ts';

type Code = string | [string, CellOptions];
const runner = createRunner();
let folder: string;
let context: RunContext;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-run-'));
  context = { runtime: await runtimeFiles(folder), data: [] };
});
afterAll(async () => {
  runner.close();
  await rm(folder, { recursive: true });
});

describe('runPrograms', () => {
  it('gives the results of every cell of every post', async () => {
    const found = await runPrograms(
      [
        job('a.md', 'import { display } from "daybook";\ndisplay("a"); 1', 'const b = 2', 'b + 1'),
        job(
          'b.md',
          ['const a = "own"; a', { isolated: true }],
          'typeof a',
          'await Promise.resolve(7)',
        ),
        job('c.md'),
      ],
      context,
    );
    expect([...found].map(([file, { results }]) => [file, results.map(textsOf)])).toEqual([
      ['a.md', [['a', '1'], [], ['3']]],
      ['b.md', [['own'], ['undefined'], ['7']]],
      ['c.md', []],
    ]);
    expect([...found.values()].flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('runs nothing without starting a process', async () => {
    expect(await runPrograms([], context)).toEqual(new Map());
  });

  it('gives the same bytes every time', async () => {
    const codes = [
      '[Math.random(), Date.now(), new Date().toString(), performance.now()]',
      'setTimeout(() => console.log(Math.random(), Date.now()), 5_000)',
    ];
    const first = await run(...codes);
    expect(first.problems).toEqual([]);
    expect(await run(...codes)).toEqual(first);
  });

  it('gives programs the data that is described, and nothing else', async () => {
    const path = join(folder, 'cars.json');
    await writeFile(path, '{"mpg":[21,null]}');
    const cars = {
      name: 'cars',
      format: 'columns',
      rows: 2,
      columns: [{ name: 'mpg', type: 'number' }],
    } as const;
    const data = [
      { ...cars, columns: [...cars.columns], path },
      { ...cars, name: 'gone', columns: [], path: `${path}.gone` },
    ];
    const posts = ['cars', 'gone', 'trucks'].map((name) =>
      job(`${name}.md`, `import { load } from "daybook/data";\n(await load("${name}")).mpg[0]`),
    );
    const found = await runner.run(posts, { ...context, data });
    expect(found.get('cars.md')).toMatchObject({ problems: [], loaded: ['cars'] });
    expect(found.get('cars.md')?.results.map(textsOf)).toEqual([['21']]);
    expect(found.get('gone.md')?.problems[0]?.message).toContain('could not be read');
    expect(found.get('trucks.md')?.problems[0]?.message).toContain('There is no data set');
  });

  const short = { timeout: 0.06 };
  it.each<[what: string, codes: Code[], line: number, column: number, message: string]>([
    [
      'an error',
      ['1', '  throw new TypeError("no\\nway.")'],
      5,
      9,
      'cell 2 threw TypeError: no way',
    ],
    [
      'an error of the engine',
      ['const a: any = {};\na.b.c'],
      3,
      5,
      'cell 1 threw TypeError: Cannot read',
    ],
    [
      'an error behind what was put in',
      ['let a: any; 1; a.b; a.c'],
      2,
      18,
      'cell 1 threw TypeError',
    ],
    [
      'an error in a callback',
      ['[1].map((x) =>\n  { throw new Error(`${x}`) })'],
      3,
      11,
      'cell 1 threw Error: 1',
    ],
    [
      'an error in another cell',
      ['const f = () => { throw new Error("f") }', 'f()'],
      2,
      25,
      'cell 1 threw Error: f',
    ],
    [
      'an error behind an await',
      ['async function f() { await 1; throw new Error("late") }', 'await f()'],
      2,
      37,
      'cell 1 threw Error: late',
    ],
    [
      'an error of a rejected promise',
      ['1', 'Promise.reject(new Error("alone")); 1'],
      5,
      16,
      'cell 2 threw Error: alone',
    ],
    [
      'an error in a timer behind the last cell',
      ['setTimeout(() => { throw new Error("tick") }, 1e6); 1'],
      2,
      26,
      'cell 1 threw Error: tick',
    ],
    [
      'an error in a timer of a cell before',
      ['1', 'setTimeout(() => { throw new Error("tock") })', 'await new Promise(() => {})'],
      5,
      26,
      'cell 2 threw Error: tock',
    ],
    [
      'an error that has the words of ours',
      ['1', 'throw new Error("The program waits for the bus")'],
      5,
      7,
      'cell 2 threw Error: The program waits for the bus',
    ],
    ['a text that is thrown', ['1;\n  throw "text"'], 3, 3, 'cell 1 threw text'],
    [
      'nothing that is thrown',
      ['if (1) throw undefined; else throw 2'],
      2,
      1,
      'cell 1 threw undefined',
    ],
    ['a rejection without an error', ['await Promise.reject(42)'], 2, 1, 'cell 1 threw 42'],
    [
      'a stack that is full',
      ['function f(): number { return f() + 1 }\nf()'],
      2,
      24,
      'cell 1 threw RangeError: Maximum call',
    ],
    [
      'an endless loop',
      ['1', ['while (true) {}', short]],
      5,
      1,
      'cell 2 did not end within 0.3 seconds',
    ],
    ['an endless loop of promises', [['for (;;) await 1', short]], 2, 1, 'cell 1 did not end'],
    [
      'an endless loop of timers',
      [['setInterval(() => {}, 1)', short]],
      2,
      1,
      'cell 1 did not end',
    ],
    ['output without end', [['for (;;) console.log("line")', short]], 2, 1, 'cell 1 did not end'],
    [
      'a pattern that never ends',
      [['/^(a+)+$/.test("a".repeat(40) + "b")', short]],
      2,
      1,
      'cell 1 did not end',
    ],
    [
      'a wait for nothing',
      ['1', 'await new Promise(() => {})'],
      5,
      1,
      'cell 2 waits for something that never comes',
    ],
    [
      'an attempt to leave',
      ['(globalThis as any).process.exit(0)'],
      2,
      29,
      'cell 1 threw TypeError',
    ],
    [
      'a name that is not there',
      ['process.exit(0)'],
      2,
      1,
      'cell 1 threw ReferenceError: process is not defined',
    ],
    ['code made of text', ['eval("1 + 1")'], 2, 1, 'cell 1 threw EvalError'],
    ['a function made of text', ['1;\nnew Function("return 1")'], 3, 1, 'cell 1 threw EvalError'],
    [
      'a module that is not there',
      ['const a = "node:fs";\nawait import("daybook"); (0, globalThis.fetch)("x")'],
      3,
      47,
      'cell 1 threw TypeError',
    ],
    [
      'a name that a module does not have',
      ['import { nope } from "daybook"'],
      2,
      1,
      'is no JavaScript',
    ],
    [
      'what engines do not know',
      ['let a = 1;\nclass A { accessor b = a }'],
      3,
      20,
      'is no JavaScript: Unexpected identifier',
    ],
    [
      'a cell that must fail and does not',
      ['1', ['2', { fails: true }]],
      4,
      1,
      'cell 2 is marked `fails`, but throws nothing',
    ],
    [
      'an attempt to ruin the runtime',
      [
        'Object.prototype.toString = () => { throw 1 }; Array.prototype.push = (() => { throw 2 }) as any; JSON.stringify = null as any;\nthrow new Error("ruin")',
      ],
      3,
      7,
      'cell 1 threw Error: ruin',
    ],
  ])('makes one problem of %s', async (_, codes, line, column, message) => {
    const { problems, results } = await run(...codes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'post.md', line, column, severity: 'error' });
    expect(problems[0]?.message).toContain(message);
    if (/no JavaScript|fails/.test(message)) return;
    expect(results.at(-1)?.outputs.at(-1)).toMatchObject({ kind: 'error' });
    if (codes.length > 1 && codes[0] === '1') expect(results.map(textsOf)[0]).toEqual(['1']);
  });

  it.each([
    ['objects without end', 'const a = []; for (;;) a.push({ b: [1, 2, 3] })'],
    ['huge arrays of numbers', 'const a = []; for (;;) a.push(new Float64Array(2 ** 24).fill(1))'],
  ])('stops a program that fills the memory with %s, and runs the next', async (_, code) => {
    const found = await runner.run(
      [job('a.md', '1', [code, { timeout: 60 }]), job('b.md', '2')],
      context,
    );
    const [problem] = found.get('a.md')?.problems ?? [];
    expect(problem).toMatchObject({ line: 5, column: 1 });
    expect(problem?.message).toMatch(/memory|RangeError/);
    expect(found.get('a.md')?.results.map(textsOf)[0]).toEqual(['1']);
    expect(found.get('b.md')?.results.map(textsOf)).toEqual([['2']]);
  });

  it('gives each program its memory anew', async () => {
    const large = 'const x = new Float64Array(8e7).fill(1);\nx[0]';
    const stopped = [`${large};\nfor (;;);`, { timeout: 0.2 }] satisfies Code;
    const posts = [job('a.md', large), job('b.md', stopped), job('c.md', large)];
    const found = await runner.run(posts, context);
    expect(found.get('b.md')?.problems[0]?.message).toContain('did not end within 1 second');
    for (const file of ['a.md', 'c.md']) expect(found.get(file)?.problems).toEqual([]);
  });

  it('gives programs the bytes of several large files at once, and of the next after a stop', async () => {
    const rows = 400_000;
    const data = await Promise.all(
      ['a', 'b'].map(async (name, at) => {
        const path = join(folder, `${name}.parquet`);
        const values = Float64Array.from({ length: rows }, (_, row) => (row * (at + 1)) / 7);
        const columnData = [{ name: 'x', data: values }];
        const file = parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED' });
        await writeFile(path, new Uint8Array(file));
        const columns = [{ name: 'x', type: 'number' as const }];
        return { name, format: 'parquet' as const, rows, columns, path };
      }),
    );
    const load = 'import { load } from "daybook/data";\n';
    const last = `${load}const [a, b] = await Promise.all([load("a"), load("b")]);\n[a.x[${rows - 1}], b.x[${rows - 1}]]`;
    const found = await runner.run(
      [
        job('a.md', last),
        job('stopped.md', [`${load}load("a");\nfor (;;);`, { timeout: 0.01 }]),
        job('b.md', last),
      ],
      { ...context, data },
    );
    const shown = `[${(rows - 1) / 7}, ${((rows - 1) * 2) / 7}]`;
    for (const file of ['a.md', 'b.md']) {
      expect(found.get(file)?.problems).toEqual([]);
      expect(found.get(file)?.results.map(textsOf)).toEqual([[shown]]);
    }
  });

  it('keeps what a program showed before it came to no end', async () => {
    const { problems, results } = await run(['console.log("before"); while (true) {}', short]);
    expect(problems).toHaveLength(1);
    expect(results.map(textsOf)).toEqual([['before', 'error']]);
  });

  it('goes on when the whole process is gone', async () => {
    const code = '"a".repeat(2 ** 28).split("").length';
    const found = await runner.run(
      [job('a.md', [code, { timeout: 60 }]), job('b.md', '2')],
      context,
    );
    expect(found.get('a.md')?.problems).toMatchObject([{ line: 2, column: 1 }]);
    expect(found.get('a.md')?.problems[0]?.message).toContain('took more memory');
    expect(found.get('b.md')?.results.map(textsOf)).toEqual([['2']]);
  });

  it.each([
    ['at once', 0],
    ['while it runs', 600],
  ])('ends what runs when it is closed %s, and takes nothing of it for proved', async (_, wait) => {
    const own = createRunner();
    const running = own.run(
      [job('a.md', 'for (;;);'), job('b.md', '1'), job('c.md', '1', ['2', { isolated: true }])],
      context,
    );
    await new Promise((resolve) => setTimeout(resolve, wait));
    own.close();
    const found = await running;
    const messages = [...found.values()].map(({ problems }) =>
      problems.map(({ message }) => message),
    );
    const end = 'was not proved: the run was ended before';
    expect(messages).toEqual([
      [`cell 1 ${end}`],
      [`cell 1 ${end}`],
      [`cell 1 ${end}`, `cell 2 ${end}`],
    ]);
    expect(found.get('b.md')?.results).toEqual([]);
  });

  it('gives every other post its results when one takes the process down', async () => {
    const posts = Array.from({ length: 6 }, (_, at) =>
      job(`${at}.md`, at === 2 ? ['for (;;);', short] : `${at}`, at === 4 ? 'throw 4' : '"end"'),
    );
    const found = await runner.run(posts, context);
    expect([...found.values()].map(({ problems }) => problems.length)).toEqual([0, 0, 1, 0, 1, 0]);
    expect(found.get('5.md')?.results.map(textsOf)).toEqual([['5'], ['end']]);
  });

  it('takes what a program leaves behind for no other', async () => {
    const found = await runner.run(
      [
        job(
          'a.md',
          'let reject: any; new Promise((_, no) => { reject = no }); Promise.resolve().then(() => {}).then(() => reject(1)); (globalThis as any).left = 1',
        ),
        job('b.md', 'typeof (globalThis as any).left'),
      ],
      context,
    );
    expect(found.get('a.md')?.problems).toHaveLength(1);
    expect(found.get('b.md')).toMatchObject({ problems: [] });
    expect(found.get('b.md')?.results.map(textsOf)).toEqual([['undefined']]);
  });

  it('shows the error of a cell that must fail, and goes on', async () => {
    const { problems, results } = await run(
      'let a = 1',
      ['a = 2;\nnull!.x; // never', { fails: true }],
      'a',
    );
    expect(problems).toEqual([]);
    expect(results[1]?.outputs).toMatchObject([
      { kind: 'error', name: 'TypeError', place: { line: 2, column: 7 } },
    ]);
    expect(results.map(textsOf)[2]).toEqual(['2']);
  });

  it('says the place below a list', async () => {
    const [cell] = cellsOf('1\nthrow new Error("x")');
    if (!cell) throw new Error('no cell');
    const cells = [{ ...cell, name: 'fit', line: 30, indents: [2, 4] }];
    const { programs } = programsOf(cells, { file: 'a.md', date: '2024-05-14' });
    const found = await runner.run([{ file: 'a.md', cells, programs }], context);
    expect(found.get('a.md')?.problems).toMatchObject([
      { line: 32, column: 11, message: 'cell `fit` threw Error: x' },
    ]);
  });

  it('makes no code for a program that gets hold of a function of the host', async () => {
    const { results } = await run(
      'const make = (import("daybook") as any).constructor.constructor;\nlet made; try { made = typeof make("return process")() } catch (e: any) { made = e.name }\nmade',
    );
    expect(results.map(textsOf)).toEqual([['EvalError']]);
  });

  it.each([
    ['a module that is not there', '"node:fs"'],
    ['a name that is made up', '["no", "de:fs"].join("")'],
    ['a name that throws', '{ toString() { throw new Error("mine") } }'],
    ['no name at all', 'Symbol()'],
    ['an attribute', '"daybook", { with: { type: "json" } }'],
  ])('rejects the import of %s with an error of the program’s own world', async (_, argument) => {
    const javascript = `
      const own = await import(${argument}).then(() => 'imported', (error) => error instanceof Error);
      let made; try { made = await import(${argument}).catch((e) => e.constructor.constructor('return typeof process')()) } catch (e) { made = e.name }
      console.log(own, typeof made === 'object' ? 'imported' : made)`;
    const { problems, results } = await runJavascript(javascript);
    expect(problems).toEqual([]);
    expect(results.map(textsOf)).toEqual([
      [argument.startsWith('"daybook"') ? 'imported imported' : 'true EvalError'],
    ]);
  });

  it('gives the promise of an import in the program’s own world', async () => {
    const javascript = `
      const promise = import('daybook');
      console.log(promise instanceof Promise, Object.getPrototypeOf(promise) === Promise.prototype, (await promise).display instanceof Function)`;
    const { problems, results } = await runJavascript(javascript);
    expect(problems).toEqual([]);
    expect(results.map(textsOf)).toEqual([['true true true']]);
  });

  it('runs 200 cells of 100 posts in a moment', async () => {
    const posts = Array.from({ length: 100 }, (_, at) =>
      job(
        `${at}.md`,
        `import { display } from "daybook"; const a = ${at}; display(a)`,
        'Math.exp(a / 100)',
      ),
    );
    const start = performance.now();
    const found = await runPrograms(posts, context);
    expect(
      [...found.values()].every(
        ({ problems, results }) => problems.length === 0 && results.length === 2,
      ),
    ).toBe(true);
    expect(performance.now() - start).toBeLessThan(6_000);
  });
});

async function run(...codes: Code[]): Promise<Outcome> {
  const found = await runner.run([job('post.md', ...codes)], context);
  return found.get('post.md') ?? { results: [], problems: [], loaded: [] };
}

/** Code that no check has seen. */
async function runJavascript(javascript: string): Promise<Outcome> {
  const cells = cellsOf('');
  const program = { cell: 0, javascript, timeout: 2, fails: false, static: false };
  const programs = [{ seed: 's', date: '2024-05-14', cells: [program] }];
  const found = await runner.run([{ file: 'post.md', cells, programs }], context);
  return found.get('post.md') ?? { results: [], problems: [], loaded: [] };
}

function job(file: string, ...codes: Code[]): Job {
  const cells = cellsOf(...codes);
  return { file, cells, programs: programsOf(cells, { file, date: '2024-05-14' }).programs };
}

function textsOf({ outputs }: { outputs: Output[] }): string[] {
  return outputs.map((output) => (output.kind === 'text' ? output.text : output.kind));
}
