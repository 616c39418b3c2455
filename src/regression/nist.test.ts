import { describe, expect, it } from 'vitest';
import { correctDigits, NIST } from './fixtures/nist.ts';
import type { NistCase } from './fixtures/nist.ts';
import { leastSquaresExactly, times, written } from './fixtures/rational.ts';
import { leastSquares } from './least-squares.ts';
import { polynomial } from './polynomial.ts';

describe.each(NIST)('NIST: $name', (nist) => {
  const { certified } = nist;
  const exact = solveWithFractions(nist);
  const fit = solve(nist);

  it('has the data that its values were certified for', () => {
    const { estimates, standardErrors, sigma } = exact;
    const found = [...estimates, ...standardErrors, sigma];
    [...certified.estimates, ...certified.standardErrors, certified.sigma].forEach((value, at) => {
      // Some certified values are cut off, not rounded, after their 15th digit.
      const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 14);
      expect(Math.abs(found[at]! - value)).toBeLessThanOrEqual(1.1 * unit);
    });
  });

  it('has 14 right digits in the worst coefficient', () => {
    expect(worst(fit.estimates, certified.estimates)).toBeGreaterThanOrEqual(14);
    expect(fit.warnings).toEqual([]);
  });

  it('has its coefficients right to the last bit of a double', () => {
    exact.estimates.forEach((estimate, at) => {
      expect(Math.abs(fit.estimates[at]! - estimate)).toBeLessThanOrEqual(
        2 ** -52 * Math.abs(estimate),
      );
    });
  });

  it('has 14 right digits in the worst standard error, and in what remains', () => {
    expect(worst(fit.standardErrors, certified.standardErrors)).toBeGreaterThanOrEqual(14);
    expect(correctDigits(fit.sigma, certified.sigma)).toBeGreaterThanOrEqual(14);
    expect(correctDigits(fit.r2, certified.r2)).toBeGreaterThanOrEqual(13);
  });

  it('has residuals as exact', () => {
    const largest = Math.max(...exact.residuals.map(Math.abs));
    exact.residuals.forEach((residual, row) => {
      expect(Math.abs(fit.residuals[row]! - residual)).toBeLessThanOrEqual(1e-15 * largest);
    });
  });
});

function solve({ columns, y, degree, intercept }: NistCase) {
  return degree ? polynomial(columns.x!, y, degree) : leastSquares(columns, y, { intercept });
}

function solveWithFractions({ columns, y, degree, intercept }: NistCase) {
  const given = Object.values(columns).map((column) => column.map(written));
  const [x] = given;
  for (let power = 2; power <= (degree ?? 1); power++)
    given.push(given.at(-1)!.map((value, row) => times(value, x![row]!)));
  if (intercept) given.unshift(y.map(() => written(1)));
  return leastSquaresExactly(given, y.map(written));
}

function worst(computed: Float64Array, certified: readonly number[]): number {
  return Math.min(...certified.map((value, at) => correctDigits(computed[at]!, value)));
}
