import { productError } from './double-double.ts';

/**
 * What each number lacks to be the decimal that an author wrote: 0.1 is not a double, so it is read
 * as the nearest one, and the rest is −5.55 × 10⁻¹⁸. Together they are one tenth to 32 digits.
 *
 * A number is taken for an author's if a decimal of at most 15 significant digits, and at most 22
 * after the point, is read as it. There is never more than one such decimal. All other numbers,
 * such as those computed with 17 digits, are taken as they are and get 0.
 */
export function decimalTails(values: Float64Array): Float64Array {
  const tails = new Float64Array(values.length);
  let digits = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Math.floor(value) === value) continue;
    // As many digits as 15 leave after the point: the row before mostly has as many.
    const size = Math.abs(value);
    while (digits > 0 && size * POWERS_OF_TEN[digits]! >= 1e15) digits--;
    while (digits < 22 && size * POWERS_OF_TEN[digits + 1]! < 1e15) digits++;
    const power = POWERS_OF_TEN[digits]!;
    const product = value * power;
    const whole = Math.round(product);
    // Both are doubles, so their ratio is rounded as a decimal is when it is read.
    if (whole / power === value)
      tails[row] = (whole - product - productError(value, power, product)) / power;
  }
  return tails;
}

const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, digits) => Number(`1e${digits}`));
