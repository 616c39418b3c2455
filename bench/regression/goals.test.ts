import { describe, expect, it } from 'vitest';
import { regressionGoals } from './goals.ts';
import type { Taken } from './in-child.ts';
import { LIBRARIES } from './nist.ts';

const nist = (coefficients: number, errors: number) => [
  LIBRARIES.map(() => ({ coefficients, errors })),
];
const columns = (rows: number, times: number[], digits: number): Taken => ({
  library: 'Daybook',
  task: 'columns, uniform',
  ...{ rows, times, digits },
});

describe('regressionGoals', () => {
  it('holds NIST’s cases to their digits', () => {
    expect(regressionGoals(nist(14.2, 11.9), [], [])).toEqual([
      "met      The worst coefficient of all 1 of NIST's cases has 14.2 right digits (goal: at least 14)",
      "NOT met  The worst standard error of all 1 of NIST's cases has 11.9 right digits (goal: at least 12)",
    ]);
  });

  it('holds medians to their limits, and tells growth by minima', () => {
    const taken = [columns(3e5, [2, 1, 9], 13), columns(3e6, [9, 16, 17], 10)];
    const [time, digits, growth] = regressionGoals(nist(15, 15), taken, []).slice(2);
    expect(time).toMatch(
      /^NOT met {2}3,000,000 rows .* take 16.0 ms, 9.00 ms at best \(goal: at most 15\)$/,
    );
    expect(digits).toMatch(/^NOT met .* 10.0 right digits/);
    expect(growth).toMatch(/^ {9}10 times the rows .* take 9.0 times as long$/);
  });

  it('holds Chromium to Node', () => {
    const engines = [{ task: 'dense' as const, rows: 1e6, node: [100], chromium: [130] }];
    expect(regressionGoals(nist(15, 15), [], engines).at(-1)).toMatch(
      /^met .* 1.30 of Node's time/,
    );
  });
});
