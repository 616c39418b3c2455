import { readDesign, termsOf } from './features.ts';
import type { Design, DesignColumn, FeaturesOrColumn, TermOf, Values } from './features.ts';
import { lazily } from './lazily.ts';
import { linearPredictor, predictLinear } from './linear-predictor.ts';
import { demandAmount } from './options.ts';
import { solveProblem, squaredFit } from './squared-fit.ts';
import type { FitOptions, SquaredFit } from './squared-fit.ts';

/**
 * Ridge regression: the coefficients β that minimise Σ w (y − Xβ)² + λ Σ β², without the intercept
 * in the second sum (scikit-learn's convention; A. E. Hoerl and R. W. Kennard, 1970). With
 * `standardize` each β counts in units of its column's standard deviation: the sum is
 * λ Σ (sd β)², and the coefficients are those of the columns as they are.
 *
 * Every level of a one-hot encoded column has a term, so that none is favoured. With λ = 0 this is
 * least squares, whose first level has none.
 *
 * A ridge estimate is biased by an unknown amount: so there are no standard errors and no intervals.
 *
 * @throws TypeError, RangeError as `leastSquares`, and for a λ that is negative or no number.
 */
export function ridge<F extends FeaturesOrColumn>(
  features: F,
  y: Values,
  options: RidgeOptions,
): RidgeFit<'intercept' | TermOf<F>> {
  const {
    lambda,
    standardize = false,
    intercept = true,
    weights,
  } = Object(options) as RidgeOptions;
  demandAmount('lambda', lambda);
  const design = readDesign(features, { intercept, everyLevel: lambda > 0 });
  const problem = solveProblem(design, y, weights, (checked) =>
    penaltiesOf(design, lambda, standardize, checked),
  );
  const predictor = linearPredictor(design, problem.solution.estimates);
  const predict = (given: FeaturesOrColumn) => predictLinear(predictor, given);
  const fit = squaredFit<'intercept' | TermOf<F>, FeaturesOrColumn>({
    ...problem,
    model: 'ridge',
    features,
    predict,
  });
  return lazily(Object.assign(fit, { lambda }), {
    effectiveDegreesOfFreedom: () => {
      const inverse = problem.solution.inverse();
      const penalties = problem.penalties!;
      const size = penalties.length;
      return penalties.reduce(
        (sum, penalty, at) => sum - (penalty * inverse[at * (size + 1)]! || 0),
        fit.rank,
      );
    },
  });
}

function penaltiesOf(
  design: Design,
  lambda: number,
  standardize: boolean,
  weights: Float64Array = new Float64Array(design.rows).fill(1),
): Float64Array {
  const { hasIntercept, columns } = design;
  const scales = standardize
    ? columns.flatMap((column) => variancesOf(column, weights))
    : new Array<number>(termsOf(design).length - (hasIntercept ? 1 : 0)).fill(1);
  if (hasIntercept) scales.unshift(0);
  return Float64Array.from(scales, (scale) => lambda * scale);
}

/** The variance, as of a population, of each term of a column. */
function variancesOf(column: DesignColumn, weights: Float64Array): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (column.kind === 'encoded') {
    const { codes, levels, reference } = column;
    const sums = new Float64Array(levels.length + 1);
    codes.forEach((code: number, row: number) => {
      sums[code]! += weights[row]! / whole;
    });
    return [...levels.keys()]
      .filter((level) => level !== reference)
      .map((level) => sums[level]! * (1 - sums[level]!));
  }
  const { values } = column;
  // Seen from the first value, equal ones are exactly 0.
  const [first] = values;
  const mean =
    values.reduce((sum, value, row) => sum + (value - first!) * weights[row]!, 0) / whole;
  return [
    values.reduce((sum, value, row) => sum + (value - first! - mean) ** 2 * weights[row]!, 0) /
      whole,
  ];
}

export interface RidgeOptions extends FitOptions {
  /** The strength λ of the penalty: 0 for none. */
  lambda: number;
  /** Whether coefficients are penalised in units of their columns' standard deviations. */
  standardize?: boolean | undefined;
}

export interface RidgeFit<Term extends string = string> extends SquaredFit<Term> {
  readonly lambda: number;
  /** The trace of the hat matrix, which falls from the number of terms towards 1 as λ grows. */
  readonly effectiveDegreesOfFreedom: number;
}
