import type { Design, FeaturesOrColumn } from './features.ts';
import { around, withErrors } from './inference.ts';
import type { Inference, Interval } from './inference.ts';
import { lazily } from './lazily.ts';
import { spreadOf } from './spread.ts';
import { squaredFit } from './squared-fit.ts';
import type { Problem, SquaredFit } from './squared-fit.ts';

/**
 * A least-squares fit, with what can be said about its errors if those of y are independent, normal
 * and of the variance σ² / w (Seber and Lee, Linear Regression Analysis, 3 and 5).
 *
 * @param read Makes of new features a design with the columns of the fitted one.
 */
export function linearFit<Term extends string, Given>(
  problem: Problem<Given>,
  read: (features: Given) => Design,
): LinearFit<Term, Given> {
  const { design, solution } = problem;
  const base = squaredFit<Term, Given>(problem);
  const { terms, estimates, rows, rank, r2, residualSumOfSquares } = base;
  const degreesOfFreedom = rows - rank;
  const sigma = degreesOfFreedom > 0 ? Math.sqrt(residualSumOfSquares / degreesOfFreedom) : NaN;
  const plain = Object.assign(base, {
    degreesOfFreedom,
    sigma,
    adjustedR2: 1 - ((1 - r2) * (rows - (design.hasIntercept ? 1 : 0))) / degreesOfFreedom,
    warnings:
      degreesOfFreedom > 0
        ? base.warnings
        : [
            ...base.warnings,
            `There are as many terms as rows, ${rows}: errors cannot be estimated, and are NaN.`,
          ],
    predictInterval(features: Given, { level = 0.95, of = 'observation' }: IntervalOptions = {}) {
      if (of !== 'mean' && of !== 'observation')
        throw new RangeError(
          `An interval is of the \`mean\` or of an \`observation\`, not of “${of as string}”.`,
        );
      const predicted = base.predict(features);
      const own = of === 'observation' ? 1 : 0;
      const errors = spreadOf(solution, read(features)).map(
        (spread) => sigma * Math.sqrt(spread + own),
      );
      return { predicted, ...around(predicted, errors, level, degreesOfFreedom) };
    },
  });
  const fit = withErrors(plain, 't', degreesOfFreedom, () => {
    const inverse = solution.inverse();
    return estimates.map((_, at) => sigma * Math.sqrt(inverse[at * (terms.length + 1)]!));
  });
  return lazily(fit, {
    covariance: () => solution.inverse().map((value) => value * sigma * sigma),
  });
}

/** With 0 degrees of freedom there are no errors to estimate: `sigma` and all that follows is NaN. */
export interface LinearFit<Term extends string = string, Given = FeaturesOrColumn>
  extends Omit<SquaredFit<Term, Given>, 'summary'>, Inference<Term, 't'> {
  /** Rows of positive weight less estimated terms. */
  readonly degreesOfFreedom: number;
  /** The residual standard error √(Σ w (y − ŷ)² / degrees of freedom). */
  readonly sigma: number;
  readonly adjustedR2: number;
  /** σ² (XᵀWX)⁻¹, terms × terms by rows. */
  readonly covariance: Float64Array;
  /**
   * ŷ for new rows, and within what the mean of y there, or a single new observation of weight 1,
   * is to be expected. NaN at a level that the model has not seen.
   *
   * @throws RangeError for numbers that are too large to be squared.
   */
  predictInterval(
    features: Given,
    options?: IntervalOptions,
  ): Interval & { predicted: Float64Array };
}

export interface IntervalOptions {
  /** 0.95 if not given. */
  level?: number | undefined;
  /** Of a single observation if not given. */
  of?: 'mean' | 'observation' | undefined;
}
