import { summarize } from '../statistics.ts';
import type { Taken } from './in-child.ts';
import { count, digits, markdown, megabytes, milliseconds, ratio } from './markdown.ts';
import { LIBRARIES, type NistResult } from './nist.ts';
import { leastOf, medianOf, onlyOf, type BothEngines } from './results.ts';

/** The right digits of each library in NIST's cases; of standard errors where it gives them. */
export function nistTable(
  names: readonly string[],
  results: readonly (readonly NistResult[])[],
): string {
  const head = LIBRARIES.flatMap(({ name, hasErrors }) =>
    hasErrors ? [name, 'standard errors'] : [name],
  );
  return markdown([
    ['', ...head],
    ...names.map((name, at) => [
      name,
      ...LIBRARIES.flatMap(({ hasErrors }, library) => {
        const { coefficients, errors } = results[at]?.[library] ?? {};
        return hasErrors ? [digits(coefficients), digits(errors)] : [digits(coefficients)];
      }),
    ]),
  ]);
}

/** Daybook's own tasks by size. How time grows is told by minima, which other work shakes least. */
export function sizesTable(taken: readonly Taken[]): string {
  const ours = taken.filter(({ library }) => library === 'Daybook');
  return markdown([
    ['', 'rows', 'median', 'minimum', 'minimum per row', 'growth', 'memory', 'right digits'],
    ...ours.map((each) => {
      const least = ours.find(({ task }) => task === each.task) ?? each;
      const perRow = (of: Taken) => leastOf(of) / of.rows;
      return [
        each.task,
        count(each.rows),
        ...middleAndLeast(each.times),
        `${(perRow(each) * 1e6).toFixed(1)} ns`,
        each === least ? '' : ratio(perRow(each) / perRow(least)),
        megabytes(each.grownBytes),
        digits(each.digits),
      ];
    }),
  ]);
}

/** Libraries side by side, each with its ratio to Daybook in the same task. */
export function librariesTable(taken: readonly Taken[]): string {
  return markdown([
    ['', 'library', 'median', 'minimum', 'to Daybook', 'memory', 'right digits'],
    ...taken.map((each) => {
      const ours = onlyOf(taken, 'Daybook', each.task, each.rows);
      return [
        `${each.task}, ${count(each.rows)} rows`,
        each.library,
        ...middleAndLeast(each.times),
        ours ? ratio(medianOf(each) / medianOf(ours)) : '',
        megabytes(each.grownBytes),
        digits(each.digits),
      ];
    }),
  ]);
}

/** The same code in Node and in Chromium's worker. */
export function enginesTable(engines: readonly BothEngines[]): string {
  return markdown([
    [
      '',
      'rows',
      'Node, median',
      'minimum',
      'Chromium, median',
      'minimum',
      'medians, Chromium / Node',
      'minima',
    ],
    ...engines.map(({ task, rows, node, chromium }) => [
      task,
      count(rows),
      ...middleAndLeast(node),
      ...middleAndLeast(chromium),
      ratio(medianOf({ times: chromium }) / medianOf({ times: node })),
      ratio(leastOf({ times: chromium }) / leastOf({ times: node })),
    ]),
  ]);
}

function middleAndLeast(times: readonly number[]): [string, string] {
  const { median, min } = summarize(times);
  return [milliseconds(median), milliseconds(min)];
}
