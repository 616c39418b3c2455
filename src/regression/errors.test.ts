import { describe, expect, it } from 'vitest';
import { mae, mape, r2, rmse } from './errors.ts';

const y = new Float64Array([1, 2, 4, 5]);
const predicted = [2, 2, 2, 9];

describe('rmse', () => {
  it('is the root of the mean squared error', () => {
    expect(rmse(y, predicted)).toBe(Math.sqrt(21 / 4));
    expect(rmse(y, y)).toBe(0);
    expect(rmse([3], [5])).toBe(2);
    for (const unit of [1e-200, 1e200, 5e-324]) expect(rmse([unit, unit], [0, 0])).toBe(unit);
    expect(rmse([3e200, 4e200], [0, 0]) / 1e200).toBeCloseTo(Math.sqrt(12.5), 14);
  });
});

describe('mae', () => {
  it('is the mean absolute error', () => {
    expect(mae(y, predicted)).toBe(7 / 4);
    expect(mae(predicted, y)).toBe(7 / 4);
  });
});

describe('mape', () => {
  it('is the mean error as a share of what was observed', () => {
    expect(mape(y, predicted)).toBeCloseTo((1 + 0 + 0.5 + 0.8) / 4, 15);
    expect(mape([-10, 10], [-9, 11])).toBeCloseTo(0.1, 15);
  });

  it('has no share of 0', () => {
    for (const zero of [0, -0])
      expect(() => mape([1, zero], [1, 1])).toThrow(
        'y[1] is 0, and no error is a share of 0: leave such rows out, or use `mae`.',
      );
  });
});

describe('r2', () => {
  it('is the share of the variance that is explained', () => {
    expect(r2(y, predicted)).toBeCloseTo(1 - 21 / 10, 15);
    expect(r2(y, y)).toBe(1);
    expect(r2(y, [3, 3, 3, 3])).toBe(0);
  });

  it('is NaN when there is nothing to explain', () => {
    expect(r2([0.1, 0.1, 0.1], [0.1, 0.1, 0.1])).toBeNaN();
    expect(r2([0.1, 0.1, 0.1], [0, 0, 0])).toBeNaN();
    expect(r2([5], [4])).toBeNaN();
  });

  it('keeps its digits far from 0', () => {
    expect(r2([1e9 + 1, 1e9 + 2, 1e9 + 3], [1e9 + 1, 1e9 + 2, 1e9 + 2])).toBe(0.5);
  });
});

describe.each([
  ['rmse', rmse],
  ['mae', mae],
  ['mape', mape],
  ['r2', r2],
])('%s', (_, measure) => {
  it('is NaN without rows', () => {
    expect(measure([], [])).toBeNaN();
  });

  it('refuses what cannot be compared', () => {
    expect(() => measure([1, 2], [1])).toThrow(
      'All must have the same length: predicted has 1 rows, not 2.',
    );
    expect(() => measure([1, NaN], [1, 2])).toThrow('y[1] is NaN');
    expect(() => measure([1, 2], [Infinity, 2])).toThrow('predicted[0] is Infinity');
    expect(() => measure('12' as never, [1, 2])).toThrow('y must be an array of numbers.');
    expect(() => measure([1], [null] as never)).toThrow('predicted[0] is null');
  });
});
