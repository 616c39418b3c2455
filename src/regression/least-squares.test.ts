import { describe, expect, it } from 'vitest';
import { fractions, someRows } from './fixtures/designs.ts';
import { leastSquaresExactly, written } from './fixtures/rational.ts';
import { leastSquares } from './least-squares.ts';

describe('leastSquares', () => {
  it('has the textbook line through five points', () => {
    // By hand: x̄ = 3, ȳ = 4, Sxx = 10, Sxy = 9.9, Syy = 9.9.
    const fit = leastSquares([1, 2, 3, 4, 5], [2, 2.9, 4.1, 5.2, 5.8]);
    expect(fit.model).toBe('least squares');
    expect(fit.terms).toEqual(['intercept', 'x']);
    expect(fit.coefficients).toEqual({ intercept: 1.03, x: 0.99 });
    expect([...fit.fitted]).toEqual([2.02, 3.01, 4, 4.99, 5.98]);
    expect([...fit.residuals]).toEqual([-0.02, -0.11, 0.1, 0.21, -0.18]);
    expect([...fit.leverage]).toEqual([0.6, 0.3, 0.2, 0.3, 0.6]);
    expect(fit.residualSumOfSquares).toBe(0.099);
    expect(fit.r2).toBe(0.99);
    expect(fit.adjustedR2).toBeCloseTo(1 - (0.01 * 4) / 3, 15);
    expect([fit.rows, fit.rank, fit.degreesOfFreedom]).toEqual([5, 2, 3]);
    expect(fit.sigma).toBeCloseTo(Math.sqrt(0.033), 15);
    expect(fit.standardErrors[1]).toBeCloseTo(Math.sqrt(0.0033), 15);
    expect(fit.covariance[1]).toBeCloseTo(-0.0099, 15);
    expect(fit.warnings).toEqual([]);
  });

  it('has intervals from the quantile of t with 3 degrees of freedom, 3.182446305283708', () => {
    const fit = leastSquares([1, 2, 3, 4, 5], [2, 2.9, 4.1, 5.2, 5.8]);
    const { lower, upper } = fit.interval();
    const half = 3.182446305283708 * Math.sqrt(0.0033);
    expect(lower[1]).toBeCloseTo(0.99 - half, 14);
    expect(upper[1]).toBeCloseTo(0.99 + half, 14);
    const mean = fit.predictInterval([6], { of: 'mean' });
    expect(mean.predicted[0]).toBe(6.97);
    expect(mean.upper[0]).toBeCloseTo(6.97 + 3.182446305283708 * Math.sqrt(0.033 * 1.1), 14);
    const one = fit.predictInterval({ x: [6] });
    expect(one.lower[0]).toBeCloseTo(6.97 - 3.182446305283708 * Math.sqrt(0.033 * 2.1), 14);
    const wide = fit.predictInterval([6], { level: 0.99 });
    expect(wide.lower[0]!).toBeLessThan(one.lower[0]!);
  });

  it('has a row for each term in its summary', () => {
    const fit = leastSquares({ weight: [1, 2, 3, 4] }, [2, 4, 5, 8]);
    // @ts-expect-error: there is no such term.
    expect(fit.coefficients.height).toBeUndefined();
    expect(fit.coefficients.weight).toBe(1.9);
    const [, weight] = fit.summary(0.9);
    const { lower, upper } = fit.interval(0.9);
    expect(weight).toEqual({
      term: 'weight',
      estimate: 1.9,
      standardError: fit.standardErrors[1],
      t: fit.t[1],
      p: fit.p[1],
      lower: lower[1],
      upper: upper[1],
    });
  });

  it('agrees with exact fractions to the last bit', () => {
    const { features, y } = someRows(40, 4);
    const fit = leastSquares(features, y);
    const exact = leastSquaresExactly(fractions(features, 40), y.map(written));
    near(fit.estimates, exact.estimates, 3e-16);
    near(fit.standardErrors, exact.standardErrors, 1e-15);
    near(fit.residuals, exact.residuals, 3e-16);
    near(
      fit.covariance,
      exact.inverse.flat().map((value) => value * exact.sigma ** 2),
      1e-15,
    );
    near([fit.leverage.reduce((sum, value) => sum + value)], [5], 1e-15);
  });

  it('agrees with exact fractions where columns nearly depend on one another', () => {
    const { features, y } = someRows(30, 2);
    const almost = {
      ...features,
      x3: features.x1!.map((value, row) => Number((value + (row % 7) * 1e-9).toFixed(9))),
    };
    const fit = leastSquares(almost, y);
    const exact = leastSquaresExactly(fractions(almost, 30), y.map(written));
    expect(fit.condition).toBeGreaterThan(1e9);
    expect(fit.rank).toBe(4);
    near(fit.estimates, exact.estimates, 3e-16);
    near(fit.standardErrors, exact.standardErrors, 1e-15);
  });

  it('predicts for new rows, with columns in any order', () => {
    const fit = leastSquares({ a: [1, 2, 3, 5], b: [2, 1, 5, 3] }, [5, 4, 13, 11]);
    expect([...fit.predict({ b: [10], a: [1], c: [7] })][0]).toBeCloseTo(21, 12);
    expect(() => fit.predict({ a: [1] })).toThrow('a column “b”, which is not among: a');
    expect(() => fit.predictInterval({ a: [1] })).toThrow('a column “b”');
    // @ts-expect-error: only these two.
    expect(() => fit.predictInterval({ a: [1], b: [1] }, { of: 'all' })).toThrow('not of “all”');
  });

  it('fits without an intercept, and compares y with 0 then', () => {
    const fit = leastSquares([1, 2], [1, 3], { intercept: false });
    expect(fit.coefficients).toEqual({ x: 1.4 });
    expect(fit.r2).toBeCloseTo(1 - 0.2 / 10, 15);
    expect(fit.adjustedR2).toBeCloseTo(1 - (0.02 * 2) / 1, 15);
  });

  it('fits a mean if there is no column', () => {
    const fit = leastSquares({}, [1, 2, 6]);
    expect(fit.coefficients).toEqual({ intercept: 3 });
    expect([...fit.fitted]).toEqual([3, 3, 3]);
    expect(fit.r2).toBe(0);
  });

  it('fits a mean for each level of an encoded column', () => {
    const origin = { levels: ['us', 'eu', 'jp'], codes: Uint8Array.of(0, 1, 0, 2, 1, 0) };
    const fit = leastSquares({ origin }, [1, 10, 2, 30, 12, 3]);
    expect(fit.terms).toEqual(['intercept', 'origin=eu', 'origin=jp']);
    expect([...fit.estimates]).toEqual([2, 9, 28]);
    const other = { levels: ['jp', 'mars', 'us'], codes: Uint8Array.of(0, 1, 2) };
    expect([...fit.predict({ origin: other })]).toEqual([30, 2 + 37 / 3, 2]);
    const { lower } = fit.predictInterval({ origin: other }, { of: 'mean' });
    expect([...lower].map(Number.isNaN)).toEqual([false, true, false]);
    expect(() => fit.predict({ origin: [1, 2] })).toThrow('encode it with `oneHot`');
  });

  it('takes a level without rows for one that it has not seen', () => {
    const levels = ['a', 'b', 'c'];
    const origin = { levels, codes: Uint8Array.of(0, 0, 0, 1, 1) };
    const all = { origin: { levels, codes: Uint8Array.of(0, 1, 2, 3) } };
    const fit = leastSquares({ origin }, [1, 2, 3, 5, 7]);
    expect([...fit.estimates]).toEqual([2, 4, NaN]);
    expect(fit.warnings).toEqual(['“origin=c” has no rows and was left out: its estimate is NaN.']);
    expect([...fit.predict(all)]).toEqual([2, 6, 4, 4]);
    const { predicted, lower, upper } = fit.predictInterval(all);
    expect([...predicted]).toEqual([2, 6, 4, 4]);
    for (const bound of [lower, upper])
      expect([...bound].map(Number.isNaN)).toEqual([false, false, true, true]);
    // A row of weight 0 is as good as left out.
    const weighted = leastSquares(
      { origin: { levels, codes: Uint8Array.of(0, 0, 0, 1, 1, 2) } },
      [1, 2, 3, 5, 7, 100],
      { weights: [1, 1, 1, 1, 1, 0] },
    );
    expect([...weighted.fitted]).toEqual([2, 2, 2, 6, 6, 4]);
    expect([...weighted.predict(all)]).toEqual([2, 6, 4, 4]);
    expect(weighted.leverage[5]).toBe(0);
    expect(weighted.warnings).toEqual(fit.warnings);
  });

  it('takes rows without a level for a group of their own', () => {
    const origin = { levels: ['us', 'eu'], codes: Uint8Array.of(0, 1, 0, 2, 1, 2) };
    const fit = leastSquares({ origin }, [1, 10, 3, 30, 12, 32]);
    expect(fit.coefficients).toEqual({ intercept: 31, 'origin=us': -29, 'origin=eu': -20 });
    expect([...fit.predict({ origin })]).toEqual([...fit.fitted]);
  });

  describe('with weights', () => {
    const { features, y } = someRows(25, 2, 7);
    const weights = y.map((_, row) => [0.1, 2.5, 0, 1][row % 4]!);

    it('agrees with exact fractions, and leaves out rows of weight 0', () => {
      const fit = leastSquares(features, y, { weights });
      const kept = (values: readonly number[]) => values.filter((_, row) => weights[row]! > 0);
      const exact = leastSquaresExactly(
        fractions({ x1: kept(features.x1!), x2: kept(features.x2!) }, kept(y).length),
        kept(y).map(written),
        kept(weights).map(written),
      );
      near(fit.estimates, exact.estimates, 3e-16);
      near(fit.standardErrors, exact.standardErrors, 1e-15);
      expect(fit.rows).toBe(kept(y).length);
      expect(fit.degreesOfFreedom).toBe(kept(y).length - 3);
      near([fit.leverage.reduce((sum, value) => sum + value)], [3], 1e-15);
      expect(fit.residuals[2]).toBeCloseTo(y[2]! - fit.predict(features)[2]!, 12);
    });

    it('counts a row of weight 2 as two rows, but for the degrees of freedom', () => {
      const doubled = leastSquares([1, 2, 3, 3], [1, 2, 4, 4]);
      const weighted = leastSquares([1, 2, 3], [1, 2, 4], { weights: [1, 1, 2] });
      near(weighted.estimates, [...doubled.estimates], 1e-16);
      expect(weighted.r2).toBe(doubled.r2);
      expect([weighted.degreesOfFreedom, doubled.degreesOfFreedom]).toEqual([1, 2]);
    });

    it.each([1e-320, 1e302])(
      'are named when columns times them cannot be squared: %d',
      (weight) => {
        const weights = [weight, weight, weight];
        expect(() => leastSquares([1, 2, 4], [1, 2, 3], { weights })).toThrow(
          /^The numbers of intercept, weighted, are too (small|large) to be squared: express/,
        );
      },
    );

    it('does not depend on their unit', () => {
      const fit = leastSquares(features, y, { weights });
      const scaled = leastSquares(features, y, {
        weights: weights.map((weight) => weight * 2 ** 200),
      });
      expect([...scaled.estimates]).toEqual([...fit.estimates]);
      near(scaled.standardErrors, [...fit.standardErrors], 1e-15);
    });

    it.each([
      [[1, -1, 1], 'Weights must be 0 or positive, and not all 0; here is one of -1.'],
      [[0, 0, 0], 'here is one of 0'],
      [[1, 1], 'weights has 2 rows, not 3.'],
      [[1, NaN, 1], 'weights[1] is NaN'],
    ])('says what is wrong with %j', (wrong, message) => {
      expect(() => leastSquares([1, 2, 3], [1, 2, 4], { weights: wrong })).toThrow(message);
    });
  });

  describe('with hard input', () => {
    it('has nothing to fit to without rows', () => {
      expect(() => leastSquares([], [])).toThrow(RangeError);
      expect(() => leastSquares({}, [])).toThrow('y is empty');
      expect(() => leastSquares({}, [1], { intercept: false })).toThrow('nothing to fit to');
    });

    it('says where a number is missing, infinite or none', () => {
      expect(() => leastSquares({ a: [1, NaN] }, [1, 2])).toThrow('a[1] is NaN: leave out rows');
      expect(() => leastSquares([1, 2], [1, -Infinity])).toThrow('y[1] is -Infinity');
      expect(() => leastSquares({ a: ['x'] as never }, [1])).toThrow(
        'a[0] is a string, not a number: encode',
      );
      expect(() => leastSquares({ a: [null] as never }, [1])).toThrow(
        'a[0] is null, not a number.',
      );
      expect(() => leastSquares(7 as never, [1])).toThrow(TypeError);
      expect(() => leastSquares([1], 'y' as never)).toThrow('y must be an array of numbers.');
    });

    it('says which lengths do not match', () => {
      expect(() => leastSquares({ a: [1, 2], b: [1] }, [1, 2])).toThrow('b has 1 rows, not 2');
      expect(() => leastSquares([1, 2], [1, 2, 3])).toThrow('y has 3 rows, not 2');
    });

    it('does not mix up terms of one name', () => {
      expect(() => leastSquares({ intercept: [1, 2] }, [1, 2])).toThrow(
        'Two terms would be called “intercept”',
      );
      const free = leastSquares({ intercept: [1, 2] }, [2, 4], { intercept: false });
      expect(free.coefficients).toEqual({ intercept: 2 });
    });

    it('has one value and no errors for one row', () => {
      const fit = leastSquares([3], [2]);
      expect([...fit.estimates]).toEqual([2, NaN]);
      expect([fit.sigma, fit.adjustedR2, fit.r2]).toEqual([NaN, NaN, NaN]);
      expect([...fit.standardErrors, ...fit.p, ...fit.interval().lower].every(Number.isNaN)).toBe(
        true,
      );
      expect(fit.warnings).toHaveLength(2);
      expect(fit.warnings[1]).toBe(
        'There are as many terms as rows, 1: errors cannot be estimated, and are NaN.',
      );
    });

    it('passes through as many points as there are terms', () => {
      const fit = leastSquares([1, 2], [5, 7]);
      expect([...fit.estimates]).toEqual([3, 2]);
      expect([fit.degreesOfFreedom, fit.r2, fit.residualSumOfSquares]).toEqual([0, 1, 0]);
      expect(fit.sigma).toBeNaN();
      expect(fit.warnings[0]).toMatch(/^There are as many terms as rows, 2/);
    });

    it('leaves out what more terms than rows cannot say', () => {
      const fit = leastSquares({ a: [1, 2], b: [1, 5], c: [2, 2] }, [5, 7]);
      expect([...fit.estimates]).toEqual([3, 2, NaN, NaN]);
      expect(fit.rank).toBe(2);
      expect(fit.warnings[0]).toBe(
        '“b”, “c” depend linearly on the terms before them and were left out: their estimates are NaN.',
      );
    });

    it('leaves out a constant column, and one of zeros', () => {
      const fit = leastSquares({ x: [1, 2, 4], c: [0.1, 0.1, 0.1], z: [0, 0, 0] }, [1, 2, 3]);
      expect([...fit.estimates].map(Number.isNaN)).toEqual([false, false, true, true]);
      const zero = leastSquares([0, 0], [1, 2], { intercept: false });
      expect([...zero.estimates]).toEqual([NaN]);
      expect([zero.rank, zero.condition]).toEqual([0, NaN]);
      expect([...zero.fitted]).toEqual([0, 0]);
    });

    it('tells whole numbers that doubles hold from a constant', () => {
      const x = [1e15, 1e15 + 1, 1e15 + 2];
      const fit = leastSquares(x, [1, 2, 4]);
      expect(fit.coefficients.x).toBe(1.5);
      near(fit.fitted, [5 / 6, 14 / 6, 23 / 6], 1e-15);
      expect(fit.warnings).toEqual([]);
      expect(leastSquares({ x, again: x }, [1, 2, 4]).coefficients.again).toBeNaN();
      // A double near 10¹⁷ may have been rounded by 8.
      expect(leastSquares([1e17, 1e17 + 16, 1e17 + 32], [1, 2, 4]).coefficients.x).toBeNaN();
    });

    it('has a slope of 0 and no R² for a constant y', () => {
      for (const y of [5, 0.1, 1 / 3, 0]) {
        const fit = leastSquares([1, 2, 4, 7], [y, y, y, y]);
        expect([...fit.estimates]).toEqual([y, 0]);
        expect([fit.residualSumOfSquares, fit.sigma, fit.r2]).toEqual([0, 0, NaN]);
        expect(fit.t[1]).toBeNaN();
        expect(fit.p[1]).toBeNaN();
      }
    });

    it('has exact zeros where y does not depend on x', () => {
      expect(leastSquares([1, 2, 3], [1, 2, 1]).coefficients.x).toBe(0);
    });

    it('leaves out columns that were computed from those before them, and predicts without them', () => {
      const a = [0.1, 0.7, 1.3, 2.9, 3.1, 4.4];
      const b = [5.3, 1.1, 0.2, 9.7, 6.1, 2.2];
      const y = [1, 4, 2, 8, 5, 7];
      const dependent = {
        copy: a,
        thirds: a.map((value) => value / 3),
        sum: a.map((value, row) => value + b[row]!),
        fahrenheit: b.map((value) => value * 1.8 + 32),
        standardized: a.map((value) => (value - 2.0833333333333335) / 1.533423188306557),
        cancelled: a.map((value) => value + 1e6 - 1e6),
      };
      for (const [name, column] of Object.entries(dependent)) {
        const fit = leastSquares({ a, b, [name]: column }, y);
        const plain = leastSquares({ a, b }, y);
        // That 10⁶ was there can no longer be seen in the last column, but its rounding can.
        if (name === 'cancelled') expect(fit.condition).toBeGreaterThan(1e9);
        else {
          expect([...fit.estimates], name).toEqual([...plain.estimates, NaN]);
          expect(fit.coefficients[name]).toBeNaN();
          expect([...fit.predict({ a, b, [name]: column })]).toEqual([...plain.predict({ a, b })]);
          expect([...fit.leverage]).toEqual([...plain.leverage]);
          expect(fit.degreesOfFreedom).toBe(3);
        }
      }
    });

    it.each([1e150, 1e-150, 1e100, 1e-20])(
      'does not mind that all numbers are near %d',
      (scale) => {
        const x = [1, 2, 3, 4].map((value) => value * scale);
        const y = [2.5, 4, 5.5, 8].map((value) => value * scale);
        const fit = leastSquares(
          x.map((value) => value / 5),
          y.map((value) => value / 9),
        );
        const unit = leastSquares([0.2, 0.4, 0.6, 0.8], [2.5 / 9, 4 / 9, 5.5 / 9, 8 / 9]);
        near(fit.estimates, [unit.estimates[0]! * scale, unit.estimates[1]!], 1e-14);
        near(fit.standardErrors, [unit.standardErrors[0]! * scale, unit.standardErrors[1]!], 1e-14);
        near([fit.r2], [unit.r2], 1e-14);
        near(fit.leverage, [...unit.leverage], 1e-14);
      },
    );

    it('does not mind that columns are of very different sizes', () => {
      const fit = leastSquares(
        { a: [1e100, 2e100, 3e100, 5e100], b: [1e-100, 3e-100, 2e-100, 1e-100] },
        [4, 9, 8, 9],
      );
      const unit = leastSquares({ a: [1, 2, 3, 5], b: [1, 3, 2, 1] }, [4, 9, 8, 9]);
      near(
        fit.estimates,
        [unit.estimates[0]!, unit.estimates[1]! * 1e-100, unit.estimates[2]! * 1e100],
        1e-15,
      );
      near([fit.condition], [unit.condition], 1e-5);
    });

    it('says when numbers cannot be squared', () => {
      expect(() => leastSquares([1e200, 2e200, 1], [1, 2, 3])).toThrow(
        'The numbers of x are too large',
      );
      expect(() => leastSquares([1, 2, 4], [1e-200, 0, 0])).toThrow(
        'The numbers of y are too small',
      );
    });

    it('leaves its input as it was', () => {
      const x = Float64Array.of(0.1, 0.2, 0.4);
      const y = Float64Array.of(1, 2, 3);
      leastSquares(x, y, { weights: x });
      expect([[...x], [...y]]).toEqual([
        [0.1, 0.2, 0.4],
        [1, 2, 3],
      ]);
    });
  });
});

/** Each within this share of itself. */
function near(found: ArrayLike<number>, wanted: readonly number[], share: number): void {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, at) => {
    expect(Math.abs(found[at]! - value)).toBeLessThanOrEqual(share * Math.abs(value));
  });
}
