import type { Explanation } from '../explain.ts';

/** What is wrong with a lab, and the dotted path of the field that is meant; empty for the whole. */
export type LabProblem = Explanation & { path: string };
