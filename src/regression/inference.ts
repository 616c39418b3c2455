import { twoSidedP, twoSidedQuantile } from './distributions.ts';
import { lazily } from './lazily.ts';

/**
 * Adds to a fit what standard errors tell of its estimates, by Student's t with these degrees of
 * freedom: with infinitely many, the normal distribution, for which the statistic is called z.
 */
export function withErrors<Base extends Estimated, Statistic extends 't' | 'z'>(
  base: Base,
  statistic: Statistic,
  degreesOfFreedom: number,
  makeErrors: () => Float64Array,
): Omit<Base, 'summary'> & Inference<Base['terms'][number], Statistic> {
  const { terms, estimates } = base;
  const plain = Object.assign(base, {
    interval: (level = 0.95) => around(estimates, fit.standardErrors, level, degreesOfFreedom),
    summary(level?: number) {
      const { lower, upper } = fit.interval(level);
      return terms.map((term, at) => ({
        term,
        estimate: estimates[at]!,
        standardError: fit.standardErrors[at]!,
        [statistic]: fit[statistic][at]!,
        p: fit.p[at]!,
        lower: lower[at]!,
        upper: upper[at]!,
      }));
    },
  });
  const late = {
    standardErrors: makeErrors,
    [statistic]: () => estimates.map((estimate, at) => estimate / fit.standardErrors[at]!),
    p: () => fit[statistic].map((value) => twoSidedP(value, degreesOfFreedom)),
  };
  const fit = lazily(plain, late) as unknown as Omit<Base, 'summary'> &
    Inference<Base['terms'][number], Statistic>;
  return fit;
}

/** What lies within so many errors of each centre that it holds the level. */
export function around(
  centres: Float64Array,
  errors: Float64Array,
  level: number,
  degreesOfFreedom: number,
): Interval {
  const factor = twoSidedQuantile(level, degreesOfFreedom);
  return {
    lower: centres.map((centre, at) => centre - factor * errors[at]!),
    upper: centres.map((centre, at) => centre + factor * errors[at]!),
  };
}

interface Estimated {
  readonly terms: readonly string[];
  readonly estimates: Float64Array;
}

export interface Interval {
  lower: Float64Array;
  upper: Float64Array;
}

/** What standard errors tell. All is made when it is first asked for. */
export type Inference<Term extends string, Statistic extends 't' | 'z'> = Readonly<
  Record<Statistic, Float64Array>
> & {
  readonly standardErrors: Float64Array;
  /** How probable a statistic at least as far from 0 would be if the coefficient were 0. */
  readonly p: Float64Array;
  /** Confidence intervals of the coefficients, at the level 0.95 if none is given. */
  interval(level?: number): Interval;
  /** One row for each term, for `table()`; the interval at the level 0.95 if none is given. */
  summary(level?: number): ({
    term: Term;
    estimate: number;
    standardError: number;
    p: number;
    lower: number;
    upper: number;
  } & Record<Statistic, number>)[];
};
