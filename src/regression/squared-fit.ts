import { readTarget, readWeights } from './features.ts';
import type { Design, FeaturesOrColumn, Values } from './features.ts';
import { fitOf } from './fit.ts';
import type { Fit, Fitted } from './fit.ts';
import { lazily, once } from './lazily.ts';
import type { Solution } from './solution.ts';
import { solve } from './solve.ts';
import { spreadOf } from './spread.ts';

/**
 * Reads the target and the weights of a design, and solves for its parameters.
 *
 * @param penaltiesOf Makes a penalty for each term, once the weights are known.
 * @throws TypeError, RangeError for what nothing can be fitted to.
 */
export function solveProblem(
  design: Design,
  values: Values,
  given: Values | undefined,
  penaltiesOf?: (weights: Float64Array | undefined) => Float64Array,
): Omit<Problem<unknown>, 'model' | 'features' | 'predict'> {
  const y = readTarget('y', values, design);
  const weights = readWeights(given, design);
  const penalties = penaltiesOf?.(weights);
  return { design, y, weights, penalties, solution: solve(design, y, { weights, penalties }) };
}

/** What every linear model of squared errors has: least squares and ridge regression alike. */
export function squaredFit<Term extends string, Given>(
  problem: Problem<Given>,
): SquaredFit<Term, Given> {
  const { design, features, y, weights, solution, predict } = problem;
  const { estimates, rank, residualSumOfSquares, totalSumOfSquares } = solution;
  const rowsOf = once(() => {
    // A row of weight 0 may have a level that the model has not seen, which `predict` knows.
    if (solution.fitted && !(weights && fit.warnings.length > 0)) return solution.fitted();
    const fitted = predict(features);
    return { fitted, residuals: y.map((value, row) => value - fitted[row]!) };
  });
  const fit = Object.assign(fitOf<Term, Given>({ ...problem, estimates, warnings: [] }), {
    rank,
    residualSumOfSquares,
    r2: totalSumOfSquares > 0 ? 1 - residualSumOfSquares / totalSumOfSquares : NaN,
  });
  return lazily(fit, {
    fitted: () => rowsOf().fitted,
    residuals: () => rowsOf().residuals,
    leverage: () => {
      const spread = spreadOf(solution, design);
      return weights ? spread.map((value, row) => value * weights[row]!) : spread;
    },
    condition: () => solution.condition(),
  });
}

/** A solved problem, and what it was made of. */
export interface Problem<Given> extends Omit<Fitted<Given>, 'estimates' | 'warnings'> {
  penalties?: Float64Array | undefined;
  solution: Solution;
}

export interface SquaredFit<Term extends string = string, Given = FeaturesOrColumn> extends Fit<
  Term,
  Given
> {
  /** How many terms were estimated. */
  readonly rank: number;
  /** Σ w (y − ŷ)². */
  readonly residualSumOfSquares: number;
  /**
   * 1 − Σ w (y − ŷ)² / Σ w (y − ȳ)², ȳ being the weighted mean; without an intercept y is compared
   * with 0 instead of with its mean, as in R. NaN if y is constant.
   */
  readonly r2: number;
  /** The diagonal of the hat matrix X (XᵀWX + P)⁻¹ XᵀW: how much each fitted value depends on its own y, from 0 to 1; made as `fitted` is. */
  readonly leverage: Float64Array;
  /** The ratio of the largest to the smallest singular value of X with columns of unit length: from 10⁸ on estimates say little; made as `fitted` is. */
  readonly condition: number;
}

export interface FitOptions {
  /** Whether there is a constant term; true if not given. */
  intercept?: boolean | undefined;
  /** One for each row; 0 leaves it out. */
  weights?: Values | undefined;
}
