import { chance, shuffle } from './chance.ts';
import { countRows, takeRows } from './columns.ts';
import type { Rows, Taken } from './columns.ts';
import { rmse } from './errors.ts';
import { isValues, sameRows } from './features.ts';
import type { Values } from './features.ts';
import type { Labels } from './labels.ts';
import { demand } from './options.ts';
import { kFold } from './split.ts';

/**
 * How well a model does that learns from more and more rows: for each size the score on the rows
 * it was trained on, and on rows held back, as means over k folds. Where the two have met, more
 * rows do not help; while they are apart, they may.
 *
 *     learningCurve({ features: { weight, year }, y: mpg, fit: leastSquares });
 *
 * The rows of a smaller size are among those of the larger ones.
 *
 * @throws RangeError when there are too few rows for the folds or for a size, and what `fit`,
 * `predict` and `score` throw.
 */
export function learningCurve<F extends object, Model>({
  features,
  y,
  fit,
  predict = (model, part) => (model as Predictor<F>).predict(part),
  sizes = [0.1, 0.25, 0.5, 0.75, 1],
  folds = 5,
  seed = 1,
  score = rmse as Score,
}: LearningCurve<F, Model>): SizeScores[] {
  const columns = isValues(features) ? { x: features } : features;
  const rows = countRows(columns);
  sameRows('y', y.length, rows);
  const draw = chance(seed);
  const splits = kFold(rows, folds, { seed }).map(({ train, validation }) => ({
    train: shuffle(train.length, draw).map((at) => train[at]!),
    validation,
  }));
  const most = rows - Math.ceil(rows / folds);
  const take = (of: Rows) => {
    const taken = takeRows(columns, of) as { x?: unknown };
    return [
      (isValues(features) ? taken.x : taken) as Part<F>,
      takeRows({ y }, of).y as Float64Array,
    ] as const;
  };
  return sizes.map((given) => {
    const size = given > 1 ? given : Math.max(1, Math.round(given * most));
    demand(
      given > 0 && size <= most && size % 1 === 0,
      'A size',
      `a share up to 1, or a number of rows up to ${most}`,
      given,
    );
    const scores = { size, train: 0, validation: 0 };
    for (const split of splits) {
      const train = take(split.train.subarray(0, size));
      const model = fit(...train);
      const scored = ([part, values]: typeof train) => score(values, predict(model, part)) / folds;
      scores.train += scored(train);
      scores.validation += scored(take(split.validation));
    }
    return scores;
  });
}

export interface LearningCurve<F, Model> {
  /** Columns by name, or one column. */
  features: F;
  y: Labels;
  fit: (features: Part<F>, y: Float64Array) => Model;
  /** The model's own `predict` if not given. */
  predict?: ((model: Model, features: Part<F>) => Values) | undefined;
  /** How many rows to train on, or up to 1, which share of those there are. */
  sizes?: readonly number[] | undefined;
  folds?: number | undefined;
  seed?: number | string | undefined;
  /** `rmse` if not given. */
  score?: Score | undefined;
}

/** One size, and the mean scores over the folds. */
export interface SizeScores {
  size: number;
  train: number;
  validation: number;
}

type Part<F> = F extends Values ? F : Taken<F>;

type Score = (y: Float64Array, predicted: Values) => number;

interface Predictor<F> {
  predict(features: Part<F>): Values;
}
