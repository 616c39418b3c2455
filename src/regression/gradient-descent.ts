import { descentPath, meanLoss } from './descent-path.ts';
import type { DescentPath } from './descent-path.ts';
import { finite, readDesign, readTarget } from './features.ts';
import type { FeaturesOrColumn, TermOf, Values } from './features.ts';
import { fitOf } from './fit.ts';
import type { Fit } from './fit.ts';
import { readLabels } from './labels.ts';
import type { Labels } from './labels.ts';
import { linearPredictor, predictLinear } from './linear-predictor.ts';
import { probability } from './probability.ts';
import { allRows, inOwnUnits, matrixOf, times } from './matrix.ts';

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
 * With `standardize` the descent is in columns of mean 0 and standard deviation 1: `start`, `path` and
 * `lossAt` have their parameters, while estimates are for the columns as they are.
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
  const { loss = 'squared', rate, seed = 1, standardize = false, intercept = true } = options;
  const isLogistic = loss === 'logistic';
  if (!isLogistic && loss !== 'squared')
    throw new RangeError(`The loss is \`squared\` or \`logistic\`, not “${loss as string}”.`);
  if (!(rate > 0 && rate < Infinity))
    throw new RangeError(`rate must be a positive number, such as 0.1; it is ${rate}.`);
  const design = readDesign(features, { intercept });
  const target = readTarget('y', isLogistic ? readLabels(y) : (y as Values), design);
  const matrix = matrixOf(design, standardize);
  const problem = { matrix, target, isLogistic };
  const rows = target.length;
  const batch = options.batch === 'all' ? rows : count('batch', options.batch ?? rows, rows);
  const epochs = count('epochs', options.epochs ?? 1);
  const perEpoch = Math.ceil(rows / batch);
  const steps = count('steps', options.steps ?? (options.epochs ? epochs * perEpoch : 100));
  const every = count('every', options.every ?? 1);
  const start = sized('start', options.start ?? new Float64Array(matrix.size), matrix.size);
  const path = descentPath(problem, { rate, steps, batch, seed, every, start });
  const reached = path.steps.at(-1)!;
  const end = path.parameters.slice(-matrix.size);
  const estimates = inOwnUnits(matrix, end);
  const predictor = linearPredictor(design, estimates);
  const [first, final] = [path.losses[0]!, path.losses.at(-1)!];
  const fit = fitOf<'intercept' | TermOf<F>, FeaturesOrColumn>({
    model: 'gradient descent',
    design,
    features,
    y: target,
    estimates,
    warnings:
      reached < steps
        ? [
            `After step ${reached} the loss became infinite: a smaller \`rate\` than ${rate} keeps it finite.`,
          ]
        : final > first
          ? [
              `The loss grew from ${first} to ${final}: a smaller \`rate\` than ${rate} lets it fall.`,
            ]
          : [],
    predict(given) {
      const predicted = predictLinear(predictor, given);
      return isLogistic ? predicted.map(probability) : predicted;
    },
  });
  return Object.assign(fit, {
    loss,
    rate,
    path,
    lossAt(parameters: Values) {
      const given = new Float64Array(matrix.size + 1);
      given.set(sized('parameters', parameters, matrix.size));
      return meanLoss(problem, times(matrix, given, allRows(rows)));
    },
  });
}

/** One number for each term. */
function sized(name: string, values: Values, size: number): Float64Array {
  const numbers = finite(name, values);
  if (numbers.length !== size)
    throw new RangeError(
      `${name} must have a number for each of ${size} terms, not ${numbers.length}.`,
    );
  return numbers;
}

function count(name: string, value: number, most = 2 ** 31): number {
  if (!(value >= 1 && value <= most && value % 1 === 0))
    throw new RangeError(`${name} must be a whole number from 1 to ${most}; it is ${value}.`);
  return value;
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
  /** The mean loss over all rows that parameters have, for the landscape around the path. */
  lossAt(parameters: Values): number;
}
