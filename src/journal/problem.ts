/**
 * One thing that is wrong in the author's folder. Findings are data; printing is
 * done elsewhere (`folder/report.ts`).
 */
export interface Problem {
  /** Path of the file, relative to the author's folder, with `/`. */
  file: string;
  /** 1-based line; 1 where the whole file is meant. */
  line: number;
  /** 1-based column, counted in UTF-16 code units as editors do. */
  column: number;
  /** How many characters the caret underlines. At least 1; default 1. */
  length?: number | undefined;
  /** Errors make `check` and `build` fail, warnings do not. */
  severity: 'error' | 'warning';
  /** What kind of problem, in kebab-case: stable, for filters and tests. */
  kind: string;
  /** What is wrong, as one sentence without a final full stop. */
  message: string;
  /** What to write instead, as one sentence without a final full stop. */
  fix?: string | undefined;
}

/** Orders problems by file, line, column, then kind and message, so that every run prints them alike. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.kind, b.kind) ||
      compare(a.message, b.message),
  );
}

/** Whether a problem must stop a build. */
export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** Whether any of the problems must stop a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(isError);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
