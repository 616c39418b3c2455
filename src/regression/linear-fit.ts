import { twoSidedP, twoSidedQuantile } from './distributions.ts';
import type { Design, FeaturesOrColumn } from './features.ts';
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
  const around = (centres: Float64Array, errors: Float64Array, level: number) => {
    const factor = twoSidedQuantile(level, degreesOfFreedom);
    return {
      lower: centres.map((centre, at) => centre - factor * errors[at]!),
      upper: centres.map((centre, at) => centre + factor * errors[at]!),
    };
  };

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
    interval: (level = 0.95) => around(estimates, fit.standardErrors, level),
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
      return { predicted, ...around(predicted, errors, level) };
    },
    summary(level = 0.95) {
      const { standardErrors, t, p } = fit;
      const { lower, upper } = fit.interval(level);
      return terms.map((term, at) => ({
        term,
        estimate: estimates[at]!,
        standardError: standardErrors[at]!,
        t: t[at]!,
        p: p[at]!,
        lower: lower[at]!,
        upper: upper[at]!,
      }));
    },
  });
  const fit: LinearFit<Term, Given> = lazily(plain, {
    covariance: () => solution.inverse().map((value) => value * sigma * sigma),
    standardErrors: () => {
      const inverse = solution.inverse();
      return estimates.map((_, at) => sigma * Math.sqrt(inverse[at * (terms.length + 1)]!));
    },
    t: () => estimates.map((estimate, at) => estimate / fit.standardErrors[at]!),
    p: () => fit.t.map((t) => twoSidedP(t, degreesOfFreedom)),
  });
  return fit;
}

/** With 0 degrees of freedom there are no errors to estimate: `sigma` and all that follows is NaN. */
export interface LinearFit<
  Term extends string = string,
  Given = FeaturesOrColumn,
> extends SquaredFit<Term, Given> {
  /** Rows of positive weight less estimated terms. */
  readonly degreesOfFreedom: number;
  /** The residual standard error √(Σ w (y − ŷ)² / degrees of freedom). */
  readonly sigma: number;
  readonly adjustedR2: number;
  /** σ² (XᵀWX)⁻¹, terms × terms by rows. */
  readonly covariance: Float64Array;
  readonly standardErrors: Float64Array;
  /** Estimates in standard errors: infinite for a perfect fit, NaN for 0 in a perfect fit. */
  readonly t: Float64Array;
  /** How probable a t at least as far from 0 would be if the coefficient were 0. */
  readonly p: Float64Array;
  /** Confidence intervals of the coefficients, at the level 0.95 if none is given. */
  interval(level?: number): { lower: Float64Array; upper: Float64Array };
  /**
   * ŷ for new rows, and within what the mean of y there, or a single new observation of weight 1,
   * is to be expected. NaN at a level that the model has not seen.
   */
  predictInterval(
    features: Given,
    options?: IntervalOptions,
  ): { predicted: Float64Array; lower: Float64Array; upper: Float64Array };
  /** One row for each term, for `table()`; the interval at the level 0.95 if none is given. */
  summary(level?: number): TermSummary<Term>[];
}

export interface IntervalOptions {
  /** 0.95 if not given. */
  level?: number | undefined;
  /** Of a single observation if not given. */
  of?: 'mean' | 'observation' | undefined;
}

export interface TermSummary<Term extends string> {
  term: Term;
  estimate: number;
  standardError: number;
  t: number;
  p: number;
  lower: number;
  upper: number;
}
