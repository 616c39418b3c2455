import { describe, expect, it } from 'vitest';
import { accuracy, logLoss } from './classification.ts';

describe('logLoss', () => {
  it('is the mean negative logarithm of what was given to the actual class', () => {
    expect(logLoss([1, 0], [0.5, 0.5])).toBe(Math.LN2);
    expect(logLoss([true, false, true], [0.8, 0.1, 0.5])).toBeCloseTo(
      -(Math.log(0.8) + Math.log(0.9) + Math.log(0.5)) / 3,
      15,
    );
  });

  it('is 0 for certainties that are right, but for what they are clipped to', () => {
    expect(logLoss([1, 0], [1, 0])).toBeCloseTo(Number.EPSILON, 20);
  });

  it('is finite for certainties that are wrong', () => {
    const worst = 52 * Math.LN2;
    expect(logLoss([1], [0])).toBeCloseTo(worst, 12);
    expect(logLoss([0], [1])).toBeCloseTo(worst, 12);
    expect(logLoss([0], [1e-300])).toBeCloseTo(Number.EPSILON, 20);
  });

  it('keeps the digits of small probabilities', () => {
    expect(logLoss([0], [1e-9])).toBeCloseTo(1.0000000005e-9, 23);
  });

  it('refuses what are no labels or probabilities', () => {
    expect(() => logLoss([2], [0.5])).toThrow('labels[0] is 2: labels must be 0 and 1');
    expect(() => logLoss(['yes'] as never, [0.5])).toThrow(TypeError);
    expect(() => logLoss([1], [1.5])).toThrow('predicted[0] is 1.5: a probability is from 0 to 1.');
    expect(() => logLoss([1], [-1e-9])).toThrow(RangeError);
    expect(() => logLoss([1], [NaN])).toThrow('predicted[0] is NaN');
    expect(logLoss([], [])).toBeNaN();
    expect(() => logLoss([1, 0], [0.5])).toThrow('All must have the same length');
    expect(() => logLoss('10' as never, [0.5])).toThrow(
      'labels[0] is the text “1”: labels must be 0 and 1',
    );
  });
});

describe('accuracy', () => {
  it('is the share of rows whose class was predicted', () => {
    expect(accuracy([1, 0, 1, 0], [0.5, 0.49, 0.1, 0.9])).toBe(0.5);
    expect(accuracy([true, false], [true, false])).toBe(1);
    expect(accuracy([1, 0, 1], [0.7, 0.7, 0.8], 0.75)).toBe(2 / 3);
  });

  it('refuses what cannot be compared', () => {
    expect(accuracy([], [])).toBeNaN();
    expect(() => accuracy([1], [1, 0])).toThrow('All must have the same length');
    expect(() => accuracy([1], [NaN])).toThrow(
      'predicted[0] is NaN: a probability is from 0 to 1.',
    );
    expect(() => accuracy([1], [3])).toThrow('predicted[0] is 3');
    expect(() => accuracy([1], [null as never])).toThrow('predicted[0] is null');
    expect(() => accuracy([1], ['1' as never])).toThrow('predicted[0] is the text “1”');
    expect(() => accuracy([1], [1], NaN)).toThrow('threshold must be a number; it is NaN.');
    expect(() => accuracy([1], [1], '1' as never)).toThrow('it is the text “1”.');
    expect(() => accuracy([3], [1])).toThrow('labels[0] is 3');
  });
});
