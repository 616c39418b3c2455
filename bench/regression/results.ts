import { summarize } from '../statistics.ts';
import type { Taken } from './in-child.ts';
import type { WorkerTask } from './worker.ts';

/** What was taken of a task of a library; undefined if it was not. */
export function onlyOf(
  taken: readonly Taken[],
  library: string,
  task: string,
  rows: number,
): Taken | undefined {
  return taken.find((each) => each.library === library && each.task === task && each.rows === rows);
}

/** In milliseconds. */
export function medianOf({ times }: Pick<Taken, 'times'>): number {
  return summarize(times).median;
}

/** In milliseconds. */
export function leastOf({ times }: Pick<Taken, 'times'>): number {
  return summarize(times).min;
}

/** The same task in both, each time in milliseconds. */
export interface BothEngines extends WorkerTask {
  node: number[];
  chromium: number[];
}
