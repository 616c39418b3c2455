import { describe, expect, it } from 'vitest';
import { polynomialFeatures } from './polynomial-features.ts';

describe('polynomialFeatures', () => {
  it('has a column for each power', () => {
    expect(polynomialFeatures([1, 2, -3], 3)).toEqual({
      x: new Float64Array([1, 2, -3]),
      'x^2': new Float64Array([1, 4, 9]),
      'x^3': new Float64Array([1, 8, -27]),
    });
    expect(Object.keys(polynomialFeatures([1], 1))).toEqual(['x']);
  });

  it('refuses degrees that are none', () => {
    for (const degree of [0, -1, 1.5, NaN])
      expect(() => polynomialFeatures([1], degree)).toThrow(
        `The degree must be a whole number from 1 to 100; it is ${degree}.`,
      );
  });

  it('refuses a text, as `polynomial` does', () => {
    expect(() => polynomialFeatures([1], '2' as never)).toThrow('it is the text “2”.');
  });

  it('says which power is too large, and which value is missing', () => {
    expect(() => polynomialFeatures([1, 1e200], 2)).toThrow('x^2[1] is Infinity');
    expect(() => polynomialFeatures([NaN], 2)).toThrow('x[0] is NaN');
  });
});
