import { describe, expect, it } from 'vitest';
import { decimalTails } from './decimals.ts';
import { noise } from './fixtures/noise.ts';
import { held, minus, rounded, written } from './fixtures/rational.ts';

describe('decimalTails', () => {
  const lacking = (value: number) => rounded(minus(written(value), held(value)));

  it('is what a double lacks to be a decimal', () => {
    const values = [0.1, -0.1, 0.2, 0.3, 1.1, 123.456, 8.78e-7, 1e-22, 99999.9999999999, 2.5e-20];
    const tails = decimalTails(Float64Array.from(values));
    values.forEach((value, at) => {
      expect(Math.abs(tails[at]! - lacking(value))).toBeLessThanOrEqual(
        Math.abs(lacking(value)) * 2 ** -50,
      );
      expect(tails[at]).not.toBe(0);
    });
  });

  it('finds every decimal of at most 15 digits, whatever stands before it', () => {
    const next = noise(1);
    const values = Float64Array.from({ length: 3000 }, () => {
      const digits = 1 + Math.floor((next() + 1) * 7.5);
      const exponent = Math.floor(next() * 7);
      return Number((next() * 10 ** exponent).toPrecision(digits));
    });
    decimalTails(values).forEach((tail, at) => {
      expect(Math.abs(tail - lacking(values[at]!))).toBeLessThanOrEqual(
        Math.abs(lacking(values[at]!)) * 2 ** -50,
      );
    });
  });

  it('leaves whole numbers, halves, and 0 as they are', () => {
    expect([...decimalTails(Float64Array.of(0, -0, 3, -7, 0.5, 1.75, 2 ** 60, 1e22))]).toEqual(
      Array.from({ length: 8 }, () => 0),
    );
  });

  it('leaves computed numbers of more digits, and very small ones, as they are', () => {
    const values = Float64Array.of(0.1 + 0.2, 1 / 3, Math.PI, 1e-30, 5e-324, 1.5e-150);
    expect([...decimalTails(values)]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
