import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyOf } from '../../memory.ts';
import type { CellRecord } from '../contract.ts';
import { dataTypes } from './data-types.ts';
import { proveCells } from './prove.ts';
import type { PostCells, Proof } from './prove.ts';
import { cellsOf } from './testing.ts';

const date = '2024-05-14';
let folder = '';
const folders: string[] = [];
beforeEach(async () => {
  folders.push((folder = await mkdtemp(join(tmpdir(), 'daybook-prove-'))));
});
afterAll(async () => {
  for (const each of folders) await rm(each, { recursive: true, force: true });
});

type Codes = Parameters<typeof cellsOf>;

const post = (...codes: Codes): PostCells => ({ file: 'a.md', date, cells: cellsOf(...codes) });

/** Proves posts in `folder`; `data` is the content of the set `cars`, which has one column; undefined: there is none. */
async function prove(
  posts: PostCells[],
  { data, twice = false }: { data?: string | undefined; twice?: boolean } = {
    data: '{"mpg":[18]}',
  },
) {
  const path = join(folder, 'cars.json');
  await writeFile(path, data ?? '');
  const columns = [{ name: 'mpg', type: 'number' as const, missing: false }];
  const set = { name: 'cars', format: 'columns' as const, rows: 1, columns, path };
  const description = {
    ...{ title: 'Cars', source: 'Made up for a test.', licence: 'CC0', madeUp: true, columns },
  };
  return proveCells(posts, {
    ...{ folder, twice, data: data === undefined ? [] : [{ ...set, digest: keyOf(data) }] },
    dataTypes: dataTypes([{ name: 'cars', description }]),
  });
}

async function recordOf({ records }: Proof, file = 'a.md'): Promise<CellRecord> {
  const text = await readFile(records.get(file)?.path ?? '', 'utf8');
  return (JSON.parse(text) as { record: CellRecord }).record;
}

/** The texts that a post's cells show. */
async function textsOf(proof: Proof, file = 'a.md'): Promise<string[]> {
  const { results } = await recordOf(proof, file);
  return results.flatMap(({ outputs }) =>
    outputs.map((output) => (output.kind === 'text' ? output.text : output.kind)),
  );
}

/** When the record of a post was written: another time when the post was run again. */
async function writtenAt({ records }: Proof, file = 'a.md'): Promise<number> {
  return (await stat(records.get(file)?.path ?? '')).mtimeMs;
}

