import { descentPath } from './descent-path.ts';
import type { DescentPath } from './descent-path.ts';
import { finite, readDesign, readTarget } from './features.ts';
import type { FeaturesOrColumn, TermOf, Values } from './features.ts';
import { fitOf, predictorOf } from './fit.ts';
import type { Fit } from './fit.ts';
import { lazily } from './lazily.ts';
import { readLabels } from './labels.ts';
import type { Labels } from './labels.ts';
import { inOwnUnits, matrixOf } from './matrix.ts';
import { demand, demandWhole } from './options.ts';
import { probability } from './probability.ts';

/**
 * Gradient descent: each step moves the parameters against the gradient of the mean loss, by `rate`
 * times its length. The loss is half the mean squared error, Σ(ŷ − y)² / 2n, or `logistic`, the mean
 * log loss of p = 1 / (1 + exp(−xβ)) for labels of 0 and 1.
 *
 * The gradient is that of all rows, or of a `batch` of them; of one row, the descent is stochastic.
 * Batches go through all rows in an order by chance, and then in another one; the last may be
 * smaller. The losses on the path are those of all rows, which with small batches is most of the
 * work: `every` keeps fewer points.
 *
 * With `standardize` the descent is in columns of mean 0 and standard deviation 1: `start` and `path`
 * have their parameters, while estimates are for the columns as they are.
 *
 * When the loss becomes infinite, the path ends with the point before, and a warning says so.
 *
 * @throws TypeError, RangeError as `leastSquares`, for labels that are none, and for options that
 * are out of range.
 */
export function gradientDescent<F extends FeaturesOrColumn>(
  features: F,
  y: Labels,
  options: DescentOptions,
): DescentFit<'intercept' | TermOf<F>> {
  const {
    loss = 'squared',
    rate,
    epochs,
    steps,
    batch,
    seed = 1,
    start,
    every = 1,
    standardize = false,
    intercept = true,
  } = Object(options) as DescentOptions;
  const isLogistic = loss === 'logistic';
  demand(isLogistic || loss === 'squared', 'loss', '`squared` or `logistic`', loss);
  demand(Number.isFinite(rate) && rate > 0, 'rate', 'a positive number, such as 0.1', rate);
  const design = readDesign(features, { intercept });
  const target = readTarget('y', isLogistic ? readLabels(y) : (y as Values), design);
  const rows = target.length;
  const taken = batch === undefined || batch === 'all' ? rows : batch;
  demandWhole('batch', taken, 1, rows);
  const last = steps ?? (epochs === undefined ? 100 : epochs * Math.ceil(rows / taken));
  demandWhole('The number of steps', last, 1, 1e9);
  demandWhole('every', every, 1, 1e9);
  const matrix = matrixOf(design, standardize);
  const size = matrix.scales.length - 1;
  const from = finite('start', start ?? new Float64Array(size));
  demand(from.length === size, 'The length of start', `${size}, the number of terms`, from.length);
  const path = descentPath(matrix, target, isLogistic, from, {
    rate,
    steps: last,
    batch: taken,
    seed,
    every,
  });
  const reached = path.steps.at(-1)!;
  demand(reached >= 0, 'The loss at the start', 'finite', Infinity);
  const estimates = inOwnUnits(matrix, Float64Array.of(...path.parameters.subarray(-size), 0));
  const [first, final] = [path.losses[0]!, path.losses.at(-1)!];
  const fit = fitOf<'intercept' | TermOf<F>, FeaturesOrColumn>({
    model: 'gradient descent',
    design,
    features,
    y: target,
    estimates,
    predict: predictorOf(design, estimates, isLogistic ? probability : undefined),
    warnings:
      reached < last || final > first
        ? [
            `The loss grew from ${first} to ${final} by step ${reached} of ${last}: take a smaller \`rate\` than ${rate}.`,
          ]
        : [],
  });
  // Without columns it is y that tells how many rows there are.
  if (design.columns.length === 0)
    lazily(fit, {
      fitted: () => target.map(() => (isLogistic ? probability(estimates[0]!) : estimates[0]!)),
    });
  return Object.assign(fit, { loss, rate, path });
}

export interface DescentOptions {
  /** `squared` if not given. */
  loss?: 'squared' | 'logistic' | undefined;
  /** The length of a step, in lengths of the gradient. */
  rate: number;
  /** 100 if neither steps nor epochs are given. */
  steps?: number | undefined;
  /** How often to go through all rows, instead of `steps`. */
  epochs?: number | undefined;
  /** How many rows each step looks at: all if not given. */
  batch?: 'all' | number | undefined;
  /** Of the order of batches. */
  seed?: number | string | undefined;
  /** Where to begin: a number for each term, in their order; zeros if not given. */
  start?: Values | undefined;
  /** Each how manieth point is kept; 1 if not given. */
  every?: number | undefined;
  /** Whether to go down in columns of mean 0 and standard deviation 1. */
  standardize?: boolean | undefined;
  /** Whether there is a constant term; true if not given. */
  intercept?: boolean | undefined;
}

export interface DescentFit<Term extends string = string> extends Fit<Term, FeaturesOrColumn> {
  readonly loss: 'squared' | 'logistic';
  readonly rate: number;
  /** The points on the way, the start and the end among them. */
  readonly path: DescentPath;
}
