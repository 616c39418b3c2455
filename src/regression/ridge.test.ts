import { describe, expect, it } from 'vitest';
import { fractions, someRows } from './fixtures/designs.ts';
import { held, leastSquaresExactly, written } from './fixtures/rational.ts';
import { leastSquares } from './least-squares.ts';
import { ridge } from './ridge.ts';

const { features, y } = someRows(30, 3);

describe('ridge', () => {
  it('shrinks the slope of one centred column by Sxx / (Sxx + λ)', () => {
    // By hand: Sxx = 10, Sxy = 9.9, λ = 1: 9.9 / 11 = 0.9 and 4 − 3 × 0.9 = 1.3.
    const fit = ridge([1, 2, 3, 4, 5], [2, 2.9, 4.1, 5.2, 5.8], { lambda: 1 });
    expect(fit.coefficients).toEqual({ intercept: 1.3, x: 0.9 });
    expect(fit.summary()).toEqual([
      { term: 'intercept', estimate: 1.3 },
      { term: 'x', estimate: 0.9 },
    ]);
    // Syy − 2 × 0.9 × 9.9 + 0.81 × 10.
    expect(fit.residualSumOfSquares).toBeCloseTo(0.18, 15);
    expect(fit.r2).toBeCloseTo(1 - 0.18 / 9.9, 15);
    expect(fit.effectiveDegreesOfFreedom).toBeCloseTo(1 + 10 / 11, 15);
    expect(fit.fitted[0]).toBe(2.2);
    expect(fit.predict([10])[0]).toBeCloseTo(10.3, 14);
  });

  it('agrees with exact fractions', () => {
    const weights = y.map((_, row) => 1 + (row % 3));
    for (const lambda of [0.001, 0.5, 100]) {
      const fit = ridge(features, y, { lambda, weights });
      const penalties = [0, lambda, lambda, lambda].map(held);
      const exact = leastSquaresExactly(
        fractions(features, 30),
        y.map(written),
        weights.map(written),
        penalties,
      );
      near(fit.estimates, exact.estimates, 1e-15);
      near([fit.residualSumOfSquares], [exact.residualSumOfSquares], 1e-14);
      near(fit.residuals, exact.residuals, 1e-13);
      const trace = fit.leverage.reduce((sum, value) => sum + value);
      near([fit.effectiveDegreesOfFreedom], [trace], 1e-14);
    }
  });

  it('is least squares without a penalty', () => {
    const fit = ridge(features, y, { lambda: 0 });
    const plain = leastSquares(features, y);
    expect([...fit.estimates]).toEqual([...plain.estimates]);
    expect(fit.effectiveDegreesOfFreedom).toBe(4);
    expect(fit.r2).toBe(plain.r2);
    const none = ridge({ origin: ORIGIN }, LEVELS_Y, { lambda: 0, standardize: true });
    expect(none.terms).toEqual(['intercept', 'origin=eu', 'origin=jp']);
  });

  it('goes to the mean as the penalty grows', () => {
    const fit = ridge(features, y, { lambda: 1e12 });
    const mean = y.reduce((sum, value) => sum + value) / y.length;
    expect(fit.estimates[0]).toBeCloseTo(mean, 6);
    expect(Math.abs(fit.coefficients.x3!)).toBeLessThan(1e-6);
    expect(fit.effectiveDegreesOfFreedom).toBeCloseTo(1, 6);
  });

  it('does not depend on units once columns are standardised', () => {
    const lambda = 3;
    const fit = ridge(features, y, { lambda, standardize: true });
    const other = ridge({ ...features, x2: features.x2!.map((value) => value * 1000 + 7) }, y, {
      lambda,
      standardize: true,
    });
    expect(other.coefficients.x2! * 1000).toBeCloseTo(fit.coefficients.x2!, 13);
    near(other.fitted, [...fit.fitted], 1e-12);
    // By hand: Σ(x − x̄)² = 10 is a variance of 2, so the slope is 9.9 / (10 + 2λ).
    const line = ridge([1, 2, 3, 4, 5], [2, 2.9, 4.1, 5.2, 5.8], { lambda: 1, standardize: true });
    expect(line.coefficients.x).toBeCloseTo(9.9 / 12, 15);
  });

  it('takes weights into the deviation', () => {
    const twice = ridge([1, 2, 5, 5], [1, 2, 4, 4], { lambda: 2, standardize: true });
    const weighted = ridge([1, 2, 5], [1, 2, 4], {
      lambda: 2,
      standardize: true,
      weights: [1, 1, 2],
    });
    near(weighted.estimates, [...twice.estimates], 1e-15);
  });

  it('has a term for every level of an encoded column, and penalises them alike', () => {
    const fit = ridge({ origin: ORIGIN }, LEVELS_Y, { lambda: 1 });
    expect(fit.terms).toEqual(['intercept', 'origin=us', 'origin=eu', 'origin=jp']);
    const effects = [...fit.estimates].slice(1);
    expect(effects.reduce((sum, effect) => sum + effect)).toBeCloseTo(0, 14);
    const unknown = { levels: ['mars'], codes: Uint8Array.of(0) };
    expect([...fit.predict({ origin: unknown })]).toEqual([fit.coefficients.intercept]);
    const standardized = ridge({ origin: ORIGIN }, LEVELS_Y, { lambda: 1, standardize: true });
    expect(standardized.rank).toBe(4);
  });

  it('can tell columns that depend on one another, and more than there are rows', () => {
    const fit = ridge({ a: [1, 2, 3], b: [1, 2, 3] }, [1, 2, 4], { lambda: 1 });
    expect(fit.coefficients.a).toBeCloseTo(fit.coefficients.b, 15);
    expect(fit.warnings).toEqual([]);
    const wide = ridge({ a: [1, 2], b: [5, 1], c: [2, 2], d: [0, 7] }, [1, 2], { lambda: 0.1 });
    expect(wide.rank).toBe(5);
    expect([...wide.estimates].some(Number.isNaN)).toBe(false);
  });

  it('leaves out a constant column when it has no deviation', () => {
    const fit = ridge({ x: [1, 2, 4], c: [0.1, 0.1, 0.1] }, [1, 2, 3], {
      lambda: 1,
      standardize: true,
    });
    expect(fit.coefficients.c).toBeNaN();
    expect(fit.warnings[0]).toMatch(/^“c” depends linearly/);
    expect(fit.effectiveDegreesOfFreedom).toBeGreaterThan(1);
    expect(ridge({ c: [3, 3] }, [1, 2], { lambda: 1 }).coefficients).toEqual({
      intercept: 1.5,
      c: 0,
    });
  });

  it.each([-1, NaN, Infinity, '1' as never, undefined as never])('has no λ of %s', (lambda) => {
    expect(() => ridge([1, 2], [1, 2], { lambda })).toThrow(
      'lambda must be 0 or a positive number',
    );
  });

  it('says that it wants λ', () => {
    expect(() => ridge([1, 2], [1, 2], undefined as never)).toThrow(
      new RangeError('lambda must be 0 or a positive number; it is undefined.'),
    );
    expect(() => ridge([1, 2], [1, 2], { lambda: '0.1' as never })).toThrow(
      'it is the text “0.1”.',
    );
  });

  it('fits one row, and constant y', () => {
    expect([...ridge([3], [2], { lambda: 1 }).estimates]).toEqual([2, 0]);
    const fit = ridge([1, 2, 3], [0.1, 0.1, 0.1], { lambda: 1 });
    expect([...fit.estimates]).toEqual([0.1, 0]);
    expect(fit.r2).toBeNaN();
    expect(fit.residualSumOfSquares).toBe(0);
  });

  it('fits without an intercept, and the mean alone', () => {
    expect(ridge([1, 2], [1, 3], { lambda: 2, intercept: false }).coefficients).toEqual({ x: 1 });
    expect(ridge({}, [1, 3], { lambda: 2 }).coefficients).toEqual({ intercept: 2 });
  });

  it('says what is wrong with its numbers', () => {
    const lambda = 1;
    expect(() => ridge([], [], { lambda })).toThrow('nothing to fit to');
    expect(() => ridge([1, NaN], [1, 2], { lambda })).toThrow('x[1] is NaN');
    expect(() => ridge([1, 2], [1, -Infinity], { lambda })).toThrow('y[1] is -Infinity');
    expect(() => ridge([1, 2], [1], { lambda })).toThrow('y has 1 rows');
    expect(() => ridge([1, 2], [1, 2], { lambda, weights: [-1, 1] })).toThrow('here is one of -1');
    expect(() => ridge({ intercept: [1, 2] }, [1, 2], { lambda })).toThrow('called “intercept”');
    expect(() => ridge([1e200, 1], [1, 2], { lambda })).toThrow('too large');
  });

  it.each([1e140, 1e-140])('does not mind that all numbers are near %d', (scale) => {
    const times = (values: readonly number[]) => values.map((value) => value * scale);
    const fit = ridge(times([1, 2, 3, 5]), times([2, 4, 5, 9]), { lambda: 2, standardize: true });
    const unit = ridge([1, 2, 3, 5], [2, 4, 5, 9], { lambda: 2, standardize: true });
    near(fit.estimates, [unit.estimates[0]! * scale, unit.estimates[1]!], 1e-14);
  });
});

const ORIGIN = { levels: ['us', 'eu', 'jp'], codes: Uint8Array.of(0, 1, 0, 2, 1, 0) };
const LEVELS_Y = [1, 10, 2, 30, 12, 3];

/** Each within this share of itself. */
function near(found: ArrayLike<number>, wanted: readonly number[], share: number): void {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, at) => {
    expect(Math.abs(found[at]! - value)).toBeLessThanOrEqual(share * Math.abs(value));
  });
}
