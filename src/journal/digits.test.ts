import { describe, expect, it } from 'vitest';
import { digitsOf } from './digits.ts';

describe('digitsOf', () => {
  it.each([
    ['7.64', 2, undefined, 0.01],
    ['7.60', 2, undefined, 0.01],
    ['-0.5', 1, undefined, 0.1],
    ['+7.6', 1, undefined, 0.1],
    ['.5', 1, undefined, 0.1],
    ['515', 0, undefined, 1],
    ['7.', 0, undefined, 1],
    ['0', 0, undefined, 1],
    ['1000', 0, undefined, 1],
    ['1e3', 0, 3, 1000],
    ['1.50e3', 2, 3, 10],
    ['1.5E-3', 1, -3, 0.0001],
    ['6.02e+23', 2, 23, 1e21],
    ['0x1F', 0, undefined, 1],
    ['0o17', 0, undefined, 1],
  ])('reads %s', (written, decimals, exponent, step) => {
    expect(digitsOf(written)).toEqual({ decimals, exponent, step });
  });
});
