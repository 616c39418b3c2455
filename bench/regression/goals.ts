import { met, verdict } from '../goals.ts';
import type { Taken } from './in-child.ts';
import { count, milliseconds } from './markdown.ts';
import { LIBRARIES, type NistResult } from './nist.ts';
import { leastOf, medianOf, onlyOf, type BothEngines } from './results.ts';

/** What was wanted of `daybook/regression` and whether it came true, one line each. */
export function regressionGoals(
  nist: readonly (readonly NistResult[])[],
  taken: readonly Taken[],
  engines: readonly BothEngines[],
): string[] {
  return [...exact(nist), ...fast(taken), ...even(taken), ...alike(engines)];
}

function exact(nist: readonly (readonly NistResult[])[]): string[] {
  const ours = nist.map(
    (results) => results[LIBRARIES.findIndex(({ name }) => name === 'Daybook')],
  );
  const worst = (what: keyof NistResult) => Math.min(...ours.map((each) => each?.[what] ?? 0));
  const all = `of all ${nist.length} of NIST's cases`;
  return [
    atLeast(`The worst coefficient ${all} has`, worst('coefficients'), 14),
    atLeast(`The worst standard error ${all} has`, worst('errors'), 12),
  ];
}

function fast(taken: readonly Taken[]): string[] {
  return LIMITS.flatMap(({ task, what, rows, most, digits }) => {
    const found = onlyOf(taken, 'Daybook', task, rows);
    if (!found) return [];
    const median = medianOf(found);
    const line = `${met(median, most)}  ${count(rows)} rows ${what} take ${milliseconds(median)}, ${milliseconds(leastOf(found))} at best (goal: at most ${most})`;
    return digits
      ? [line, atLeast('Their worst coefficient has', found.digits ?? 0, digits)]
      : line;
  });
}

/** By minima, which other work shakes least. Growth has no goal in numbers: 10 times is linear. */
function even(taken: readonly Taken[]): string[] {
  return LIMITS.flatMap(({ task, what, rows }) => {
    const [more, less] = [rows, rows / 10].map((each) => onlyOf(taken, 'Daybook', task, each));
    if (!more || !less) return [];
    const growth = leastOf(more) / leastOf(less);
    return `${met(growth, undefined)}  10 times the rows ${what} take ${growth.toFixed(1)} times as long`;
  });
}

function alike(engines: readonly BothEngines[]): string[] {
  return engines.map(({ task, rows, node, chromium }) => {
    const ratio = medianOf({ times: chromium }) / medianOf({ times: node });
    const what = `${count(rows)} rows (${task}) take ${ratio.toFixed(2)} of Node's time`;
    return `${met(ratio, 1.3)}  In Chromium's worker ${what} (goal: at most 1.3)`;
  });
}

function atLeast(what: string, digits: number, least: number): string {
  return `${verdict(digits >= least)}  ${what} ${digits.toFixed(1)} right digits (goal: at least ${least})`;
}

/** In milliseconds. The goals do not say how popular levels are: they hold for both. */
const LIMITS = [
  {
    task: 'columns, uniform',
    what: 'from encoded columns, levels uniform,',
    rows: 3e6,
    most: 15,
    digits: 11,
  },
  {
    task: 'columns, skewed',
    what: 'from encoded columns, levels skewed,',
    rows: 3e6,
    most: 15,
    digits: 11,
  },
  {
    task: 'dictionaries, uniform',
    what: 'from dictionaries, levels uniform,',
    rows: 3e6,
    most: 250,
    digits: 11,
  },
  {
    task: 'dictionaries, skewed',
    what: 'from dictionaries, levels skewed,',
    rows: 3e6,
    most: 250,
    digits: 11,
  },
  { task: 'dense', what: 'of 20 numbers', rows: 1e6, most: 200, digits: undefined },
];
