import type { Explanation } from '../explain.ts';

/** What is wrong with a lab, and the dotted path of the field that is meant; empty for the whole. */
export type LabProblem = Explanation & { path: string };

/** A problem with the points of a lab. */
export function dataProblem(path: string, message: string, fix: string): LabProblem {
  return { path, kind: 'lab-data', message, fix };
}
