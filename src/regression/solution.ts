import type { Design } from './features.ts';

/**
 * What solving a least-squares problem gives, whichever way it was solved (`exact.ts` for what
 * fits into double-double arithmetic, `gram.ts` for large dense and encoded designs). X is the
 * design, W the weights, P the penalties on the diagonal; parameters have the order of
 * `termsOf(design)`.
 */
export interface Solution {
  /** NaN for an aliased term: it depends linearly on those before it, and is left out. */
  estimates: Float64Array;
  /** What the estimates lack to be exact: the lower halves of double-doubles. */
  tails?: Float64Array;
  /** Σ w (y − ŷ)². */
  residualSumOfSquares: number;
  /** Σ w (y − ȳ)² about the weighted mean; without an intercept Σ w y². */
  totalSumOfSquares: number;
  /** The number of terms that are not aliased. */
  rank: number;
  /** (XᵀWX + P)⁻¹, p × p by rows, NaN in the rows and columns of aliased terms. Made when asked for. */
  inverse(): Float64Array;
  /** The ratio of the largest to the smallest singular value of √W X (with √P below it), its columns scaled to unit length. Made when asked for. */
  condition(): number;
  /** ŷ and y − ŷ, more exactly than the rounded estimates can give them. */
  fitted?(): { fitted: Float64Array; residuals: Float64Array };
  /** x (XᵀWX + P)⁻¹ xᵀ for each row x of a design with the same columns, more exactly than the rounded inverse can give it. */
  spread?(design: Design): Float64Array;
}

/** How a problem is to be solved, beside its design and target. */
export interface SolveOptions {
  /** One positive weight or zero for each row; a row of weight zero counts as left out. */
  weights?: Float64Array | undefined;
  /** One for each term, 0 for the intercept: what is added is Σ penalty β². Ridge regression has them. */
  penalties?: Float64Array | undefined;
}
