import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scan } from '../javascript.ts';
import type { Job, RunContext } from './run.ts';
import { createRunner } from './run.ts';
import { runtimeFiles } from './runtime-files.ts';
import { cellsOf } from './testing.ts';

const runner = createRunner();
let folder: string;
let context: RunContext;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-forgery-'));
  context = { runtime: await runtimeFiles(folder), data: [] };
});
afterAll(async () => {
  runner.close();
  await rm(folder, { recursive: true });
});

/** A post whose JavaScript nobody has looked at. */
function unchecked(file: string, javascript: string): Job {
  const cell = { cell: 0, javascript, timeout: 2, fails: false, static: false };
  const programs = [{ seed: file, date: '2024-05-14', cells: [cell] }];
  return { file, cells: cellsOf(javascript), programs };
}

const victim = unchecked(
  'victim.md',
  'import { display } from "daybook"; display("the true result");',
);

/** Runs a hostile post before another in one process, and gives what both came to. */
async function after(javascript: string) {
  const found = await runner.run([unchecked('hostile.md', javascript), victim], context);
  const { results = [], problems = [] } = found.get('victim.md') ?? {};
  expect(problems).toEqual([]);
  expect(results[0]?.outputs).toEqual([{ kind: 'text', text: 'the true result' }]);
  return found.get('hostile.md');
}

describe('a program', () => {
  it('gets no more time by saying that its cell begins', async () => {
    const javascript = `Object.defineProperty(Array.prototype, '0', { configurable: true, get() { return undefined; }, set(v) {
        const said = typeof v === 'string' && v.startsWith('{"type":"out') ? '{"type":"cell","cell":0}' : v;
        Object.defineProperty(this, '0', { value: said, writable: true, configurable: true, enumerable: true });
      } });
      for (;;) { for (let i = 0; i < 1e7; i++); \\u0024daybook_cell(0); console.log('again'); }`;
    const hostile = unchecked('hostile.md', javascript);
    hostile.programs = hostile.programs.map((program) => ({
      ...program,
      cells: program.cells.map((cell) => ({ ...cell, timeout: 0.1 })),
    }));
    const found = await runner.run([hostile, victim], context);
    expect(found.get('hostile.md')?.problems).toHaveLength(1);
    expect(found.get('victim.md')?.problems).toEqual([]);
  });

  it('cannot change what the next one meets, though it gets hold of an error of the host', async () => {
    const javascript = `let e;
      try { await import.source('daybook'); } catch (x) { e = x; }
      let o = e; while (Object.getPrototypeOf(o)) o = Object.getPrototypeOf(o);
      const HostArray = o.constructor.entries({}).constructor;
      console.log(HostArray === Array ? 'own' : 'the host\\'s');
      const { map } = HostArray.prototype;
      HostArray.prototype.map = function (f, ...rest) {
        for (const p of this) if (p?.[0] === 'daybook') {
          const real = p[1].display;
          p[1] = { ...p[1], display: (v) => real('FORGED ' + v) };
        }
        return Reflect.apply(map, this, [f, ...rest]);
      };`;
    // The first fence: the check refuses it.
    expect(scan(javascript).unknownImports).toHaveLength(1);
    await after(javascript);
  });

  it.each([
    ['no message', 'garbage'],
    [
      'a message of another kind',
      '{"type":"outputs","cell":0,"outputs":[{"kind":"page"}],"dropped":0}',
    ],
    [
      'a table that is none',
      '{"type":"outputs","cell":0,"outputs":[{"kind":"table","columns":"ab","rows":"c","total":1}],"dropped":0}',
    ],
    [
      'a formula that is none',
      '{"type":"outputs","cell":0,"outputs":[{"kind":"formula","tex":{"a":1}}],"dropped":0}',
    ],
    [
      'the result of a cell that it does not have',
      '{"type":"outputs","cell":7,"outputs":[],"dropped":0}',
    ],
  ])('cannot post %s', async (_what, message) => {
    const javascript = `Object.defineProperty(Array.prototype, '0', { configurable: true, get() { return undefined; }, set(v) {
        const said = typeof v === 'string' && v.startsWith('{"type":"out') ? ${JSON.stringify(message)} : v;
        Object.defineProperty(this, '0', { value: said, writable: true, configurable: true, enumerable: true });
      } });
      console.log('x');`;
    const found = await after(javascript);
    expect(JSON.stringify(found?.results)).not.toMatch(/page|"ab"|"a":1/);
    expect(found?.results.map(({ cell }) => cell)).toEqual([0]);
  });
});
