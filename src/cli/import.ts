import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { stringify } from 'yaml';
import { hasErrors, type Problem } from '../journal/problem.ts';
import { readImportArguments, usage } from './importers/arguments.ts';
import { addCategories } from './importers/add-categories.ts';
import { carryOut, type Outcome } from './importers/carry-out.ts';
import { dayZeroOf, numberProblems } from './importers/day-zero.ts';
import type { Harvest } from './importers/importer.ts';
import { RECORD_FILE, writeRecord } from './importers/record.ts';
import { describeOutcome, describeProblem, describeTotals } from './importers/report.ts';
import { saveText } from './importers/save.ts';
import { openTarget, type Target } from './importers/target.ts';

/**
 * `daybook import`: brings a log of another generator into an author's folder and says,
 * post by post, what it changed and what a person should look at.
 *
 * @param args What follows `import` on the command line.
 * @returns The exit code: 0 when all arrived, 1 when something did not, 2 for a wrong command.
 */
export async function importCommand(
  args: string[],
  io: { contentFolder: string; cwd: string; out: (line: string) => void },
): Promise<number> {
  const asked = readImportArguments(args);
  if ('help' in asked) io.out(usage);
  if ('wrong' in asked) io.out(asked.wrong);
  if (!('importer' in asked)) return 'help' in asked ? 0 : 2;

  const path = resolve(io.cwd, asked.path);
  const folder = resolve(io.cwd, asked.into ?? io.contentFolder);
  const say = (lines: readonly string[]) => {
    for (const line of lines) io.out(line);
  };
  const stop = (message: string) => {
    io.out(message);
    return 1;
  };
  if (!existsSync(path)) return stop(`import: there is no ${asked.path}`);
  const target = openTarget(folder);
  if ('wrong' in target) return stop(`import: ${shown(folder, io.cwd)} ${target.wrong}`);
  const harvest = await asked.importer.harvest(path, (source) => {
    const file = target.dayOf.get(source);
    return file !== undefined && target.hashAt(file) !== undefined ? file : undefined;
  });
  const readable = addCategories(target.categories, []);
  if ('wrong' in readable)
    return stop(`${shown(folder, io.cwd)}/categories.yaml:1:1 error ${readable.wrong}`);

  io.out(
    `${asked.importer.name}: ${shown(harvest.root, io.cwd)} (${harvest.about}) → ${shown(folder, io.cwd)}`,
  );
  const before = writeRecord(target.record);
  const dayZero = target.hasSite ? target.dayZero : dayZeroOf(harvest.entries);
  const outcomes: Outcome[] = [];
  for (const entry of harvest.entries) {
    if (dayZero !== undefined) entry.problems.push(...numberProblems(entry, dayZero));
    const outcome = carryOut(entry, target, asked.isDry);
    outcomes.push(outcome);
    say(describeOutcome(outcome, asked.isDry));
  }
  say(harvest.problems.map(describeProblem));
  const problems = [...harvest.problems];
  if (outcomes.some(({ isThere }) => isThere)) {
    const finished = finish({ harvest, target, outcomes, dayZero, isDry: asked.isDry, before });
    say([...finished.lines, ...finished.problems.map(describeProblem)]);
    problems.push(...finished.problems);
  }
  io.out(describeTotals(outcomes, problems, asked.isDry));
  return hasErrors([...problems, ...outcomes.flatMap((outcome) => outcome.problems)]) ? 1 : 0;
}

/** Writes what belongs to the whole log: categories, `site.yaml` where there is none, the record. */
function finish(run: Run): { lines: string[]; problems: Problem[] } {
  const { harvest, target, outcomes, dayZero, isDry } = run;
  const lines: string[] = [];
  const problems: Problem[] = [];
  const write = (file: string, text: string) => {
    if (!isDry) saveText(resolve(target.folder, file), text);
  };
  const verb = isDry ? 'would be written' : 'written';
  const used = new Set(
    outcomes.flatMap(({ isThere, plan, entry }) =>
      isThere && plan.state !== 'edited' ? entry.categories : [],
    ),
  );
  const categories = addCategories(
    target.categories,
    harvest.categories.filter(({ id }) => used.has(id)),
  );
  if ('text' in categories && categories.text !== target.categories) {
    write('categories.yaml', categories.text);
    lines.push(
      `${verb}: categories.yaml, with new: ${categories.added.map(({ id, label }) => `${id} (“${label}”)`).join(', ')}`,
    );
  }
  if (!target.hasSite && dayZero !== undefined) {
    write(
      'site.yaml',
      stringify({ ...harvest.site, dayZero }, { lineWidth: 0, compat: 'yaml-1.1' }),
    );
    lines.push(`${verb}: site.yaml, with dayZero ${dayZero}`);
    problems.push(...harvest.siteProblems);
  } else if (dayZero === undefined) {
    const message = 'dayZero cannot be read, so the numbers of the days were not compared';
    problems.push({
      file: 'site.yaml',
      line: 1,
      column: 1,
      severity: 'warning',
      kind: 'day-number',
      message,
    });
  }
  const record = writeRecord(target.record);
  if (record !== run.before) write(RECORD_FILE, record);
  return { lines, problems };
}

function shown(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) ? path : inside;
}

interface Run {
  harvest: Harvest;
  target: Target;
  outcomes: readonly Outcome[];
  dayZero: string | undefined;
  isDry: boolean;
  /** The record as it was. */
  before: string;
}
