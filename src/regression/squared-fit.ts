import { termsOf } from './features.ts';
import type { Design, FeaturesOrColumn, Values } from './features.ts';
import { lazily, once } from './lazily.ts';
import type { Solution } from './solution.ts';
import { spreadOf } from './spread.ts';

/** What every linear model of squared errors has: least squares and ridge regression alike. */
export function squaredFit<Term extends string, Given>(
  problem: Problem<Given>,
): SquaredFit<Term, Given> {
  const { model, design, features, y, weights, solution, predict } = problem;
  const { estimates, rank, residualSumOfSquares, totalSumOfSquares } = solution;
  const terms = termsOf(design) as Term[];
  const aliased = terms.filter((_, at) => Number.isNaN(estimates[at]));
  const rowsOf = once(() => {
    if (solution.fitted) return solution.fitted();
    const fitted = predict(features);
    return { fitted, residuals: y.map((value, row) => value - fitted[row]!) };
  });
  const plain = {
    model,
    terms,
    estimates,
    coefficients: Object.fromEntries(terms.map((term, at) => [term, estimates[at]!])) as Record<
      Term,
      number
    >,
    rows: weights ? weights.filter((weight) => weight > 0).length : y.length,
    rank,
    warnings: aliased.length > 0 ? [aliasedWarning(aliased)] : [],
    residualSumOfSquares,
    r2: totalSumOfSquares > 0 ? 1 - residualSumOfSquares / totalSumOfSquares : NaN,
    predict,
  };
  return lazily(plain, {
    fitted: () => rowsOf().fitted,
    residuals: () => rowsOf().residuals,
    leverage: () => {
      const spread = spreadOf(solution, design);
      return weights ? spread.map((value, row) => value * weights[row]!) : spread;
    },
    condition: () => solution.condition(),
  });
}

function aliasedWarning(terms: readonly string[]): string {
  const names = terms.map((term) => `“${term}”`).join(', ');
  return terms.length === 1
    ? `${names} depends linearly on the terms before it and was left out: its estimate is NaN.`
    : `${names} depend linearly on the terms before them and were left out: their estimates are NaN.`;
}

/** A solved problem, and what it was made of. */
export interface Problem<Given> {
  model: string;
  design: Design;
  features: Given;
  y: Float64Array;
  weights: Float64Array | undefined;
  solution: Solution;
  predict: (features: Given) => Float64Array;
}

export interface SquaredFit<Term extends string = string, Given = FeaturesOrColumn> {
  readonly model: string;
  /** The names of the coefficients, `intercept` first. */
  readonly terms: readonly Term[];
  /** The coefficients in the order of `terms`; NaN for a term that depends linearly on those before it. */
  readonly estimates: Float64Array;
  readonly coefficients: Readonly<Record<Term, number>>;
  /** How many rows were fitted to: those of weight 0 do not count. */
  readonly rows: number;
  /** How many terms were estimated. */
  readonly rank: number;
  /** What the reader of the result should know, in sentences. */
  readonly warnings: readonly string[];
  /** Σ w (y − ŷ)². */
  readonly residualSumOfSquares: number;
  /**
   * 1 − Σ w (y − ŷ)² / Σ w (y − ȳ)², ȳ being the weighted mean; without an intercept y is compared
   * with 0 instead of with its mean, as in R. NaN if y is constant.
   */
  readonly r2: number;
  /** ŷ for each row. */
  readonly fitted: Float64Array;
  /** y − ŷ for each row. */
  readonly residuals: Float64Array;
  /** The diagonal of the hat matrix X (XᵀWX + P)⁻¹ XᵀW: how much each fitted value depends on its own y, from 0 to 1. */
  readonly leverage: Float64Array;
  /** The ratio of the largest to the smallest singular value of X with columns of unit length: from 10⁸ on estimates say little. */
  readonly condition: number;
  /** ŷ for new rows: the same columns, found by name. */
  predict(features: Given): Float64Array;
}

export interface FitOptions {
  /** Whether there is a constant term; true if not given. */
  intercept?: boolean | undefined;
  /** One for each row; 0 leaves it out. */
  weights?: Values | undefined;
}
