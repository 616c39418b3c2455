import { describe, expect, it } from 'vitest';
import { mae } from './errors.ts';
import { learningCurve } from './learning-curve.ts';

const x = Float64Array.from({ length: 50 }, (_, at) => at);
const y = x.map((value) => 2 * value + 1);

/** Predicts the mean, whatever the features are. */
const meanModel = (_: unknown, values: Float64Array) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { predict: (part: { x: Float64Array }) => part.x.map(() => mean) };
};

describe('learningCurve', () => {
  it('scores what was trained on and what was held back, for each size', () => {
    const curve = learningCurve({ features: { x }, y, fit: meanModel });
    expect(curve.map(({ size }) => size)).toEqual([4, 10, 20, 30, 40]);
    for (const { train, validation } of curve) expect(train).toBeLessThan(validation * 1.2);
    const { train, validation } = curve.at(-1)!;
    expect(Math.abs(train - validation)).toBeLessThan(5);
  });

  it('trains on nested rows, and holds back every row once', () => {
    const trained: number[][] = [];
    const held: number[] = [];
    learningCurve({
      features: x,
      y,
      sizes: [3, 1],
      fit: (part) => trained.push([...part]),
      predict: (_, part) => {
        if (trained.length <= 5 && part.length === 10) held.push(...part);
        return part;
      },
    });
    expect(held.sort((a, b) => a - b)).toEqual([...x]);
    const [small, large] = [trained.slice(0, 5), trained.slice(5)];
    small.forEach((rows, fold) => {
      expect(large[fold]!.slice(0, 3)).toEqual(rows);
    });
  });

  it('takes a score, a number of folds, and one size', () => {
    const fit = (part: { x: Float64Array }) => part.x.length;
    const predict = (size: number, part: { x: Float64Array }) => part.x.map(() => size);
    const options = { features: { x }, y: x.map(() => 0), fit, predict, folds: 2, sizes: [7] };
    expect(learningCurve({ ...options, score: mae })).toEqual([
      { size: 7, train: 7, validation: 7 },
    ]);
  });

  it('is the same for the same seed', () => {
    const curve = (seed: string) => learningCurve({ features: { x }, y, fit: meanModel, seed });
    expect(curve('a')).toEqual(curve('a'));
    expect(curve('a')).not.toEqual(curve('b'));
  });

  it('takes a share of few rows as one row at least', () => {
    const curve = learningCurve({ features: { x }, y, fit: meanModel, sizes: [0.001] });
    expect(curve[0]).toMatchObject({ size: 1, train: 0 });
  });

  it('refuses more rows than there are', () => {
    const options = { features: { x }, y, fit: meanModel };
    for (const size of [41, 0, -1, 2.5, NaN])
      expect(() => learningCurve({ ...options, sizes: [size] })).toThrow(
        `A size must be a share up to 1, or a number of rows up to 40; it is ${size}.`,
      );
    expect(() => learningCurve({ ...options, folds: 51 })).toThrow('The number of folds must');
    expect(() => learningCurve({ ...options, y: [1] })).toThrow(
      'All must have the same length: y has 1 rows, not 50.',
    );
    expect(() => learningCurve({ ...options, features: { x: [] as never }, y: [] })).toThrow(
      'The number of rows must',
    );
  });
});
