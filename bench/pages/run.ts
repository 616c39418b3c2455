import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { daybook } from '../../e2e/daybook.ts';
import { SLOW_LINE } from '../../e2e/weigh.ts';
import { cacheFolder } from '../../src/folder/places.ts';
import { generateLog } from '../generate.ts';
import { pageGoals } from './goals.ts';
import { readPages } from './kinds.ts';
import { auditSite, launch, weighSite, type BuiltSite } from './measure-site.ts';
import type { AuditedPage, WeighedPage } from './results.ts';
import { measureSearch } from './search.ts';
import { largestStrip } from './strip.ts';
import { scoresTable, weightsTable } from './tables.ts';

/**
 * Weighs and scores a page of each kind, of the sample log and of a made-up one. Prints tables
 * in Markdown, and whether the goals are met.
 *
 * @param tell For what is not part of the result.
 */
export async function benchPages(
  say: (line: string) => void,
  tell: (line: string) => void,
): Promise<void> {
  const workplace = await mkdtemp(join(tmpdir(), 'daybook-pages-'));
  const content = join(workplace, 'log');
  try {
    await mkdir(content);
    await generateLog(content, { days: DAYS });
    const sites = [
      {
        ...(await build('sample', SAMPLE, join(workplace, 'sample'))),
        audits: new Set([...LISTS, 'day with mathematics', 'day with cells and a lab']),
      },
      {
        ...(await build(MADE_UP, content, join(workplace, 'made-up'))),
        audits: new Set(LISTS),
      },
    ] as const;
    tell('built');
    const machine = `${process.platform}, ${availableParallelism()} cores, load ${load()} at the start`;
    const version = await chromiumVersion();
    say(`Chromium ${version}, Node ${process.version}, ${machine}.\n`);

    const weighed: WeighedPage[] = [];
    for (const site of sites) weighed.push(...(await weighSite(site, tell)));
    say(`${WEIGHTS}\n\n${weightsTable(weighed)}\n`);

    const audited: AuditedPage[] = [];
    for (const site of sites) audited.push(...(await auditSite(site, tell)));
    say(`${SCORES}\n\n${scoresTable(audited)}\n`);

    const strip = largestStrip(sites[1].pages);
    const search = await measureSearch(sites[1].folder);
    const goals = pageGoals({ weighed, audited, strip, search, cards: cardTimes(content) });
    say(`Load ${load()} at the end.\n\n\`\`\`text\n${goals.join('\n')}\n\`\`\``);
  } finally {
    await rm(workplace, { recursive: true, force: true });
    await rm(cacheFolder(content), { recursive: true, force: true });
  }
}

async function build(
  log: string,
  content: string,
  folder: string,
): Promise<Omit<BuiltSite, 'audits'>> {
  const { code, out, error } = await daybook(content, 'build', '--outDir', folder);
  if (code !== 0) throw new Error(`the log ${log} does not build:\n${out}${error}`);
  return { log, folder, pages: await readPages(folder) };
}

/** In a process of its own, which opens the log. */
function cardTimes(content: string): number[] {
  const program = fileURLToPath(new URL('card-times.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], {
    env: { ...process.env, DAYBOOK_CONTENT: content },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the cards were not drawn:\n${stderr}`);
  return JSON.parse(stdout) as number[];
}

async function chromiumVersion(): Promise<string> {
  const browser = await launch();
  try {
    return browser.version();
  } finally {
    await browser.close();
  }
}

/** How many processes wanted a core, on average of the last minute. */
function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

const SAMPLE = fileURLToPath(new URL('../../content', import.meta.url));

/** A leap year and a day. */
const DAYS = 367;
const MADE_UP = `${DAYS} days`;

/** The pages of which the goals speak, and which a longer log changes. */
const LISTS = ['home', 'days', 'category', 'homework', 'search'];

const WEIGHTS = `What a reader loads who comes for the first time and only reads: all that came over the line, by
gzip, with headers and the icon; of each kind the longest page. CLS is summed down to the end of the page,
fonts coming slowly (${SLOW_LINE.latency} ms, 1.6 Mbit/s, a window of 390 × 844); LCP is on the same line.`;

const SCORES = `Lighthouse by its mobile preset: a slow line and a slow phone are simulated. Other work on the machine
takes points from the performance: below the goal there are up to three runs, and the best counts.`;
