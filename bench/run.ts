import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clear, createBuilders } from './builders.ts';
import { BuildFailure, compare } from './compare.ts';
import { generateLog } from './generate.ts';
import { table } from './table.ts';

/*
 * npm run bench -- [--days 367] [--runs 3] [--keep]
 *
 * Measures how long Daybook builds a log, side by side with the barest Astro site that
 * shows the same log. `--keep` leaves the log and both sites for a look. Ends with 0
 * whether or not the goals are met, with 1 when a build fails or leaves something out.
 */

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '367' },
    runs: { type: 'string', default: '3' },
    keep: { type: 'boolean', default: false },
  },
});
const days = atLeastOne('days', values.days);
const runs = atLeastOne('runs', values.runs);

const workplace = await mkdtemp(join(tmpdir(), 'daybook-bench-'));
const content = join(workplace, 'log');
await mkdir(content);
const builders = createBuilders(content, workplace);
try {
  const log = await generateLog(content, { days });
  const size = `${days.toLocaleString('en')} days, ${(log.bytes / 1e6).toFixed(2)} MB`;
  say(`A made-up log: ${size}, ${log.words.toLocaleString('en')} words.`);
  say(`Node ${process.version}, ${process.platform}, ${availableParallelism()} cores.`);
  say(`Median of ${runs} (least–most), the two sites built in turn.\n`);
  const results = await compare(log, content, builders, runs, tell);
  const [daybook, bare] = builders.map((builder) => results.get(builder));
  if (daybook && bare) say(`\n${table(daybook, bare)}`);
} catch (error) {
  if (error instanceof BuildFailure) tell(error.output);
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  if (values.keep) say(`\nKept in ${workplace}`);
  else {
    for (const builder of builders) await clear(builder);
    await rm(workplace, { recursive: true, force: true });
  }
}

function atLeastOne(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  tell(`--${name} must be a whole number, at least 1, and is ${text}`);
  process.exit(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What is not part of the result. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