describe('proveCells', () => {
  it('records what every post shows, and what a browser needs to run it again', async () => {
    const proof = await prove([
      post(['1 + 1', { hide: 'code' }]),
      { ...post('"b"'), file: 'b.md' },
    ]);
    expect(proof.problems).toEqual([]);
    expect(await textsOf(proof)).toEqual(['2']);
    expect(await textsOf(proof, 'b.md')).toEqual(['b']);
    const { cells, programs, loaded } = await recordOf(proof);
    expect(cells).toEqual([{ index: 0, id: 'cell-1', options: { hide: 'code' } }]);
    expect(programs).toMatchObject([{ date, cells: [{ cell: 0, javascript: '1 + 1\n' }] }]);
    expect(loaded).toEqual({});
  });

  it('does not run again what has not changed, though it moved down its file', async () => {
    const first = await prove([post('Math.random()')]);
    const before = await writtenAt(first);
    const moved = post('Math.random()');
    moved.cells = moved.cells.map((cell) => ({ ...cell, line: cell.line + 100 }));
    const second = await prove([moved]);
    expect(second.records).toEqual(first.records);
    expect(await writtenAt(second)).toBe(before);
  });

  it('runs again when the code, an option or the date is another', async () => {
    const ran = new Set<string | undefined>();
    const seen = async (one: PostCells) => {
      const proof = await prove([one]);
      ran.add(proof.records.get('a.md')?.path);
      return textsOf(proof);
    };
    expect(await seen(post('1', 'const d = new Date(); d.getDate()'))).toEqual(['1', '14']);
    expect(await seen(post('2', 'const d = new Date(); d.getDate()'))).toEqual(['2', '14']);
    expect(await seen(post(['2', { hide: 'code' }], 'new Date().getDate()'))).toEqual(['2', '14']);
    expect(await seen({ ...post('2', 'new Date().getDate()'), date: '2024-05-15' })).toEqual([
      ...['2', '15'],
    ]);
    expect(ran.size).toBe(4);
  });

  it('runs again when the data that it read is other data, and only then', async () => {
    const reads = post('import { load } from "daybook/data";\n(await load("cars")).mpg[0]');
    const other = { ...post('"reads nothing"'), file: 'b.md' };
    const first = await prove([reads, other]);
    expect(first.problems).toEqual([]);
    const before = await writtenAt(first, 'b.md');
    expect(await textsOf(first)).toEqual(['18']);
    expect(Object.keys((await recordOf(first)).loaded)).toEqual(['cars']);
    expect(first.records.get('a.md')?.loaded).toEqual(['cars']);
    const second = await prove([reads, other], { data: '{"mpg":[30]}' });
    expect(await textsOf(second)).toEqual(['30']);
    expect(await writtenAt(second, 'b.md')).toBe(before);
  });

  it('gives readers no data where they can run nothing', async () => {
    const code = 'import { load } from "daybook/data"; export const cars = await load("cars");';
    const loadedBy = async (...codes: Codes) =>
      (await prove([post(...codes)])).records.get('a.md')?.loaded;
    expect(await loadedBy([code, { static: true }])).toEqual([]);
    expect(await loadedBy([code, { static: true }], '1 + 1')).toEqual(['cars']);
  });

  it('runs again when a data set that was not there has come, though the program bore it', async () => {
    const asks = post(
      'import { load } from "daybook/data";\nlet said = "";\ntry { said = String((await load("cars")).mpg[0]); } catch (error) { said = String(error); }\nsaid',
    );
    const without = await prove([asks], { data: undefined });
    expect(without.problems).toEqual([]);
    expect(await textsOf(without)).toEqual([
      'RangeError: There is no data set “cars”. The folder content/data describes none.',
    ]);
    expect(await textsOf(await prove([asks], { data: '{"mpg":[30]}' }))).toEqual(['30']);
  });

  it('warns of a drawing without a text, each time it is asked', async () => {
    const code =
      'import * as Plot from "@observablehq/plot";\nPlot.plot({ marks: [Plot.dot([1])] })';
    const named = code.replace('{ marks', '{ ariaLabel: "One dot", marks');
    for (let time = 0; time < 2; time++) {
      const { problems } = await prove([post('1', code), { ...post(named), file: 'b.md' }]);
      expect(problems).toMatchObject([
        { file: 'a.md', line: 4, severity: 'warning', kind: 'plot-alt' },
      ]);
    }
  });

  it('refuses a formula that cannot be read, and warns of outputs that are only counted', async () => {
    const formula = 'import { display, tex } from "daybook";\ndisplay(tex`\\frc{1}{2}`)';
    const much = 'for (let i = 0; i < 1_200; i++) console.log(i)';
    for (let time = 0; time < 2; time++) {
      const { problems } = await prove([post(formula, much)]);
      expect(problems).toMatchObject([
        { line: 1, severity: 'error', kind: 'formula' },
        { line: 5, severity: 'warning', kind: 'many-outputs' },
      ]);
      expect(problems[1]?.message).toContain('200 of its outputs');
    }
  });

  it('tells once what the types and the run both meet', async () => {
    const { problems } = await prove([post('const price = 1;\nprize + 1')]);
    expect(problems.map(({ kind, line, column }) => [kind, line, column])).toEqual([
      ['types', 3, 1],
    ]);
  });

  it('never takes a failure for a result, however often it is asked', async () => {
    for (let time = 0; time < 2; time++) {
      const { problems } = await prove([
        post('1', 'throw new Error("no")'),
        { ...post('2'), file: 'b.md' },
      ]);
      expect(problems).toMatchObject([{ file: 'a.md', line: 5, kind: 'run' }]);
    }
    expect((await prove([post('1', 'const n: string = 2; n')])).problems).toMatchObject([
      { kind: 'types' },
    ]);
    expect((await prove([post('1', 'const n: string = 2; n')])).problems).toHaveLength(1);
    expect((await prove([post('1', 'enum A { B }')])).problems).toMatchObject([{ kind: 'syntax' }]);
    // The engine refuses it too, and has nothing to add.
    const twice = await prove([post('const a = 1', 'const a = 2')]);
    expect(twice.problems.map(({ kind, line }) => [kind, line])).toEqual([
      ['types', 2],
      ['types', 5],
    ]);
  });

  it('shows in a record what was shown before the failure, and the error', async () => {
    const proof = await prove([post('"before"', 'throw new Error("no")', '"after"')]);
    expect(await textsOf(proof)).toEqual(['before', 'error']);
  });

  it('runs everything two times on demand, whatever is remembered', async () => {
    const first = await prove([post('Math.random()')]);
    const [before, texts] = [await writtenAt(first), await textsOf(first)];
    const second = await prove([post('Math.random()')], { twice: true });
    expect(second.problems).toEqual([]);
    expect(await textsOf(second)).toEqual(texts);
    expect(await writtenAt(second)).toBeGreaterThan(before);
  });
});

