import { describe, expect, it } from 'vitest';
import { leastSquaresExactly, times, written } from './fixtures/rational.ts';
import { polynomial } from './polynomial.ts';

const X = [0.1, 0.4, 0.9, 1.7, 2.2, 2.9, 3.3, 4.1];
const Y = [1.2, 0.7, 0.3, 0.9, 2.1, 3.9, 5.6, 9.8];

describe('polynomial', () => {
  it('has a term for each power', () => {
    const fit = polynomial(X, Y, 3);
    expect(fit.model).toBe('polynomial');
    expect(fit.terms).toEqual(['intercept', 'x', 'x^2', 'x^3']);
    expect(fit.coefficients['x^2']).toBe(fit.estimates[2]);
    expect(fit.summary().map(({ term }) => term)).toEqual(fit.terms);
  });

  it('agrees with exact fractions', () => {
    const fit = polynomial(X, Y, 4, { weights: X });
    const x = X.map(written);
    const columns = [x.map(() => written(1)), x];
    while (columns.length < 5)
      columns.push(columns.at(-1)!.map((value, row) => times(value, x[row]!)));
    const exact = leastSquaresExactly(columns, Y.map(written), x);
    exact.estimates.forEach((estimate, at) => {
      expect(Math.abs(fit.estimates[at]! / estimate - 1)).toBeLessThan(3e-16);
      expect(Math.abs(fit.standardErrors[at]! / exact.standardErrors[at]! - 1)).toBeLessThan(1e-15);
    });
  });

  it('predicts what it has fitted, and more', () => {
    const fit = polynomial([1, 2, 3, 4], [1, 8, 27, 64], 3);
    expect([...fit.estimates]).toEqual([0, 0, 0, 1]);
    expect([...fit.predict([-2, 0.1, 10])]).toEqual([-8, 0.001, 1000]);
    const { predicted, lower } = polynomial(X, Y, 2).predictInterval([2]);
    expect(lower[0]!).toBeLessThan(predicted[0]!);
    expect(() => fit.predict('x' as never)).toThrow('x must be an array of numbers.');
  });

  it('keeps digits where large powers cancel one another', () => {
    const years = Array.from({ length: 21 }, (_, at) => 2000 + at);
    const fit = polynomial(
      years,
      years.map((year) => (year - 2010) ** 4),
      4,
    );
    expect([...fit.estimates]).toEqual([2010 ** 4, -4 * 2010 ** 3, 6 * 2010 ** 2, -8040, 1]);
    expect([...fit.predict([2011, 2010.5])]).toEqual([1, 0.0625]);
    expect(fit.predict([2010])[0]).toBeCloseTo(0, 18);
    expect(fit.residualSumOfSquares).toBe(0);
  });

  it('has a standard error for a mean that agrees with that of the intercept', () => {
    const fit = polynomial(X, Y, 3);
    const { lower, upper } = fit.predictInterval([0], { of: 'mean' });
    const { lower: from, upper: to } = fit.interval();
    expect(lower[0]).toBeCloseTo(from[0]!, 13);
    expect(upper[0]).toBeCloseTo(to[0]!, 13);
  });

  it('is a mean with degree 0, and has no constant without an intercept', () => {
    const mean = polynomial(X, Y, 0);
    expect(mean.terms).toEqual(['intercept']);
    expect([...mean.predict([7, 8])]).toEqual([mean.estimates[0], mean.estimates[0]]);
    const free = polynomial([1, 2, 3], [3, 8, 15], 2, { intercept: false });
    expect(free.coefficients).toEqual({ x: 2, 'x^2': 1 });
    expect([...free.predict([4])]).toEqual([24]);
    expect(() => polynomial(X, Y, 0, { intercept: false })).toThrow('has no term to fit');
  });

  it.each([-1, 1.5, 101, NaN, Infinity, '2' as never])('has no degree %s', (degree) => {
    expect(() => polynomial(X, Y, degree)).toThrow(
      'The degree must be a whole number from 0 to 100',
    );
  });

  it('leaves out the powers that too few different x cannot tell', () => {
    const fit = polynomial([1, 1, 2, 2, 3, 3], [1, 2, 3, 4, 5, 7], 5);
    expect([...fit.estimates].map(Number.isNaN)).toEqual([false, false, false, true, true, true]);
    expect(fit.warnings[0]).toMatch(/^“x\^3”, “x\^4”, “x\^5” depend linearly/);
    expect(fit.predict([2])[0]).toBeCloseTo(3.5, 14);
    expect([...polynomial([3, 3, 3], [1, 2, 3], 2).estimates]).toEqual([2, NaN, NaN]);
  });

  it('passes through as many points as it has terms', () => {
    const fit = polynomial(X, Y, 7);
    expect(fit.degreesOfFreedom).toBe(0);
    expect([...fit.fitted]).toEqual(Y);
    expect([...fit.predict(X)]).toEqual(Y);
    expect(fit.warnings).toHaveLength(1);
    expect(polynomial(X, Y, 9).rank).toBe(8);
  });

  it('has one value for one row, and none for none', () => {
    expect([...polynomial([5], [2], 2).estimates]).toEqual([2, NaN, NaN]);
    expect(() => polynomial([], [], 2)).toThrow('x is empty');
  });

  it('has zeros for a constant y', () => {
    expect([
      ...polynomial(
        X,
        X.map(() => 0.3),
        3,
      ).estimates,
    ]).toEqual([0.3, 0, 0, 0]);
  });

  it('says what is wrong with its numbers', () => {
    expect(() => polynomial([1, NaN], [1, 2], 1)).toThrow('x[1] is NaN');
    expect(() => polynomial([1, 2], [1, Infinity], 1)).toThrow('y[1] is Infinity');
    expect(() => polynomial([1, 2], [1], 1)).toThrow('y has 1 rows, not 2');
    expect(() => polynomial([1, 2], [1, 2], 1, { weights: [1, -1] })).toThrow('here is one of -1');
    expect(() => polynomial([1e100, 2, 3], [1, 2, 3], 2)).toThrow(
      'The numbers of x^2 are too large',
    );
    expect(() => polynomial([1e100, 2, 3], [1, 2, 3], 9)).toThrow('too large to be squared');
  });

  it.each([1e70, 1e-70])('does not mind that x is near %d', (scale) => {
    const fit = polynomial(
      X.map((x) => x * scale),
      Y,
      2,
    );
    const unit = polynomial(X, Y, 2);
    [0, 1, 2].forEach((power) => {
      const back = (fit.estimates[power]! * scale ** power) / unit.estimates[power]!;
      expect(back).toBeCloseTo(1, 13);
    });
  });

  it('predicts only where powers can be squared', () => {
    const fit = polynomial([1, 2, 3, 4, 5, 6], [1, 4, 2, 8, 5, 7], 4);
    for (const predict of [fit.predict, fit.predictInterval]) {
      expect(() => predict([1, 1e80])).toThrow(
        'The numbers of x^2 are too large to be squared: express them in another unit.',
      );
      expect(() => predict([1, 1e37])).not.toThrow();
    }
  });

  it('leaves its input as it was', () => {
    const x = Float64Array.from(X);
    polynomial(x, Y, 3);
    expect([...x]).toEqual(X);
  });
});
