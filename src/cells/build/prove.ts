import { join } from 'node:path';
import type { Cell } from '../../journal/cell.ts';
import type { Problem } from '../../journal/problem.ts';
import { keyOf, openMemory } from '../../memory.ts';
import type { CellRecord, DataFile } from '../contract.ts';
import { programsOf } from './programs.ts';
import type { RuntimeFiles } from './runtime-files.ts';
import { runtimeFiles } from './runtime-files.ts';
import type { Runner } from './run.ts';

/**
 * Type-checks and runs the cells of a log, and records their results. What was proved
 * before is not proved again as long as everything that it depends on is the same: the
 * code and the options of the post's cells, its date, all that they can import, and the
 * data that they read.
 */
export async function proveCells(
  posts: PostCells[],
  { folder, data, dataTypes, stay }: Context,
): Promise<Proof> {
  const runtime = await runtimeFiles(join(folder, 'runtime'));
  const memory = openMemory(join(folder, 'results'), isKept);
  const digests = new Map(data.map(({ name, digest }) => [name, digest]));
  const isCurrent = ({ loaded }: CellRecord) =>
    Object.entries(loaded).every(([name, digest]) => digests.get(name) === digest);

  const keyed = posts.map((post) => ({ ...post, key: keyOfPost(post, runtime) }));
  const records: Proof['records'] = new Map();
  await Promise.all(
    keyed.map(async ({ file, key }) => {
      const kept = await memory.recall(key);
      if (kept?.proved && isCurrent(kept.record)) note(file, key, kept.record);
    }),
  );
  const open = keyed.filter(({ file }) => !records.has(file));

  const [typeProblems, runProblems] = await Promise.all([
    checkAll(posts, { folder, dataTypes }),
    runAll(open),
  ]);
  await memory.forgetOthers(keyed.map(({ key }) => key));
  return { records, runtime, problems: [...typeProblems, ...runProblems] };

  function note(file: string, key: string, { loaded }: CellRecord): void {
    records.set(file, { path: memory.pathOf(key), loaded: Object.keys(loaded) });
  }

  async function runAll(todo: typeof keyed): Promise<Problem[]> {
    if (todo.length === 0) return [];
    const jobs = todo.map(({ file, date, cells, key }) => {
      const { programs, problems } = programsOf(cells, { file, date });
      return { file, cells, key, programs, problems };
    });
    const runnable = jobs.filter(({ problems }) => problems.length === 0);
    const runs = await runAway(runnable, { runtime, data, folder }, stay);
    return (
      await Promise.all(
        jobs.map(async ({ file, cells, key, programs, problems }) => {
          const run = runs.get(file) ?? { results: [], problems: [], loaded: [] };
          const found = [...problems, ...run.problems];
          const loaded = run.loaded.map((name) => [name, digests.get(name) ?? '']);
          const shown = cells.map(({ index, id, name, options }) => {
            return { index, id, options, ...(name === undefined ? {} : { name }) };
          });
          const record: CellRecord = {
            ...{ cells: shown, programs, results: run.results },
            loaded: Object.fromEntries(loaded) as Record<string, string>,
          };
          await memory.keep(key, { proved: found.length === 0, record });
          note(file, key, record);
          return found;
        }),
      )
    ).flat();
  }
}

/** The types of every post. The compiler is loaded only when there is something to check. */
async function checkAll(
  posts: PostCells[],
  context: { folder: string; dataTypes: string },
): Promise<Problem[]> {
  if (posts.length === 0) return [];
  const { checkTypes } = await import('./types.ts');
  return [...(await checkTypes(posts, context)).values()].flat();
}

/** Lines are left out: cells that only moved down their file give the same results. */
function keyOfPost({ date, cells }: PostCells, runtime: RuntimeFiles): string {
  const facts = cells.map(({ index, id, name, code, options }) => [index, id, name, code, options]);
  return keyOf(runtime.digest, process.version, date, JSON.stringify(facts));
}

interface Kept {
  /** False when something was wrong: it is run again the next time. */
  proved: boolean;
  record: CellRecord;
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'proved' in value && 'record' in value;
}

export interface PostCells {
  file: string;
  date: string;
  cells: Cell[];
}

interface Context {
  /** Where everything about the cells of this log is remembered. */
  folder: string;
  data: (DataFile & { path: string; digest: string })[];
  /** Declarations of what `load` gives. */
  dataTypes: string;
  /** Whether the processes are kept for the next time. */
  stay: boolean;
}

export interface Proof {
  /** For each post's file: where the record of its cells lies, and which data sets they read. */
  records: Map<string, { path: string; loaded: string[] }>;
  runtime: RuntimeFiles;
  problems: Problem[];
}
