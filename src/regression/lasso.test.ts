import { describe, expect, expectTypeOf, it } from 'vitest';
import { chance } from './chance.ts';
import type { Categories, Features, Values } from './features.ts';
import { lasso } from './lasso.ts';
import type { LassoFit, LassoOptions } from './lasso.ts';
import { leastSquares } from './least-squares.ts';
import { polynomialFeatures } from './polynomial-features.ts';

const draw = chance('lasso');
const noise = () => draw(2 ** 30) / 2 ** 30 - 0.5;
const a = Float64Array.from({ length: 80 }, () => 100 + 3 * noise());
const columns = {
  a,
  b: a.map((value) => value / 2 + noise()),
  c: a.map(() => noise() / 1000),
  d: a.map(() => noise() * 10_000),
};
const y = a.map((value, row) => 3 + 2 * value - columns.b[row]! + 500 * columns.c[row]! + noise());

describe('lasso', () => {
  it('shrinks the slope of a single column by λ over its variance', () => {
    // Of 1, 2, 3, 4, 5 the variance is 2, and the covariance with y 4.
    const x = [1, 2, 3, 4, 5];
    const twice = [3, 5, 7, 9, 11];
    for (const [lambda, slope] of [
      [0.5, 1.75],
      [1, 1.5],
      [4, 0],
      [100, 0],
    ] as const) {
      const fit = lasso(x, twice, { lambda });
      expect(fit.coefficients.x).toBeCloseTo(slope, 14);
      expect(fit.coefficients.intercept).toBeCloseTo(7 - 3 * slope, 13);
    }
    const fit = lasso(x, twice, { lambda: 1, standardize: true });
    expect(fit.coefficients.x).toBeCloseTo((4 / Math.SQRT2 - 1) / Math.SQRT2, 14);
  });

  it.each([0.0001, 0.01, 0.1, 1, 20])('meets the conditions of a minimum for λ = %s', (lambda) => {
    for (const standardize of [false, true])
      for (const intercept of [false, true]) {
        const options = { lambda, standardize, intercept };
        const fit = lasso(columns, y, options);
        expect(fit.converged).toBe(true);
        expectMinimum(fit, columns, y, options);
      }
  });

  it('is exact for powers, which are nearly collinear', () => {
    const x = Float64Array.from({ length: 200 }, () => 4 * noise());
    const wave = x.map((value) => value - value ** 3 / 6 + noise() / 5);
    for (const lambda of [1e-6, 1e-4, 1e-2]) {
      const powers = polynomialFeatures(x, 10);
      const options = { lambda, standardize: true };
      const fit = lasso(powers, wave, options);
      expect(fit.converged).toBe(true);
      expect(fit.iterations).toBeLessThan(1000);
      expectMinimum(fit, powers, wave, options);
    }
  });

  it('has coefficients that are exactly 0, all of them from lambdaMax on', () => {
    const { lambdaMax } = lasso(columns, y, { lambda: 1 });
    const all = lasso(columns, y, { lambda: lambdaMax });
    expect([...all.estimates.subarray(1)]).toEqual([0, 0, 0, 0]);
    expect(all.coefficients.intercept).toBeCloseTo(mean(y), 10);
    expect(all.r2).toBeCloseTo(0, 12);
    const one = lasso(columns, y, { lambda: lambdaMax * 0.999 });
    expect([...one.estimates.subarray(1)].filter((value) => value !== 0)).toHaveLength(1);
  });

  it('is least squares without a penalty', () => {
    const exact = leastSquares(columns, y);
    const fit = lasso(columns, y, { lambda: 0 });
    expect(fit.converged).toBe(true);
    fit.estimates.forEach((value, at) => {
      expect(value / exact.estimates[at]!).toBeCloseTo(1, 10);
    });
    expect(fit.r2).toBeCloseTo(exact.r2, 12);
    expect(fit.residualSumOfSquares / exact.residualSumOfSquares).toBeCloseTo(1, 12);
  });

  it('fits encoded columns as if each level were a column of zeros and ones', () => {
    const levels = ['x', 'y', 'z'];
    const codes = Uint8Array.from(a, () => draw(3));
    const shifted = y.map((value, row) => value + 4 * codes[row]!);
    const dummies = Object.fromEntries(
      levels.map((level, code) => [
        `kind=${level}`,
        Float64Array.from(codes, (at) => +(at === code)),
      ]),
    );
    for (const standardize of [false, true])
      for (const intercept of [false, true]) {
        const options = { lambda: 0.05, standardize, intercept };
        const kind: Categories = { levels, codes };
        const fit = lasso({ a, kind }, shifted, options);
        const written = lasso({ a, ...dummies }, shifted, options);
        expect(fit.terms).toEqual(written.terms);
        fit.fitted.forEach((value, row) => {
          expect(value).toBeCloseTo(written.fitted[row]!, 4);
        });
        expectMinimum(fit, { a, ...dummies }, shifted, options);
      }
  });

  it('takes one of two equal columns, or both, and predicts the same', () => {
    const twin = lasso({ a, twin: a }, y, { lambda: 0.1 });
    const single = lasso({ a }, y, { lambda: 0.1 });
    expect(twin.converged).toBe(true);
    expect(twin.coefficients.a + twin.coefficients.twin).toBeCloseTo(single.coefficients.a, 8);
    const free = lasso({ a, twin: a }, y, { lambda: 0 });
    expect(free.converged).toBe(true);
    expect(free.r2).toBeCloseTo(leastSquares({ a }, y).r2, 12);
  });

  it('gives 0 to a constant column, and to all when y is constant', () => {
    const fit = lasso({ a, same: a.map(() => 0.1) }, y, { lambda: 0.01 });
    expect(fit.coefficients.same).toBe(0);
    expect(fit.coefficients.a).not.toBe(0);
    const flat = lasso(
      columns,
      y.map(() => 0.3),
      { lambda: 0.01 },
    );
    expect([...flat.estimates]).toEqual([0.3, 0, 0, 0, 0]);
    expect(flat).toMatchObject({ r2: NaN, converged: true, lambdaMax: 0 });
  });

  it('fits one row, and fewer rows than columns', () => {
    expect([...lasso({ x: [3] }, [5], { lambda: 1 }).estimates]).toEqual([5, 0]);
    const few = Object.fromEntries(
      Object.entries(columns).map(([name, c]) => [name, c.slice(0, 3)]),
    );
    const options = { lambda: 0.01, standardize: true };
    const fit = lasso(few, y.slice(0, 3), options);
    expect(fit.converged).toBe(true);
    expectMinimum(fit, few, y.slice(0, 3), options);
  });

  it('predicts by name, and gives rows for a table', () => {
    const fit = lasso(columns, y, { lambda: 0.01 });
    expect(fit.predict(columns)).toEqual(fit.fitted);
    expect(fit.residuals[7]).toBe(y[7]! - fit.fitted[7]!);
    expect(fit.summary()[1]).toEqual({ term: 'a', estimate: fit.coefficients.a });
    expect(fit).toMatchObject({ model: 'lasso', rows: 80, lambda: 0.01, warnings: [] });
    expectTypeOf(fit.coefficients.a).toBeNumber();
    expectTypeOf(fit.terms).toEqualTypeOf<readonly ('intercept' | 'a' | 'b' | 'c' | 'd')[]>();
  });

  it('is the mean in every row when there are no columns', () => {
    const fit = lasso({}, [1, 2, 6], { lambda: 1 });
    expect([...fit.fitted]).toEqual([3, 3, 3]);
    expect([...fit.residuals]).toEqual([-2, -1, 3]);
    expect(fit.residualSumOfSquares).toBe(14);
    expect(fit.r2).toBe(0);
  });

  it('says when it could not become exact', () => {
    const powers = polynomialFeatures(
      Float64Array.from({ length: 30 }, (_, at) => at / 10),
      9,
    );
    const waves = powers.x.map((value, row) => value * value + (row % 4));
    const fit = lasso(powers, waves, { lambda: 0.001, maxIterations: 1 });
    expect(fit.converged).toBe(false);
    expect(fit.warnings[0]).toMatch(/^After 1 rounds the coefficients are still inexact/);
  });

  it('refuses what cannot be fitted to', () => {
    const fit = (
      features: Features | Values,
      target: Values,
      options: LassoOptions = { lambda: 1 },
    ) => expect(() => lasso(features, target, options));
    fit({ x: [] }, []).toThrow(/no row/);
    fit({ x: [1, 2] }, [1]).toThrow(/same length/);
    fit({ x: [1, NaN] }, [1, 2]).toThrow('x[1] is NaN');
    fit({ x: [1, 2] }, [1, Infinity]).toThrow('y[1] is Infinity');
    fit({ x: [1, 1e200] }, [1, 2]).toThrow('too large to be squared');
    fit({ x: [1, 2] }, [1, 1e200]).toThrow('too large to be squared');
    for (const lambda of [-1, NaN, Infinity])
      fit({ x: [1, 2] }, [1, 2], { lambda }).toThrow('lambda must be 0 or a positive number');
    fit([1, 2], [1, 2], { lambda: '0.1' as never }).toThrow('it is the text “0.1”.');
    for (const tolerance of [-1, NaN, Infinity])
      fit([1, 2], [1, 2], { lambda: 1, tolerance }).toThrow('tolerance must be 0 or a positive');
    for (const maxIterations of [0, NaN, 2.5])
      fit([1, 2], [1, 2], { lambda: 1, maxIterations }).toThrow('maxIterations must be a whole');
    expect(() => lasso([1, 2], [1, 2], undefined as never)).toThrow(
      new RangeError('lambda must be 0 or a positive number; it is undefined.'),
    );
  });
});

