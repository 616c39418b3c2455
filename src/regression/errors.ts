import { finite, sameRows } from './features.ts';
import type { Values } from './features.ts';
import { momentsOf } from './standardize.ts';

/*
 * How far predictions are from what was observed: NaN where there are no rows. All throw a TypeError
 * for what is no column of numbers, and a RangeError for columns that differ in length or have
 * missing or infinite numbers.
 */

/** The root of the mean squared error √(Σ(y − ŷ)² / n), in the unit of y. */
export function rmse(y: Values, predicted: Values): number {
  let largest = 0;
  mean(y, predicted, (error) => (largest = Math.max(largest, Math.abs(error))));
  // Squares of shares of it are neither too large nor too small for doubles.
  const unit = largest || 1;
  return unit * Math.sqrt(mean(y, predicted, (error) => (error / unit) * (error / unit)));
}

/** The mean absolute error Σ|y − ŷ| / n, in the unit of y. */
export function mae(y: Values, predicted: Values): number {
  return mean(y, predicted, Math.abs);
}

/**
 * The mean absolute error as a share of what was observed, Σ|(y − ŷ) / y| / n: 0.1 is ten per cent.
 *
 * @throws RangeError when a y is 0 too, of which no error is a share.
 */
export function mape(y: Values, predicted: Values): number {
  return mean(y, predicted, (error, value, row) => {
    if (value === 0)
      throw new RangeError(
        `y[${row}] is 0, and no error is a share of 0: leave such rows out, or use \`mae\`.`,
      );
    return Math.abs(error / value);
  });
}

/**
 * The share of the variance of y that the predictions explain, 1 − Σ(y − ŷ)² / Σ(y − ȳ)²: at most 1,
 * negative if they are worse than the mean of y, NaN if y is constant, since there is nothing to explain.
 */
export function r2(y: Values, predicted: Values): number {
  const left = mean(y, predicted, (error) => error * error);
  const { variance } = momentsOf('y', finite('y', y));
  return variance > 0 ? 1 - left / variance : NaN;
}

function mean(
  y: Values,
  predicted: Values,
  of: (error: number, value: number, row: number) => number,
): number {
  const observed = finite('y', y);
  const given = finite('predicted', predicted);
  sameRows('predicted', given.length, observed.length);
  let sum = 0;
  for (let row = 0; row < observed.length; row++) {
    const value = observed[row]!;
    sum += of(value - given[row]!, value, row);
  }
  return sum / observed.length;
}
