import type { Problem } from '../../journal/problem.ts';
import type { Lab } from '../../lab/lab.ts';

/** What is remembered of one lab. */
export interface LabRecord {
  /** Left out where something is wrong with it, and so are the other two. */
  lab?: Lab;
  /** The TypeScript that makes the same fit. */
  code?: string;
  /** The same, highlighted. */
  html?: string;
  problems: Problem[];
}
