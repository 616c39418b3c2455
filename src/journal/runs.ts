import { addDays, daysBetween } from './calendar.ts';
import type { Gap } from './shelves.ts';

/** The runs that dates fall into. The dates come in order, each once. */
export function runsOf(dates: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last && daysBetween(last.to, date) === 1) {
      last.to = date;
      last.days++;
    } else runs.push({ from: date, to: date, days: 1 });
  }
  return runs;
}

/** What lies between runs. */
export function gapsBetween(runs: readonly Run[]): Gap[] {
  return runs.slice(1).flatMap((run, at) => {
    const before = runs[at];
    if (!before) return [];
    const days = daysBetween(before.to, run.from) - 1;
    return [{ from: addDays(before.to, 1), to: addDays(run.from, -1), days }];
  });
}

/** The longest of the runs, the newest where several are as long. */
export function longestOf(runs: readonly Run[]): Run | undefined {
  return runs.toReversed().toSorted((a, b) => b.days - a.days)[0];
}

/** Dates in a row, from the first to the last. */
export interface Run {
  from: string;
  to: string;
  days: number;
}
