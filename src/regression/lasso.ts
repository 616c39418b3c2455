import { descendCoordinates } from './coordinate-descent.ts';
import { readDesign, readTarget } from './features.ts';
import type { FeaturesOrColumn, TermOf, Values } from './features.ts';
import { fitOf, inexact, predictorOf } from './fit.ts';
import type { Fit } from './fit.ts';
import { lazily } from './lazily.ts';
import { gramOf, inOwnUnits, matrixOf, transposedTimes } from './matrix.ts';
import { demandAmount, demandWhole } from './options.ts';
import { momentsOf } from './standardize.ts';

/**
 * The lasso: the coefficients β that minimise Σ(y − Xβ)² / 2n + λ Σ|β|, without the intercept in
 * the second sum (R. Tibshirani, 1996; scaled as in scikit-learn and glmnet). Some are exactly 0,
 * the more the greater λ is. With `standardize` each β counts in units of its column's standard
 * deviation: the sum is λ Σ|sd β|, and the coefficients are those of the columns as they are.
 *
 * It is found by coordinate descent, until the mean squared error cannot fall by more than
 * `tolerance` of the variance of y.
 *
 * Every level of a one-hot encoded column has a term, so that none is favoured; with λ = 0 this is
 * least squares, whose first level has none. A column that is constant gets 0, as with λ = 0 one that
 * depends linearly on those before it.
 *
 * A lasso estimate is biased by an unknown amount: so there are no standard errors and no intervals.
 *
 * @throws TypeError, RangeError as `leastSquares`, for a λ or a tolerance that is negative or no
 * number, for a `maxIterations` that is no whole number from 1 on, and for more than 4000 terms.
 */
export function lasso<F extends FeaturesOrColumn>(
  features: F,
  y: Values,
  options: LassoOptions,
): LassoFit<'intercept' | TermOf<F>> {
  const {
    lambda,
    standardize = false,
    intercept = true,
    tolerance = 1e-10,
    maxIterations = 10_000,
  } = Object(options) as LassoOptions;
  demandAmount('lambda', lambda);
  demandAmount('tolerance', tolerance);
  demandWhole('maxIterations', maxIterations, 1, 1e9);
  const design = readDesign(features, { intercept, everyLevel: lambda > 0 });
  const target = readTarget('y', y, design);
  const rows = target.length;
  const { mean, variance } = momentsOf('y', target);
  const centre = intercept ? mean : 0;
  const square = rows * (variance + (mean - centre) * (mean - centre));
  const matrix = matrixOf(design);
  const { scales, columns } = matrix;
  const gram = gramOf(matrix, new Float64Array(rows).fill(1));
  const centred = target.map((value) => value - centre);
  const products = transposedTimes(matrix, centred);
  // What the penalty is multiplied by: columns have the deviation 1 already, but levels are 0 and 1.
  const units = scales.map((scale) => (standardize ? 1 : 1 / scale));
  for (const place of columns.flatMap(({ places }) =>
    standardize && places.length > 1 ? places : [],
  )) {
    const share = gram[place * (scales.length + 1)]! / rows;
    units[place] = Math.sqrt(share * (1 - share)) || 1;
  }
  if (intercept) units[0] = 0;

  const { parameters, gap, iterations } = descendCoordinates(
    gram,
    products,
    square,
    units.map((unit) => lambda * rows * unit),
    tolerance,
    maxIterations,
  );
  if (intercept) parameters[0]! += centre;
  const estimates = inOwnUnits(matrix, parameters);
  const converged = gap <= tolerance * square;
  const fit = fitOf<'intercept' | TermOf<F>, FeaturesOrColumn>({
    model: 'lasso',
    design,
    features,
    y: target,
    estimates,
    predict: predictorOf(design, estimates),
    warnings: converged ? [] : [inexact(iterations)],
  });
  // Without columns it is y that tells how many rows there are.
  if (design.columns.length === 0) lazily(fit, { fitted: () => target.map(() => estimates[0]!) });
  const lambdaMax = products.reduce(
    (most, product, at) =>
      units[at] ? Math.max(most, Math.abs(product) / rows / units[at]) : most,
    0,
  );
  const squares = () => fit.residuals.reduce((sum, residual) => sum + residual * residual, 0);
  return lazily(Object.assign(fit, { lambda, lambdaMax, converged, iterations }), {
    residualSumOfSquares: squares,
    r2: () => (square > 0 ? 1 - squares() / square : NaN),
  });
}

export interface LassoOptions {
  /** The strength λ of the penalty; from the fit's `lambdaMax` on, all coefficients are 0. */
  lambda: number;
  /** Whether coefficients are penalised in units of their columns' standard deviations. */
  standardize?: boolean | undefined;
  /** Whether there is a constant term; true if not given. */
  intercept?: boolean | undefined;
  /** 1e-10 if not given. */
  tolerance?: number | undefined;
  /** 10,000 if not given. */
  maxIterations?: number | undefined;
}

export interface LassoFit<Term extends string = string> extends Fit<Term, FeaturesOrColumn> {
  readonly lambda: number;
  /** The smallest λ for which all coefficients but the intercept are 0. */
  readonly lambdaMax: number;
  /** Whether the tolerance was reached. */
  readonly converged: boolean;
  /** How often all coefficients were gone through. */
  readonly iterations: number;
  /** Σ(y − ŷ)². */
  readonly residualSumOfSquares: number;
  /** 1 − Σ(y − ŷ)² / Σ(y − ȳ)²; without an intercept 1 − Σ(y − ŷ)² / Σy². NaN if y is constant. */
  readonly r2: number;
}
