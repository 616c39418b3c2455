import { describe, expect, it } from 'vitest';
import { standardize } from './standardize.ts';

describe('standardize', () => {
  it('gives mean 0 and deviation 1', () => {
    const { values, mean, sd } = standardize([2, 4, 4, 4, 5, 5, 7, 9]);
    expect({ mean, sd }).toEqual({ mean: 5, sd: 2 });
    expect(values).toEqual(new Float64Array([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]));
  });

  it('does the same to other values, and undoes it', () => {
    const { apply, undo, values } = standardize(new Float64Array([1, 2, 3, 10]));
    expect(apply([1, 2, 3, 10])).toEqual(values);
    expect(Array.from(undo(apply([7, -3])), (value) => value.toFixed(12))).toEqual([
      '7.000000000000',
      '-3.000000000000',
    ]);
  });

  it('makes zeros of values that are all equal, and gives them back', () => {
    const { values, sd, mean, apply, undo } = standardize([0.1, 0.1, 0.1]);
    expect({ values, sd, mean }).toEqual({ values: new Float64Array(3), sd: 0, mean: 0.1 });
    expect(apply([1.1])).toEqual(new Float64Array([1]));
    expect(undo(values)).toEqual(new Float64Array([0.1, 0.1, 0.1]));
    expect(standardize([7])).toMatchObject({ values: new Float64Array(1), mean: 7, sd: 0 });
  });

  it('keeps the digits of values that are far from 0', () => {
    const { mean, sd } = standardize([1e9 + 1, 1e9 + 2, 1e9 + 3]);
    expect(mean).toBe(1e9 + 2);
    expect(sd).toBeCloseTo(Math.sqrt(2 / 3), 15);
  });

  it('refuses what has no mean', () => {
    expect(standardize([])).toMatchObject({ values: new Float64Array(), mean: NaN, sd: NaN });
    expect(() => standardize([1, NaN])).toThrow('values[1] is NaN');
    expect(() => standardize([1, Infinity])).toThrow('values[1] is Infinity');
    expect(() => standardize(['1'] as never)).toThrow('not a number');
    expect(() => standardize([0, 1e200])).toThrow(
      'The numbers of values are too large to be squared: express them in another unit.',
    );
    expect(() => standardize([1e-200, 2e-200])).toThrow('too small to be squared');
    expect(() => standardize([-1.7e308, 1.7e308])).toThrow('too large to be squared');
  });
});
