import { describe, expect, it, vi } from 'vitest';
import { startOf } from '../lab.ts';
import { labOf, range } from '../testing.ts';
import { linear } from './linear.ts';

vi.mock('../../regression/gram.ts', () => ({
  solveLarge: () => {
    throw new Error('this solver is not in the scripts of labs');
  },
}));

const xs = Array.from({ length: 1000 }, (_, at) => at / 100);
const ys = xs.map((x, at) => x * (10 - x) + ((at * 7) % 11));

describe('linear', () => {
  it('fits the largest lab by the exact solver, the only one that a page loads', () => {
    const settings = { degree: range(15), ridge: range(0, 10, 1) };
    for (const lab of [
      labOf({ xs, ys, model: 'polynomial', settings: { degree: range(15) } }),
      labOf({ xs, ys, model: 'ridge', settings }),
      labOf({ xs, ys, model: 'polynomial', settings: { ...settings, ridge: range(0) } }),
    ]) {
      const { coefficients } = linear.fit(lab, startOf(lab), { x: xs, y: ys });
      expect(coefficients).toHaveLength(16);
      for (const { estimate } of coefficients) expect(Number.isFinite(estimate)).toBe(true);
    }
  });
});
