import { finite } from './features.ts';
import type { Values } from './features.ts';

/**
 * Values moved and scaled to the mean 0 and the standard deviation 1: (x − x̄) / √(Σ(x − x̄)² / n),
 * the deviation of a population, as scikit-learn's StandardScaler takes it. Values that are all
 * equal have the deviation 0 and become 0.
 *
 * @throws TypeError when it is no column of numbers, RangeError for numbers that are missing,
 * infinite, or too large or too small to be squared.
 */
export function standardize(values: Values): Standardized {
  const column = finite('values', values);
  const { mean, variance } = momentsOf('values', column);
  const sd = Math.sqrt(variance);
  const scale = sd || 1;
  const apply = (others: Values) => finite('values', others).map((value) => (value - mean) / scale);
  const undo = (others: Values) => finite('values', others).map((value) => mean + value * scale);
  return { values: apply(column), mean, sd, apply, undo };
}

/**
 * The mean of a column and its variance as a population, exactly 0 when all values are equal; NaN
 * when there are none.
 *
 * @throws RangeError for numbers that are too large or too small to be squared.
 */
export function momentsOf(name: string, values: Float64Array): { mean: number; variance: number } {
  const { length } = values;
  // Seen from the first value, equal ones are exactly 0 and far ones keep their digits.
  const first = values[0] ?? NaN;
  let sum = 0;
  for (let row = 0; row < length; row++) sum += values[row]! - first;
  const mean = first + sum / length;
  let squares = 0;
  for (let row = 0; row < length; row++) {
    const difference = values[row]! - first - sum / length;
    squares += difference * difference;
  }
  if (squares - squares !== 0 || (squares < 1e-300 && values.some((value) => value !== first)))
    throw new RangeError(
      `The numbers of ${name} are too ${squares < 1 ? 'small' : 'large'} to be squared: express them in another unit.`,
    );
  return { mean, variance: squares / length };
}

/** A column of standard deviation 1, and the way there and back. */
export interface Standardized {
  values: Float64Array;
  mean: number;
  sd: number;
  /** Does to others what was done to these values: for the rows to validate with. */
  apply(others: Values): Float64Array;
  /** Gives back what the values were. */
  undo(others: Values): Float64Array;
}
