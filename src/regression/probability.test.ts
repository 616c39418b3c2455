import { describe, expect, it } from 'vitest';
import { probability } from './probability.ts';

describe('probability', () => {
  it('is that of log-odds', () => {
    expect(probability(0)).toBe(0.5);
    expect(probability(Math.log(3))).toBeCloseTo(0.75, 15);
    expect(probability(-Math.log(3))).toBeCloseTo(0.25, 15);
  });

  it('keeps its digits when it is small, and its limits', () => {
    expect(probability(-700) / Math.exp(-700)).toBeCloseTo(1, 12);
    expect([probability(-1e6), probability(1e6), probability(-Infinity)]).toEqual([0, 1, 0]);
    expect([probability(Infinity), probability(NaN)]).toEqual([1, NaN]);
  });
});
