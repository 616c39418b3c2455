/** What the digits say in which an author wrote a number. */
export interface Digits {
  /** Digits after the point: 2 in `7.60` and in `1.50e3`. */
  decimals: number;
  /** The power of ten behind an `e`; undefined where there is none. */
  exponent: number | undefined;
  /** What one unit of the last digit is worth: 0.01 in `7.60`, 1 in `515`, 10 in `1.50e3`. */
  step: number;
}

/** Reads the digits of a number as it stands in YAML; what is not decimal (`0x1F`) counts ones. */
export function digitsOf(written: string): Digits {
  const [, fraction = '', power] = /^[-+]?\d*\.?(\d*)(?:e([-+]?\d+))?$/i.exec(written) ?? [];
  const decimals = fraction.length;
  const exponent = power === undefined ? undefined : Number(power);
  // Read as a whole, it is the number nearest to the decimal one; a product would not be.
  return { decimals, exponent, step: Number(`1e${(exponent ?? 0) - decimals}`) };
}
