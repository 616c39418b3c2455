import { finite, sameRows } from './features.ts';
import type { Values } from './features.ts';
import { readLabels } from './labels.ts';
import type { Labels } from './labels.ts';

/**
 * The receiver operating characteristic: for each score that there is, from the highest down, which
 * shares of the rows of class 1 and of class 0 have at least that score. The first threshold is
 * Infinity, which none has. Without rows of a class its share is NaN from the next one on.
 *
 * @throws TypeError for labels other than 0 and 1, RangeError for different lengths, and scores that
 * are missing or infinite.
 */
export function roc(labels: Labels, scores: Values): Roc {
  const actual = readLabels(labels);
  const given = finite('scores', scores);
  sameRows('scores', given.length, actual.length);
  // Two columns sorted as doubles and then merged: many times faster than rows sorted by score.
  const ones = given.filter((_, row) => actual[row] === 1).sort();
  const zeros = given.filter((_, row) => actual[row] === 0).sort();
  const thresholds = [Infinity];
  const hits = [0];
  const alarms = [0];
  let one = ones.length;
  let zero = zeros.length;
  let area = 0;
  while (one + zero > 0) {
    const threshold = Math.max(ones[one - 1] ?? -Infinity, zeros[zero - 1] ?? -Infinity);
    const [hadOne, hadZero] = [one, zero];
    while (one > 0 && ones[one - 1] === threshold) one--;
    while (zero > 0 && zeros[zero - 1] === threshold) zero--;
    thresholds.push(threshold);
    hits.push((ones.length - one) / ones.length);
    alarms.push((zeros.length - zero) / zeros.length);
    // Pairs that are ordered right, and half of those with the same score: twice, to stay whole.
    area += (hadZero - zero) * (2 * ones.length - hadOne - one);
  }
  return {
    thresholds: Float64Array.from(thresholds),
    truePositiveRate: Float64Array.from(hits),
    falsePositiveRate: Float64Array.from(alarms),
    auc: area / (2 * ones.length * zeros.length),
  };
}

/**
 * The area under the ROC curve: how probable it is that a row of class 1 has a higher score than
 * one of class 0, the same score counted as half (the U of Mann and Whitney over the number of
 * pairs). NaN when there is one class only.
 *
 * @throws as `roc`.
 */
export function auc(labels: Labels, scores: Values): number {
  return roc(labels, scores).auc;
}

export interface Roc {
  readonly thresholds: Float64Array;
  /** The share of rows of class 1 at or above each threshold (sensitivity, recall). */
  readonly truePositiveRate: Float64Array;
  /** The share of rows of class 0 at or above each threshold (1 − specificity). */
  readonly falsePositiveRate: Float64Array;
  /** The area under the curve, as from `auc`. */
  readonly auc: number;
}
