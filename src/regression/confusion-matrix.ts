import { sameRows } from './features.ts';
import { numberOf } from './labels.ts';
import { oneHot } from './one-hot.ts';
import type { Level } from './one-hot.ts';
import { demandWhole } from './options.ts';

/**
 * How often which class was predicted for which. Classes are texts, numbers or booleans, and stand
 * in ascending order. Where labels are 0 and 1, or booleans, predictions may be probabilities: the
 * class is 1 if they are at least the threshold.
 *
 * Its measures are those of the second of two classes (1, true), and of more classes their means.
 * They are NaN where there is nothing to take a share of.
 *
 * @throws TypeError for what are no classes, RangeError for different lengths, and more than a
 * thousand classes.
 */
export function confusionMatrix(
  labels: ArrayLike<Level>,
  predicted: ArrayLike<Level>,
  threshold = 0.5,
): ConfusionMatrix {
  const rows = labels.length;
  sameRows('predicted', predicted.length, rows);
  const actual = Array.from(labels, numberOf);
  const given = Array.from(predicted, numberOf);
  const isBinary =
    actual.every((label) => label === 0 || label === 1) && given.every((p) => p >= 0 && p <= 1);
  const { levels: classes, codes } = isBinary
    ? {
        levels: typeof labels[0] === 'boolean' ? ['false', 'true'] : ['0', '1'],
        codes: [...actual, ...given.map((p) => Number(p >= threshold))],
      }
    : oneHot([...Array.from(labels), ...Array.from(predicted)]);
  demandWhole('The number of classes', classes.length, 1, 1000);
  const counts = classes.map(() => classes.map(() => 0));
  for (let row = 0; row < rows; row++) {
    const own = counts[codes[row]!];
    const to = codes[rows + row]!;
    if (!own || to >= classes.length) throw new TypeError(`Row ${row} has no class.`);
    own[to]!++;
  }
  const measures = classes.map((name, at): ClassMeasures => {
    const right = counts[at]![at]!;
    const own = total(counts[at]!);
    const taken = total(counts.map((row) => row[at]!));
    return {
      class: name,
      rows: own,
      precision: right / taken,
      recall: right / own,
      specificity: (rows - own - taken + right) / (rows - own),
      f1: (2 * right) / (own + taken),
    };
  });
  const overall = (name: 'precision' | 'recall' | 'specificity' | 'f1') =>
    classes.length === 2
      ? measures[1]![name]
      : total(measures.map((each) => each[name])) / classes.length;
  return {
    classes,
    counts,
    accuracy: total(counts.map((row, at) => row[at]!)) / rows,
    precision: overall('precision'),
    recall: overall('recall'),
    specificity: overall('specificity'),
    f1: overall('f1'),
    summary: () => measures,
    rows: () =>
      counts.map((row, at) => ({
        actual: classes[at]!,
        ...Object.fromEntries(row.map((count, to) => [`predicted ${classes[to]!}`, count])),
      })),
  };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

export interface ConfusionMatrix {
  readonly classes: readonly string[];
  /** `counts[actual][predicted]`, in the order of the classes. */
  readonly counts: readonly (readonly number[])[];
  /** The share of rows whose class was predicted. */
  readonly accuracy: number;
  /** Which share of the rows predicted to be of a class are. */
  readonly precision: number;
  /** Which share of the rows of a class were predicted to be. */
  readonly recall: number;
  /** Which share of the rows of other classes were predicted to be of others. */
  readonly specificity: number;
  /** The harmonic mean of precision and recall. */
  readonly f1: number;
  /** One row for each class with its measures, for `table()`. */
  summary(): ClassMeasures[];
  /** One row for each class with the counts, for `table()`. */
  rows(): ({ actual: string } & Record<`predicted ${string}`, number>)[];
}

export interface ClassMeasures {
  class: string;
  /** How many rows are of this class. */
  rows: number;
  precision: number;
  recall: number;
  specificity: number;
  f1: number;
}
