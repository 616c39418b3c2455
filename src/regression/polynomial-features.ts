import { finite } from './features.ts';
import type { Values } from './features.ts';
import { demandWhole } from './options.ts';

/**
 * A column and its powers, as columns for any model: `x`, `x^2`, `x^3`. For least squares alone
 * `polynomial` is more exact, since it keeps what the rounding of a power takes away.
 *
 * @throws RangeError unless the degree is a whole number from 1 to 100, and when a power is infinite.
 */
export function polynomialFeatures(x: Values, degree: number): Powers {
  demandWhole('The degree', degree, 1, 100);
  const values = finite('x', x);
  const powers: Powers = { x: values };
  let power = values;
  for (let exponent = 2; exponent <= degree; exponent++) {
    power = power.map((product, row) => product * values[row]!);
    powers[`x^${exponent}`] = finite(`x^${exponent}`, power);
  }
  return powers;
}

/** Powers of a column by the names that their terms get. */
export type Powers = Record<'x' | `x^${number}`, Float64Array>;
