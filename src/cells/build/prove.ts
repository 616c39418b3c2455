import { join } from 'node:path';
import type { Cell } from '../../journal/cell.ts';
import type { Problem } from '../../journal/problem.ts';
import { keyOf, openMemory } from '../../memory.ts';
import type { CellRecord, DataFile } from '../contract.ts';
import { differing } from './differing.ts';
import { outputProblems } from './output-problems.ts';
import { programsOf } from './programs.ts';
import type { Runner } from './run.ts';
import { runtimeFiles } from './runtime-files.ts';
import type { TypedPost, TypesContext } from './types.ts';
import type { RuntimeFiles } from './runtime-files.ts';

/**
 * Type-checks and runs the cells of a log, and records their results. What was proved
 * before is not proved again as long as everything that it depends on is the same: the
 * code and the options of the post's cells, its date, all that they can import, and the
 * data that they read.
 */
export async function proveCells(posts: PostCells[], context: Context): Promise<Proof> {
  const { folder, data, twice = false } = context;
  const runtime = await runtimeFiles(folder);
  const memory = openMemory(join(folder, 'results'), isKept);
  const isCurrent = ({ loaded }: CellRecord) =>
    Object.entries(loaded).every(([name, digest]) => digestIn(data, name) === digest);

  const keyed = posts.map((post) => ({ ...post, key: keyOfPost(post, runtime) }));
  const records: Proof['records'] = new Map();
  const shownBadly: Problem[] = [];
  const note = ({ file, cells, key }: (typeof keyed)[number], record: CellRecord) => {
    const isOffered = cells.some(({ options }) => !options.static);
    records.set(file, {
      ...{ path: memory.pathOf(key), loaded: isOffered ? Object.keys(record.loaded) : [] },
      answers: answersIn(record),
    });
    shownBadly.push(...outputProblems(file, cells, record.results));
  };
  if (!twice)
    await Promise.all(
      keyed.map(async (post) => {
        const kept = await memory.recall(post.key);
        if (kept?.proved && isCurrent(kept.record)) note(post, kept.record);
      }),
    );
  const open = keyed.filter(({ file }) => !records.has(file));

  const [typeProblems, runs] = await Promise.all([
    checkTypesOf(posts, { ...context, version: runtime.digest }),
    runAll(open, runtime, context),
  ]);
  for (const [at, { record, problems }] of runs.entries()) {
    const post = open[at];
    if (!post) continue;
    await memory.keep(post.key, { proved: problems.length === 0, record });
    note(post, record);
  }
  await memory.forgetOthers(keyed.map(({ key }) => key));
  const runProblems = runs.flatMap((run) => run.problems);
  const news = runProblems.filter((problem) => isNews(problem, typeProblems));
  const wrong = new Set([...typeProblems, ...news].map(({ file }) => file));
  // What a post shows that is wrong in itself is for later.
  const faults = shownBadly.filter(({ file }) => !wrong.has(file));
  const problems = [...typeProblems, ...news, ...faults];
  return { records, runtime, problems };
}

/** What `prove` was called with. */
function answersIn({ results }: CellRecord): ProvedAnswer[] {
  return results.flatMap(({ cell, outputs }) =>
    outputs.flatMap((output) =>
      output.kind === 'answer' ? [{ cell, question: output.question, value: output.value }] : [],
    ),
  );
}

/** What is wrong with the types of a cell is told once: its engine then refuses the text, or throws at that place. */
function isNews({ file, line, column, kind }: Problem, known: Problem[]): boolean {
  return !known.some(
    (other) =>
      other.file === file &&
      (kind === 'engine' || (other.line === line && other.column === column)),
  );
}

/** Runs posts, each one whether or not another fails. */
async function runAll(
  posts: PostCells[],
  runtime: RuntimeFiles,
  { data, stay = false, twice = false }: Context,
): Promise<{ record: CellRecord; problems: Problem[] }[]> {
  if (posts.length === 0) return [];
  const jobs = posts.map(({ file, date, cells }) => ({
    ...{ file, cells },
    ...programsOf(cells, { file, date }),
  }));
  const runnable = jobs.filter(({ problems }) => problems.length === 0);
  const runner = await runnerThat(stay);
  try {
    const outcomes = await runner.run(runnable, { runtime, data });
    const again = twice ? await runner.run(runnable, { runtime, data }) : outcomes;
    return jobs.map(({ file, cells, programs, problems }) => {
      const outcome = outcomes.get(file) ?? { results: [], problems: [], loaded: [] };
      const loaded = outcome.loaded.map((name) => [name, digestIn(data, name)]);
      return {
        record: {
          ...{ cells: cells.map(shown), programs, results: outcome.results },
          loaded: Object.fromEntries(loaded) as Record<string, string>,
        },
        problems: [
          ...problems,
          ...outcome.problems,
          ...differing(file, cells, outcome.results, again.get(file)?.results ?? outcome.results),
        ],
      };
    });
  } finally {
    if (!stay) runner.close();
  }
}

/** Of one that is not there, the names of all: what a program is told depends on them. */
function digestIn(data: Context['data'], name: string): string {
  const found = data.find((set) => set.name === name);
  return found?.digest ?? `none of ${data.map((set) => set.name).join(' ')}`;
}

let kept: Runner | undefined;

/** A new runner, or the one that stays. What runs cells is loaded only when there is something to run. */
async function runnerThat(stay: boolean): Promise<Runner> {
  const { createRunner } = await import('./run.ts');
  return stay ? (kept ??= createRunner()) : createRunner();
}

async function checkTypesOf(posts: PostCells[], context: TypesContext): Promise<Problem[]> {
  if (posts.length === 0) return [];
  const { checkTypes } = await import('./types.ts');
  return [...(await checkTypes(posts, context)).values()].flat();
}

function shown({ index, id, name, options }: Cell): CellRecord['cells'][number] {
  return { index, id, options, ...(name === undefined ? {} : { name }) };
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

export interface PostCells extends TypedPost {
  date: string;
}

/** How cells are run. */
export interface Running {
  /** Keeps the processes for the next time. */
  stay?: boolean;
  /** Runs all of them, remembered or not, two times, and says where the results differ. */
  twice?: boolean;
}

interface Context extends Running {
  /** Where everything about the cells of this log is remembered. */
  folder: string;
  data: (DataFile & { path: string; digest: string })[];
  /** Declarations of what `load` gives. */
  dataTypes: string;
}

/** What a cell computed as the answer to a question. */
export interface ProvedAnswer {
  /** The cell's `index` in the post. */
  cell: number;
  /** The question's `id`. */
  question: string;
  value: number | string;
}

export interface Proof {
  /**
   * For each post's file: where the record of its cells lies, which data sets they read when a
   * reader runs them, and which answers they computed.
   */
  records: Map<string, { path: string; loaded: string[]; answers: ProvedAnswer[] }>;
  runtime: RuntimeFiles;
  problems: Problem[];
}
