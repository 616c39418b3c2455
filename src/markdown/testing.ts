import type { Body, BodyContext } from '../journal/body.ts';
import type { Problem } from '../journal/problem.ts';
import { createRenderer } from './render.ts';

/** For tests: renders a text as if it were Day 135 of a log below `/log/`. */
export async function render(text: string, context: Partial<BodyContext> = {}): Promise<Body> {
  renderer ??= createRenderer();
  return (await renderer)(text, { ...DAY_135, ...context });
}

/** For tests: the problems of a text, as `line:column kind` with their words. */
export async function problemsOf(text: string): Promise<string[]> {
  return (await render(text)).problems.map(describeProblem);
}

export const DAY_135: BodyContext = {
  file: 'days/2024/2024-05-14.md',
  base: '/log/',
  dayZero: '2023-12-31',
};

let renderer: ReturnType<typeof createRenderer> | undefined;

function describeProblem(problem: Problem): string {
  const { line, column, length = 1, severity, kind, message, fix } = problem;
  return `${line}:${column}+${length} ${severity} ${kind}: ${message}; ${fix ?? ''}`;
}
