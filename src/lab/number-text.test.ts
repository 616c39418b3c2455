import { describe, expect, it } from 'vitest';
import { numberText } from './number-text.ts';

describe('numberText', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [0.1 + 0.2, '0.3'],
    [-1.23456, '−1.235'],
    [12.3456, '12.35'],
    [1234.56, '1235'],
    [12345.6, '12,346'],
    [-1234567.8, '−1,234,568'],
    [999_999_999, '999,999,999'],
    [1e9, '1×10⁹'],
    [1.2345e12, '1.23×10¹²'],
    [0.0001234, '0.0001234'],
    [0.00001234, '1.23×10⁻⁵'],
    [-4.5e-300, '−4.5×10⁻³⁰⁰'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [NaN, '–'],
  ])('writes %d as %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it('has as many digits as are asked for, but never fewer than stand before the point', () => {
    expect(numberText(0.98765, 3)).toBe('0.988');
    expect(numberText(98765, 3)).toBe('98,765');
  });
});
