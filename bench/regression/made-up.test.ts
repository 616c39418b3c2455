import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../src/regression/least-squares.ts';
import { rightDigits } from './digits.ts';
import { makeDense, makeRides } from './made-up.ts';

describe('makeRides', () => {
  it.each(['uniform', 'skewed'] as const)('knows the coefficients of %s zones', (popularity) => {
    const { pickup, dropoff, distance, minutes, truth } = makeRides(600, popularity, [20, 15]);
    const fit = leastSquares({ pickup, dropoff, distance }, minutes);
    expect(fit.terms).toHaveLength(1 + 19 + 14 + 1);
    expect(rightDigits(fit.estimates, truth(fit.terms))).toBeGreaterThan(13);
    expect(fit.r2).toBeLessThan(0.99);
  });

  it('has every zone, and different effects of any two', () => {
    const { pickup, dropoff, truth } = makeRides(2000, 'skewed');
    expect(new Set(pickup.codes).size).toBe(258);
    expect(new Set(dropoff.codes).size).toBe(257);
    const effects = truth(pickup.levels.slice(1).map((level) => `pickup=${level}`));
    expect(new Set(effects).size).toBe(257);
    expect(effects).not.toContain(0);
  });

  it('makes some zones far more popular than others if they are to be skewed', () => {
    const largest = (popularity: 'uniform' | 'skewed') => {
      const counts = new Uint32Array(258);
      for (const code of makeRides(20_000, popularity).pickup.codes)
        counts[code] = (counts[code] ?? 0) + 1;
      return Math.max(...counts);
    };
    expect(largest('skewed')).toBeGreaterThan(2500);
    expect(largest('uniform')).toBeLessThan(200);
  });
});

describe('makeDense', () => {
  it('knows its coefficients', () => {
    const { features, y, truth } = makeDense(400, 5);
    const fit = leastSquares(features, y);
    expect(fit.terms).toEqual(['intercept', 'x1', 'x2', 'x3', 'x4', 'x5']);
    expect(rightDigits(fit.estimates, truth(fit.terms))).toBeGreaterThan(12);
    expect(fit.r2).toBeLessThan(0.999);
  });
});
