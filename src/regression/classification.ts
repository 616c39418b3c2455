import { ln, log1p } from './elementary.ts';
import { sameRows } from './features.ts';
import type { Values } from './features.ts';
import { numberOf, readLabels } from './labels.ts';
import type { Labels } from './labels.ts';
import { demand, shown } from './options.ts';

/**
 * The mean log loss −Σ(y ln p + (1 − y) ln(1 − p)) / n of probabilities p, NaN where there are no rows.
 * They are taken as at least 2⁻⁵² and at most 1 − 2⁻⁵², as by scikit-learn: a certainty that is
 * wrong costs 36.04, not infinity.
 *
 * @throws TypeError for labels other than 0 and 1, RangeError for what is no probability, and for
 * different lengths.
 */
export function logLoss(labels: Labels, probabilities: Values): number {
  return mean(labels, probabilities, (label, p) => {
    const q = Math.min(Math.max(p, Number.EPSILON), 1 - Number.EPSILON);
    return label ? -ln(q) : -log1p(-q);
  });
}

/**
 * The share of rows whose class was predicted, NaN where there are none. What is predicted may be
 * probabilities, classes or booleans: a row counts as of class 1 if it has at least the threshold.
 *
 * @throws TypeError for labels other than 0 and 1, RangeError as `logLoss` and for a
 * threshold that is no number.
 */
export function accuracy(labels: Labels, predicted: Labels, threshold = 0.5): number {
  demand(threshold === Number(threshold), 'threshold', 'a number', threshold);
  return mean(labels, predicted, (label, p) => Number(Number(p >= threshold) === label));
}

function mean(labels: Labels, given: Labels, of: (label: number, p: number) => number): number {
  const actual = readLabels(labels);
  sameRows('predicted', given.length, actual.length);
  let sum = 0;
  for (let row = 0; row < actual.length; row++) {
    const p = numberOf(given[row]);
    if (!(p >= 0 && p <= 1))
      throw new RangeError(
        `predicted[${row}] is ${shown(given[row])}: a probability is from 0 to 1.`,
      );
    sum += of(actual[row]!, p);
  }
  return sum / actual.length;
}
