/**
 * What solving a least-squares problem gives, whichever way it was solved (`exact.ts` for what
 * fits into double-double arithmetic, `gram.ts` for large dense and encoded designs).
 * Parameters have the order of `termsOf(design)`.
 */
export interface Solution {
  /** NaN for an aliased term: it depends linearly on those before it, and is left out. */
  estimates: Float64Array;
  /** (XᵀWX + λP)⁻¹ XᵀWX (XᵀWX + λP)⁻¹ without λ: (XᵀWX)⁻¹; p × p by rows, NaN for aliased terms. Made when asked for. */
  covariance(): Float64Array;
  /** Σ w (y − ŷ)². */
  residualSumOfSquares: number;
  /** Σ w (y − ȳ)² about the weighted mean; without an intercept Σ w y². */
  totalSumOfSquares: number;
  /** The number of terms that are not aliased. */
  rank: number;
  /** The ratio of the largest to the smallest singular value of X with columns scaled to unit length (an estimate for large designs). */
  condition: number;
}

/** How a problem is to be solved, beside its design and target. */
export interface SolveOptions {
  /** One positive weight or zero for each row. */
  weights?: Float64Array;
  /** Added to the squared length of the parameters, the intercept left out: the λ of ridge regression. */
  ridge?: number;
}
