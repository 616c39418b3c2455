import type { Values } from './features.ts';
import { numberOf } from './labels.ts';
import { sameLength } from './same-length.ts';

/**
 * How often which class was predicted for which. Classes are texts, numbers or booleans, and stand
 * in ascending order. Where labels are 0 and 1, or booleans, predictions may be probabilities: the
 * class is 1 if they are at least the threshold.
 *
 * @throws TypeError for what is no class, RangeError for no rows, different lengths, and more than
 * a thousand classes.
 */
export function confusionMatrix<Class extends string | number | boolean>(
  labels: ArrayLike<Class>,
  predicted: ArrayLike<Class> | Values,
  threshold = 0.5,
): ConfusionMatrix<Class> {
  sameLength('labels', labels, 'predicted', predicted);
  const actual = Array.from<unknown>(labels);
  const given = Array.from<unknown>(predicted);
  const isBinary =
    actual.every((label) => numberOf(label) === 0 || numberOf(label) === 1) &&
    given.every((p) => numberOf(p) >= 0 && numberOf(p) <= 1);
  const two = typeof labels[0] === 'boolean' ? [false, true] : [0, 1];
  const classes = (isBinary ? two : distinct([...actual, ...given])) as Class[];
  const places = new Map(classes.map((each, at): [unknown, number] => [each, at]));
  const counts = classes.map(() => classes.map(() => 0));
  actual.forEach((label, row) => {
    const from = isBinary ? numberOf(label) : places.get(label)!;
    const to = isBinary ? Number(numberOf(given[row]) >= threshold) : places.get(given[row])!;
    counts[from]![to]!++;
  });
  const measures = classes.map((each, at) => measure(each, at, counts));
  const overall = (name: 'precision' | 'recall' | 'specificity' | 'f1') =>
    classes.length === 2
      ? measures[1]![name]
      : measures.reduce((sum, each) => sum + each[name], 0) / classes.length;
  return {
    classes,
    counts,
    accuracy: total(counts.map((row, at) => row[at]!)) / labels.length,
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

function measure<Class>(each: Class, at: number, counts: number[][]): ClassMeasures<Class> {
  const right = counts[at]![at]!;
  const rows = total(counts[at]!);
  const predicted = total(counts.map((row) => row[at]!));
  const others = total(counts.map(total)) - rows;
  return {
    class: each,
    rows,
    precision: right / predicted,
    recall: right / rows,
    specificity: (others - (predicted - right)) / others,
    f1: (2 * right) / (rows + predicted),
  };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function distinct(values: unknown[]): unknown[] {
  const classes = [...new Set(values)];
  const wrong = classes.findIndex((each) => typeof each !== typeof classes[0] || each !== each);
  if (wrong >= 0 || !/string|number|boolean/.test(typeof classes[0]))
    throw new TypeError(
      `A class is ${String(classes[Math.max(wrong, 0)])}: classes are all texts, all numbers or all booleans.`,
    );
  if (classes.length > 1000)
    throw new RangeError('There are more than 1000 classes: are these numbers to be predicted?');
  return classes.sort((a, b) => ((a as number) < (b as number) ? -1 : 1));
}

export interface ConfusionMatrix<Class> {
  readonly classes: readonly Class[];
  /** `counts[actual][predicted]`, in the order of the classes. */
  readonly counts: readonly (readonly number[])[];
  /** The share of rows whose class was predicted. */
  readonly accuracy: number;
  /*
   * Of two classes, the measures of the second (1, true); of more, their means over the classes.
   * NaN where there is nothing to take a share of.
   */
  /** Which share of the rows predicted to be of a class are. */
  readonly precision: number;
  /** Which share of the rows of a class were predicted to be. */
  readonly recall: number;
  /** Which share of the rows of other classes were predicted to be of others. */
  readonly specificity: number;
  /** The harmonic mean of precision and recall. */
  readonly f1: number;
  /** One row for each class with its measures, for `table()`. */
  summary(): ClassMeasures<Class>[];
  /** One row for each class with the counts, for `table()`. */
  rows(): ({ actual: Class } & Record<`predicted ${string}`, number>)[];
}

export interface ClassMeasures<Class> {
  class: Class;
  /** How many rows are of this class. */
  rows: number;
  precision: number;
  recall: number;
  specificity: number;
  f1: number;
}
