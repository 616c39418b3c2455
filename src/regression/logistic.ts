import { readDesign, readTarget, readWeights } from './features.ts';
import type { FeaturesOrColumn, TermOf, Values } from './features.ts';
import { fitOf, inexact, predictorOf } from './fit.ts';
import type { Fit } from './fit.ts';
import { withErrors } from './inference.ts';
import type { Inference } from './inference.ts';
import { lazily } from './lazily.ts';
import { readLabels } from './labels.ts';
import type { Labels } from './labels.ts';
import { demandAmount, demandWhole } from './options.ts';
import { probability } from './probability.ts';
import { inOwnUnits, matrixOf } from './matrix.ts';
import { descendByNewton } from './newton.ts';

/**
 * Logistic regression: the probability of class 1 is 1 / (1 + exp(−xβ)), and the coefficients β make
 * the labels most likely: they minimise −Σ w (y ln p + (1 − y) ln(1 − p)) + λ/2 Σ β², without the
 * intercept in the second sum. λ is 0 if not given; it is 1 / C of scikit-learn.
 *
 * Errors come from the inverse of the information matrix XᵀWX, and tests from the normal
 * distribution (A. Agresti, Categorical Data Analysis, 5.5). With a penalty estimates are biased by
 * an unknown amount: so there are none, and they are NaN.
 *
 * If terms separate the classes, in all rows or in some, the most likely coefficients are infinite:
 * the fit is `separated`, says so in a warning, and has the finite ones that the last step led to.
 * So it is when all labels are the same, with a penalty too, since the intercept has none.
 *
 * @param labels 0 and 1, or booleans.
 * @throws TypeError, RangeError as `leastSquares`, for labels that are none, for a λ that is negative
 * or no number, for a `maxIterations` that is no whole number from 1 on, and for more than 4000 terms.
 */
export function logistic<F extends FeaturesOrColumn>(
  features: F,
  labels: Labels,
  { lambda = 0, intercept = true, weights, maxIterations = 50 }: LogisticOptions = {},
): LogisticFit<'intercept' | TermOf<F>> {
  demandAmount('lambda', lambda);
  demandWhole('maxIterations', maxIterations, 1, 1e9);
  const design = readDesign(features, { intercept, everyLevel: lambda > 0 });
  const y = readTarget('labels', readLabels(labels), design);
  const given = readWeights(weights, design);
  const rowWeights = given ?? new Float64Array(y.length).fill(1);
  const matrix = matrixOf(design);
  const { scales, shifts } = matrix;
  const { parameters, loss, iterations, converged, separated, varianceOf } = descendByNewton(
    matrix,
    y.map((label) => 2 * label - 1),
    rowWeights,
    scales.map((scale, at) => (intercept && at === 0 ? 0 : lambda / scale / scale)),
    maxIterations,
  );
  const estimates = inOwnUnits(matrix, parameters);
  const base = fitOf<'intercept' | TermOf<F>, FeaturesOrColumn>({
    model: 'logistic',
    design,
    features,
    y,
    weights: given,
    estimates,
    predict: predictorOf(design, estimates, probability),
    warnings: separated
      ? [separation(y, rowWeights, iterations, intercept)]
      : converged
        ? []
        : [inexact(iterations)],
  });
  // Without columns it is the labels that tell how many rows there are.
  if (design.columns.length === 0)
    lazily(base, { fitted: () => y.map(() => probability(estimates[0]!)) });
  const plain = Object.assign(base, {
    lambda,
    iterations,
    converged,
    separated,
    deviance: 2 * loss,
    logLoss: loss / rowWeights.reduce((sum, weight) => sum + weight, 0),
  });
  return withErrors(plain, 'z', Infinity, () =>
    estimates.map((estimate, at) => {
      const combination = scales.map((scale, other) =>
        other === at ? 1 / scale : intercept && at === 0 ? -shifts[other]! / scale : 0,
      );
      return lambda > 0 || Number.isNaN(estimate) ? NaN : Math.sqrt(varianceOf(combination));
    }),
  );
}

function separation(
  y: Float64Array,
  weights: Float64Array,
  iterations: number,
  intercept: boolean,
): string {
  const labels = new Set(y.filter((_, row) => weights[row]! > 0));
  const isOneClass = labels.size === 1;
  const reason = isOneClass
    ? `All labels are ${[...labels].join()}`
    : 'The terms tell rows of one class from the other without an error';
  const advice =
    isOneClass && intercept
      ? 'Fit to rows of both classes.'
      : 'A penalty, `lambda`, keeps them finite.';
  return `${reason}: the most likely coefficients are infinite. These are where ${iterations} steps led to, and their errors mean nothing. ${advice}`;
}

export interface LogisticOptions {
  /** The strength λ of the penalty on squared coefficients; none if not given. */
  lambda?: number | undefined;
  /** Whether there is a constant term; true if not given. */
  intercept?: boolean | undefined;
  /** One for each row, as if it were there so many times; 0 leaves it out. */
  weights?: Values | undefined;
  /** 50 if not given. */
  maxIterations?: number | undefined;
}

/** Fitted values are probabilities of class 1, and residuals y − p. */
export interface LogisticFit<Term extends string = string>
  extends Omit<Fit<Term, FeaturesOrColumn>, 'summary'>, Inference<Term, 'z'> {
  readonly lambda: number;
  readonly iterations: number;
  /** Whether the coefficients are the most likely ones, up to rounding. */
  readonly converged: boolean;
  /** Whether there are no most likely coefficients, because terms separate the classes. */
  readonly separated: boolean;
  /** −2 Σ w (y ln p + (1 − y) ln(1 − p)). */
  readonly deviance: number;
  /** The mean of −(y ln p + (1 − y) ln(1 − p)) over the rows, weighted. */
  readonly logLoss: number;
}
