import { ln, log1p } from './elementary.ts';
import type { Values } from './features.ts';
import { numberOf, readLabels } from './labels.ts';
import type { Labels } from './labels.ts';
import { sameLength } from './same-length.ts';

/**
 * The mean log loss −Σ(y ln p + (1 − y) ln(1 − p)) / n of probabilities p. They are taken as at least
 * 2⁻⁵² and at most 1 − 2⁻⁵², as by scikit-learn: a certainty that is wrong costs 36.04, not infinity.
 *
 * @throws TypeError for labels other than 0 and 1, RangeError for what is no probability, for no
 * rows, and for different lengths.
 */
export function logLoss(labels: Labels, probabilities: Values): number {
  const actual = readLabels(labels);
  sameLength('labels', actual, 'probabilities', probabilities);
  let sum = 0;
  for (let row = 0; row < actual.length; row++) {
    const p = probability('probabilities', probabilities, row);
    const q = Math.min(Math.max(p, Number.EPSILON), 1 - Number.EPSILON);
    sum -= actual[row] ? ln(q) : log1p(-q);
  }
  return sum / actual.length;
}

/**
 * The share of rows whose class was predicted. What is predicted may be probabilities, classes or
 * booleans: a row counts as of class 1 if it has at least the threshold.
 *
 * @throws TypeError for labels other than 0 and 1, RangeError as `logLoss`.
 */
export function accuracy(labels: Labels, predicted: Labels, threshold = 0.5): number {
  const actual = readLabels(labels);
  sameLength('labels', actual, 'predicted', predicted);
  let right = 0;
  for (let row = 0; row < actual.length; row++) {
    const p = probability('predicted', predicted, row);
    if (Number(p >= threshold) === actual[row]) right++;
  }
  return right / actual.length;
}

function probability(name: string, values: Labels, row: number): number {
  const p = numberOf(values[row]);
  if (!(p >= 0 && p <= 1))
    throw new RangeError(
      `${name}[${row}] is ${String(values[row])}: a probability is from 0 to 1.`,
    );
  return p;
}
