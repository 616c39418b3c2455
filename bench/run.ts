import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bareAstro, clear, daybook, type Builder } from './builders.ts';
import { BuildFailure, compare } from './compare.ts';
import { generateLog } from './generate.ts';
import { CELLS_OF_GOALS } from './goals.ts';
import { benchPages } from './pages/run.ts';
import { writeDocs } from './pages/write-docs.ts';
import { benchRegression } from './regression/run.ts';
import { table } from './table.ts';
import { measureTypes } from './types.ts';

/*
 * npm run bench -- [site | regression | pages] [--days 367] [--cells 200] [--runs 3] [--keep] [--docs]
 *
 * Measures how sites are built, the library `daybook/regression`, and the pages that readers get;
 * a word selects one of them. `--docs` writes what is said of pages into `docs/pages.md`.
 *
 * The site: how long Daybook builds a log, side by side with the barest Astro site that
 * shows the same log, and with itself where the log has cells besides; `--cells 0` leaves
 * these out. `--keep` leaves logs and sites for a look. Ends with 0 whether or not the
 * goals are met, with 1 when a build fails or leaves something out.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    days: { type: 'string', default: '367' },
    cells: { type: 'string', default: `${CELLS_OF_GOALS}` },
    runs: { type: 'string', default: '3' },
    keep: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
  },
});
const days = wholeNumber('days', values.days, 1);
const cells = wholeNumber('cells', values.cells, 0);
const runs = wholeNumber('runs', values.runs, 1);

const PARTS = { site: benchSite, regression: () => benchRegression(say, tell), pages };

const [part, ...more] = positionals;
const chosen = Object.entries(PARTS).filter(([name]) => part === undefined || part === name);
if (more.length > 0 || chosen.length === 0) {
  const names = Object.keys(PARTS).join(', ');
  tell(`what is measured is one of ${names}, not “${positionals.join(' ')}”`);
  process.exit(1);
}

try {
  for (const [at, [, measure]] of chosen.entries()) {
    if (at > 0) say('');
    await measure();
  }
} catch (error) {
  if (error instanceof BuildFailure) tell(error.output);
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function benchSite(): Promise<void> {
  const workplace = await mkdtemp(join(tmpdir(), 'daybook-bench-'));
  const builders: Builder[] = [];
  try {
    const log = await generateLog(await folderFor(workplace, 'log'), { days });
    const size = `${days.toLocaleString('en')} days, ${(log.bytes / 1e6).toFixed(2)} MB`;
    builders.push(daybook('Daybook', log, workplace), bareAstro(log, workplace));
    say(`A made-up log: ${size}, ${log.words.toLocaleString('en')} words.`);
    const withCells =
      cells > 0
        ? await generateLog(await folderFor(workplace, 'log-with-cells'), { days, cells })
        : undefined;
    if (withCells) {
      builders.push(daybook('Daybook with cells', withCells, workplace));
      const having = withCells.days.filter((day) => day.cells.length > 0).length;
      say(`The same with ${cells.toLocaleString('en')} cells in ${having} of the days.`);
    }
    say(`Node ${process.version}, ${process.platform}, ${availableParallelism()} cores.`);
    say(`Median of ${runs} (least–most), the sites built in turn.\n`);
    const results = await compare(builders, runs, tell);
    const types = withCells && (await measureTypes(withCells, workplace, runs));
    const [plain, bare, celled] = builders.map((builder) => results.get(builder));
    if (!plain || !bare) throw new Error('a site was not built');
    say(`\n${table(plain, bare, celled && types && { result: celled, count: cells, types })}`);
  } finally {
    if (values.keep) say(`\nKept in ${workplace}`);
    else {
      for (const builder of builders) await clear(builder);
      await rm(workplace, { recursive: true, force: true });
    }
  }
}

async function pages(): Promise<void> {
  const printed: string[] = [];
  await benchPages((line) => {
    say(line);
    printed.push(line);
  }, tell);
  if (values.docs) await writeDocs(printed.join('\n'));
}

async function folderFor(workplace: string, log: string): Promise<string> {
  const folder = join(workplace, log);
  await mkdir(folder);
  return folder;
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && text !== '') return number;
  tell(`--${name} must be a whole number, at least ${least}, and is ${text}`);
  process.exit(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What is not part of the result. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
