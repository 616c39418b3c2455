import type { Values } from '../../regression/features.ts';
import { polynomialFeatures } from '../../regression/polynomial-features.ts';
import type { Powers } from '../../regression/polynomial-features.ts';
import { standardize } from '../../regression/standardize.ts';
import type { Coefficient, Fitted, Scaling } from './part.ts';

/**
 * Powers that are penalised: those of z, which is x in standard deviations from its mean. So the
 * strength means about the same for each of them.
 */
export function powersOf(
  x: Values,
  degree: number,
): { powers: (xs: Values) => Powers; standardized: Scaling } {
  const { mean, sd, apply } = standardize(x);
  return {
    powers: (xs) => polynomialFeatures(apply(xs), degree),
    standardized: { mean, sd },
  };
}

/** A fit of the library, and what it takes for values of x. */
export function fittedBy<Given>(fit: LibraryFit<Given>, read: (xs: Values) => Given): Fitted {
  return {
    predict: (xs) => fit.predict(read(xs)),
    coefficients: fit.summary(),
    notes: fit.warnings,
  };
}

export interface LibraryFit<Given> {
  predict(features: Given): Values;
  summary(): Coefficient[];
  warnings: readonly string[];
}