describe('a change of the program', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  let copy = '';
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'daybook-program-'));
    folders.push(copy);
    await cp(join(root, 'src'), join(copy, 'src'), { recursive: true });
    for (const name of ['package.json', 'package-lock.json'])
      await cp(join(root, name), join(copy, name));
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  });

  /** What `code` shows with the program in the copy, which remembers in a folder of its own. */
  async function shown(code: string): Promise<{ path: string; outputs: unknown }> {
    const script = `
      import { readFile } from 'node:fs/promises';
      import { proveCells } from './src/cells/build/prove.ts';
      const cell = { index: 0, id: 'cell-1', code: ${JSON.stringify(code)}, line: 1, indents: [0], options: {} };
      const proof = await proveCells([{ file: 'a.md', date: '${date}', cells: [cell] }], { folder: './cache', data: [], dataTypes: '' });
      const { path } = proof.records.get('a.md');
      const { record } = JSON.parse(await readFile(path, 'utf8'));
      console.log(JSON.stringify({ path, problems: proof.problems, outputs: record.results[0].outputs }));`;
    const args = ['--input-type=module', '--eval', script];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: copy });
    return JSON.parse(stdout) as { path: string; outputs: unknown };
  }

  async function edit(file: string, from: string, to: string): Promise<void> {
    const path = join(copy, file);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  }

  it('leaves no result behind that was made without it', async () => {
    const code = 'import { table } from "daybook"; table([{ a: 1 / 3 }]);';
    const rows = (value: string) => ({ problems: [], outputs: [{ rows: [[value]] }] });
    expect(await shown(code)).toMatchObject(rows('0.333333'));
    // `table` is imported by the module that the cell imports.
    await edit('src/cells/runtime/table.ts', 'toPrecision(6)', 'toPrecision(3)');
    expect(await shown(code)).toMatchObject(rows('0.333'));
  });

  it.each([
    ['package-lock.json', '"lockfileVersion"', '"other": 1, "lockfileVersion"'],
    // A default is written into what the browser runs.
    ['src/journal/cell.ts', 'DEFAULT_TIMEOUT = 2', 'DEFAULT_TIMEOUT = 3'],
  ])('in %s asks for every result anew', async (file, from, to) => {
    const code = '"the same"';
    const first = await shown(code);
    expect(await shown(code)).toEqual(first);
    await edit(file, from, to);
    const second = await shown(code);
    expect(second.path).not.toBe(first.path);
    expect(second.outputs).toEqual(first.outputs);
  });
});
