import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Times a task in a process of its own. */
export async function inChild(library: string, task: string, rows: number): Promise<Taken> {
  const args = ['--expose-gc', CHILD, library, task, String(rows)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return {
    library,
    task,
    rows,
    ...(JSON.parse(stdout) as Omit<Taken, 'library' | 'task' | 'rows'>),
  };
}

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

export interface Taken {
  library: string;
  task: string;
  rows: number;
  /** In milliseconds, at least one. */
  times: number[];
  /** By how much the process grew at most in its first run, its data being there; undefined where there is no `/proc`. */
  grownBytes?: number;
  /** Of the worst coefficient; undefined for what computes none. */
  digits?: number;
}
