import { chance, shuffle } from './chance.ts';
import { rowsOf, takeRows } from './columns.ts';
import type { Rows, Taken } from './columns.ts';
import { rmse } from './errors.ts';
import { isValues } from './features.ts';
import type { Values } from './features.ts';
import type { Labels } from './labels.ts';
import { sameLength } from './same-length.ts';
import { foldLimits } from './split.ts';

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
  const rows = rowsOf(columns);
  sameLength('y', y, 'the features', { length: rows });
  const limits = foldLimits(rows, folds);
  const most = rows - Math.ceil(rows / folds);
  const order = shuffle(rows, chance(seed));
  const take = (of: Rows) => {
    const taken = takeRows(columns, of) as { x?: unknown };
    return {
      features: (isValues(features) ? taken.x : taken) as Part<F>,
      y: takeRows({ y }, of).y as Float64Array,
    };
  };
  return sizes.map((given) => {
    const size = given > 1 ? given : Math.max(1, Math.round(given * most));
    if (!(given > 0 && size <= most && size % 1 === 0))
      throw new RangeError(
        `The size ${given} is neither a share up to 1 nor a number of rows up to ${most}, which each fold has to train on.`,
      );
    const scores = limits.slice(1).map((to, fold) => {
      const from = limits[fold]!;
      const others = new Uint32Array(rows - (to - from));
      others.set(order.subarray(0, from));
      others.set(order.subarray(to), from);
      const train = take(others.subarray(0, size));
      const model = fit(train.features, train.y);
      return [train, take(order.subarray(from, to))].map((part) =>
        score(part.y, predict(model, part.features)),
      );
    });
    const [train, trainDeviation] = meanAndDeviation(scores.map((each) => each[0]!));
    const [validation, validationDeviation] = meanAndDeviation(scores.map((each) => each[1]!));
    return { size, train, validation, trainDeviation, validationDeviation };
  });
}

function meanAndDeviation(scores: number[]): [mean: number, deviation: number] {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const squares = scores.reduce((sum, score) => sum + (score - mean) * (score - mean), 0);
  return [mean, Math.sqrt(squares / scores.length)];
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

/** One size: the mean score over the folds, and its deviation between them (of a population). */
export interface SizeScores {
  size: number;
  train: number;
  validation: number;
  trainDeviation: number;
  validationDeviation: number;
}

type Part<F> = F extends Values ? F : Taken<F>;

type Score = (y: Float64Array, predicted: Values) => number;

interface Predictor<F> {
  predict(features: Part<F>): Values;
}
