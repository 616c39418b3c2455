import { descendCoordinates } from './coordinate-descent.ts';
import { readDesign, readTarget } from './features.ts';
import type { Design, FeaturesOrColumn, TermOf, Values } from './features.ts';
import { fitOf } from './fit.ts';
import type { Fit } from './fit.ts';
import { lazily } from './lazily.ts';
import { linearPredictor, predictLinear } from './linear-predictor.ts';
import { allRows, gramOf, inOwnUnits, matrixOf, transposedTimes } from './matrix.ts';
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
 * @throws TypeError, RangeError as `leastSquares`, for a λ that is negative or no number, and for
 * more than 4000 terms.
 */
export function lasso<F extends FeaturesOrColumn>(
  features: F,
  y: Values,
  {
    lambda,
    standardize = false,
    intercept = true,
    tolerance = 1e-10,
    maxIterations = 10_000,
  }: LassoOptions,
): LassoFit<'intercept' | TermOf<F>> {
  if (!(lambda >= 0 && lambda < Infinity))
    throw new RangeError(`lambda must be 0 or a positive number; it is ${lambda}.`);
  const design = readDesign(features, { intercept, everyLevel: lambda > 0 });
  const target = readTarget('y', y, design);
  const rows = target.length;
  const { gram, products, square, units, ownUnits } = problemOf(design, target, standardize);
  const { parameters, gap, iterations } = descendCoordinates(
    { gram, products, square, penalties: units.map((unit) => lambda * rows * unit) },
    { tolerance, maxIterations },
  );
  const estimates = ownUnits(parameters);
  const predictor = linearPredictor(design, estimates);
  const converged = gap <= tolerance * square;
  const inexact = `After ${iterations} rounds the coefficients are still inexact: the mean squared error may fall by ${(2 * gap) / rows} more. Allow more \`maxIterations\`.`;
  const fit = fitOf<'intercept' | TermOf<F>, FeaturesOrColumn>({
    model: 'lasso',
    design,
    features,
    y: target,
    estimates,
    warnings: converged ? [] : [inexact],
    predict: (given) => predictLinear(predictor, given),
  });
  const lambdaMax = products.reduce(
    (most, product, at) =>
      gram[at * (products.length + 1)]! > 0
        ? Math.max(most, Math.abs(product) / (rows * units[at]!))
        : most,
    0,
  );
  const squares = () => fit.residuals.reduce((sum, residual) => sum + residual * residual, 0);
  return lazily(Object.assign(fit, { lambda, lambdaMax, converged, iterations }), {
    residualSumOfSquares: squares,
    r2: () => (square > 0 ? 1 - squares() / square : NaN),
  });
}

/** XᵀX and Xᵀy of columns of the deviation 1, without their means if there is an intercept, whose own are 0. */
function problemOf(design: Design, y: Float64Array, standardize: boolean) {
  const { hasIntercept, rows } = design;
  const { mean, variance } = momentsOf('y', y);
  const centre = hasIntercept ? mean : 0;
  const matrix = matrixOf(design, true);
  const { size, scales, encoded } = matrix;
  const gram = gramOf(matrix, new Float64Array(rows).fill(1));
  const products = transposedTimes(
    matrix,
    y.map((value) => value - centre),
    allRows(rows),
  ).subarray(0, size);

  // What a penalty is multiplied by. Encoded levels are 0 and 1, and have no deviation 1 yet.
  const units = scales.map((scale) => (standardize ? 1 : 1 / scale));
  for (const place of standardize ? encoded.flatMap(({ places }) => [...places]) : []) {
    const share = gram[place * (size + 1)]! / rows;
    if (place < size) units[place] = Math.sqrt(share * (1 - share));
  }

  const means = products.map((_, at) => (hasIntercept ? gram[at]! / rows : 0));
  const offset = hasIntercept ? products[0]! / rows : 0;
  for (let i = 0; i < size; i++) {
    const own = gram[i * (size + 1)]!;
    products[i]! -= rows * means[i]! * offset;
    for (let j = 0; j < size; j++) gram[i * size + j]! -= rows * means[i]! * means[j]!;
    // Nothing but rounding is left of a column that is constant.
    if (gram[i * (size + 1)]! <= own * 2 ** -40) gram[i * (size + 1)] = 0;
  }
  return {
    gram,
    products,
    square: rows * (variance + (mean - centre) * (mean - centre)),
    units,
    ownUnits(parameters: Float64Array) {
      const all = parameters.slice();
      if (hasIntercept)
        all[0] = means.reduce((left, each, at) => left - each * all[at]!, centre + offset);
      return inOwnUnits(matrix, all);
    },
  };
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