/** The conditions of Karush, Kuhn and Tucker, from the residuals and nothing that the fit is made of. */
function expectMinimum(
  fit: LassoFit,
  features: Record<string, ArrayLike<number>>,
  target: Float64Array,
  { lambda, standardize = false, intercept = true }: LassoOptions,
): void {
  const { residuals, coefficients } = fit;
  const scale = Math.sqrt(mean(target.map((value) => value * value)));
  if (intercept) expect(Math.abs(mean(residuals)) / scale).toBeLessThan(1e-11);
  for (const [name, given] of Object.entries(features)) {
    const column = Float64Array.from(given);
    const centre = mean(column);
    const sd = Math.sqrt(mean(column.map((value) => (value - centre) ** 2)));
    const slope =
      mean(column.map((value, row) => (value - centre) * residuals[row]!)) +
      (intercept ? 0 : centre * mean(residuals));
    const penalty = lambda * (standardize ? sd : 1);
    const coefficient = coefficients[name]!;
    const rounding = 1e-9 * scale * (sd + Math.abs(centre));
    if (coefficient === 0) expect(Math.abs(slope)).toBeLessThanOrEqual(penalty + rounding);
    else expect(Math.abs(slope - Math.sign(coefficient) * penalty)).toBeLessThan(rounding);
  }
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
