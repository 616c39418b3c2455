import { availableParallelism, loadavg } from 'node:os';
import { NIST } from '../../src/regression/fixtures/nist.ts';
import { regressionGoals } from './goals.ts';
import { inChild, type Taken } from './in-child.ts';
import { openChromium, type Chromium } from './in-chromium.ts';
import { milliseconds } from './markdown.ts';
import { solveNist } from './nist.ts';
import { medianOf, type BothEngines } from './results.ts';
import { enginesTable, librariesTable, nistTable, sizesTable } from './tables.ts';
import { LEAST_RUNS } from './time-runs.ts';
import type { WorkerTask } from './worker.ts';

/**
 * Measures `daybook/regression`: how exact and how fast it is, beside other libraries and in a
 * browser. Prints tables in Markdown, and whether the goals are met.
 *
 * @param tell For what is not part of the result.
 */
export async function benchRegression(
  say: (line: string) => void,
  tell: (line: string) => void,
): Promise<void> {
  const nist = NIST.map(solveNist);
  const names = NIST.map(({ name }) => name);
  say(
    `Right digits, at most 15, of the worst coefficient (and of the worst standard error) in the`,
  );
  say(`linear cases of NIST; — is what a library cannot do.\n\n${nistTable(names, nist)}\n`);

  const take = async (library: string, { task, rows }: Job): Promise<Taken> => {
    const taken = await inChild(library, task, rows);
    tell(`${library}, ${task}, ${rows} rows: ${milliseconds(medianOf(taken))}`);
    return taken;
  };
  const machine = `${process.platform}, ${availableParallelism()} cores, load ${load()} at the start`;
  say(`Node ${process.version}, ${machine}. ${METHOD}\n`);
  const own: Taken[] = [];
  for (const job of OWN_JOBS) own.push(await take('Daybook', job));
  say(`${OWN_CAPTION}\n\n${sizesTable(own)}\n`);

  const beside: Taken[] = [];
  for (const job of COMMON_JOBS)
    for (const library of job.libraries) beside.push(await take(library, job));
  say(`${COMMON_CAPTION}\n\n${librariesTable(beside)}\n`);

  const chromium = await openChromium();
  const engines: BothEngines[] = [];
  try {
    if (chromium) for (const job of ENGINE_JOBS) engines.push(await inBoth(chromium, job));
  } finally {
    await chromium?.close();
  }
  if (chromium) {
    const how = `in Node, and in a classic worker of Chromium ${chromium.version}, ${ROUNDS} times in turn.`;
    say(`The same code ${how}\n\n${enginesTable(engines)}\n`);
  } else say('No Chromium was found: the same code in a worker was not measured.\n');
  say(`Load ${load()} at the end: with more than the cores, minima tell more than medians.\n`);
  say(regressionGoals(nist, own, engines).join('\n'));
}

/** How many processes wanted a core, on average of the last minute. */
function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

/** In turn, so that what else the machine does is the same for both. */
async function inBoth(chromium: Chromium, job: WorkerTask): Promise<BothEngines> {
  const both: BothEngines = { ...job, node: [], chromium: [] };
  for (let round = 1; round <= ROUNDS; round++) {
    both.node.push(...(await inChild('Daybook', job.task, job.rows)).times);
    both.chromium.push(...(await chromium.time(job)));
  }
  return both;
}

const ROUNDS = 5;

const METHOD = `Medians and minima of ${LEAST_RUNS} runs or
more after warming up, each task in a process of its own. Memory is what the process grew by in its
first run, its data being there.`;

const OWN_CAPTION = `Two one-hot encoded columns of 258 and 257 levels and a number, from columns of codes and from
dictionaries; a dense design of 20 numbers; estimates and r² without standard errors. Uniform levels
are all as frequent; of skewed ones the k-th has 1/k of the rows of the first. Reading alone is one
pass over the four columns. Growth compares minima per row with those of the fewest rows.`;

const COMMON_CAPTION = `What other libraries can do: 20 numbers; 2 × 20 levels and a number, which they want as a dense
matrix of zeros and ones; a line. The 515 levels and 3 million rows from above are left out, since
such a matrix takes 12 GB, and they would copy it. Their matrix is made before the time is taken.`;

const OWN_JOBS: readonly WorkerTask[] = [
  ...(
    [
      'reading alone',
      'columns, uniform',
      'columns, skewed',
      'dictionaries, uniform',
      'dictionaries, skewed',
    ] as const
  ).flatMap((task) => [3e5, 1e6, 3e6].map((rows) => ({ task, rows }))),
  { task: 'dense', rows: 1e5 },
  { task: 'dense', rows: 1e6 },
];

const COMMON_JOBS = [
  { task: 'dense', rows: 1e5, libraries: ['Daybook', 'ml-matrix', 'ml-regression'] },
  { task: 'levels', rows: 3e4, libraries: ['Daybook', 'ml-matrix', 'ml-regression'] },
  { task: 'line', rows: 1e6, libraries: ['Daybook', 'ml-regression', 'simple-statistics'] },
];

const ENGINE_JOBS: readonly WorkerTask[] = [
  { task: 'columns, uniform', rows: 3e6 },
  { task: 'columns, skewed', rows: 3e6 },
  { task: 'dense', rows: 1e6 },
];

interface Job {
  task: string;
  rows: number;
}
