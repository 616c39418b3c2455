import { readDesign } from './features.ts';
import type { FeaturesOrColumn, TermOf, Values } from './features.ts';
import { linearFit } from './linear-fit.ts';
import type { LinearFit } from './linear-fit.ts';
import { alignDesign, linearPredictor, predictLinear } from './linear-predictor.ts';
import { solveProblem } from './squared-fit.ts';
import type { FitOptions } from './squared-fit.ts';

/**
 * Ordinary, or weighted, least squares: the coefficients β that minimise Σ w (y − Xβ)².
 *
 *     const fit = leastSquares({ weight, origin: oneHot(origin) }, mpg);
 *     fit.coefficients.weight;
 *
 * A one-hot encoded column has a term for each level but one, for which the intercept stands.
 *
 * Columns are not copied if they are a `Float64Array`, or encoded: do not change them while the fit
 * is used.
 *
 * @param features Columns by name, or one column, which is then called `x`.
 * @throws TypeError, RangeError for columns that nothing can be fitted to: of different lengths,
 * empty, with missing or infinite numbers.
 */
export function leastSquares<F extends FeaturesOrColumn>(
  features: F,
  y: Values,
  { intercept = true, weights }: FitOptions = {},
): LinearFit<'intercept' | TermOf<F>> {
  const design = readDesign(features, { intercept, isUnchecked: true });
  const problem = solveProblem(design, y, weights);
  const predictor = linearPredictor(design, problem.solution.estimates);
  const predict = (given: FeaturesOrColumn) => predictLinear(predictor, given);
  return linearFit({ ...problem, model: 'least squares', features, predict }, (given) =>
    alignDesign(design, given),
  );
}
