import { describe, expect, it } from 'vitest';
import { chance } from './chance.ts';
import { auc, roc } from './roc.ts';

describe('roc', () => {
  it('goes from no row to all rows, one step for each score', () => {
    expect(roc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])).toEqual({
      thresholds: new Float64Array([Infinity, 0.8, 0.4, 0.35, 0.1]),
      truePositiveRate: new Float64Array([0, 0.5, 0.5, 1, 1]),
      falsePositiveRate: new Float64Array([0, 0, 0.5, 0.5, 1]),
      auc: 0.75,
    });
  });

  it('takes one step for rows with the same score', () => {
    expect(roc([true, false, true, false], [1, 1, 0, -0])).toEqual({
      thresholds: new Float64Array([Infinity, 1, 0]),
      truePositiveRate: new Float64Array([0, 0.5, 1]),
      falsePositiveRate: new Float64Array([0, 0.5, 1]),
      auc: 0.5,
    });
  });

  it('has no share of a class without rows', () => {
    const { truePositiveRate, falsePositiveRate, auc } = roc([1, 1], [0.2, 0.7]);
    expect(truePositiveRate).toEqual(new Float64Array([0, 0.5, 1]));
    expect(falsePositiveRate).toEqual(new Float64Array([0, NaN, NaN]));
    expect(auc).toBeNaN();
    expect(roc([0], [5]).auc).toBeNaN();
  });

  it('refuses what cannot be ordered', () => {
    expect(auc([], [])).toBeNaN();
    expect(() => roc([1], [1, 2])).toThrow('All must have the same length');
    expect(() => roc([1, 0], [NaN, 1])).toThrow('scores[0] is NaN');
    expect(() => roc([1, 0], [Infinity, 1])).toThrow('scores[0] is Infinity');
    expect(() => roc([1, -1], [0, 1])).toThrow('labels[1] is -1');
  });
});

describe('auc', () => {
  it('is 1 for a perfect order, 0 for the opposite, and ½ for none', () => {
    expect(auc([0, 0, 1, 1], [1, 2, 3, 4])).toBe(1);
    expect(auc([1, 1, 0, 0], [1, 2, 3, 4])).toBe(0);
    expect(auc([0, 1, 0, 1], [7, 7, 7, 7])).toBe(0.5);
  });

  it('is the share of pairs in the right order, the same score counted as half', () => {
    const draw = chance('pairs');
    for (const levels of [2, 5, 1000]) {
      const labels = Array.from({ length: 200 }, () => draw(2));
      const scores = labels.map((label) => draw(levels) + label * draw(levels));
      expect(auc(labels, scores)).toBe(byPairs(labels, scores));
    }
  });

  it('is quick for many rows', () => {
    const draw = chance(1);
    const scores = Float64Array.from({ length: 300_000 }, () => draw(1e9));
    const labels = scores.map(() => draw(2));
    expect(auc(labels, scores)).toBeCloseTo(0.5, 2);
  });
});

function byPairs(labels: number[], scores: number[]): number {
  let right = 0;
  let pairs = 0;
  labels.forEach((one, i) => {
    labels.forEach((zero, j) => {
      if (one !== 1 || zero !== 0) return;
      pairs++;
      right += scores[i]! > scores[j]! ? 1 : scores[i] === scores[j] ? 0.5 : 0;
    });
  });
  return right / pairs;
}
