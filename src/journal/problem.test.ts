import { describe, expect, it } from 'vitest';
import { hasErrors, sortProblems } from './problem.ts';
import type { Problem } from './problem.ts';

const problem = (changes: Partial<Problem>): Problem => ({
  ...{ file: 'a', line: 1, column: 1, severity: 'error', kind: 'k', message: 'm' },
  ...changes,
});

describe('sortProblems', () => {
  it('goes by file, line, column, kind and message, and by numbers as numbers', () => {
    const sorted = [
      problem({ file: 'a', line: 2, column: 9 }),
      problem({ file: 'a', line: 10, column: 1 }),
      problem({ file: 'a', line: 10, column: 2, kind: 'a' }),
      problem({ file: 'a', line: 10, column: 2, kind: 'b', message: 'a' }),
      problem({ file: 'a', line: 10, column: 2, kind: 'b', message: 'b' }),
      problem({ file: 'b', line: 1 }),
    ];
    const shuffled = [...sorted].reverse();
    expect(sortProblems(shuffled)).toEqual(sorted);
    expect(shuffled[0]).toEqual(sorted.at(-1));
  });
});

describe('hasErrors', () => {
  it('does not count warnings', () => {
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([problem({ severity: 'warning' })])).toBe(false);
    expect(hasErrors([problem({ severity: 'warning' }), problem({})])).toBe(true);
  });
});
