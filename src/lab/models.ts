import type { Values } from '../regression/features.ts';
import { leastSquares } from '../regression/least-squares.ts';
import { polynomial } from '../regression/polynomial.ts';
import { polynomialFeatures } from '../regression/polynomial-features.ts';
import { ridge } from '../regression/ridge.ts';
import { standardize } from '../regression/standardize.ts';
import type { Side } from './fit.ts';
import type { Lab, LabState } from './lab.ts';

/**
 * Fits the model of a lab. Powers that are penalised are those of z, which is x in standard
 * deviations from its mean: so the strength means about the same for each of them.
 *
 * @throws what the library throws: RangeError for points that cannot be fitted.
 */
export function fitModel({ model }: Lab, state: LabState, { x, y }: Side): Fitted {
  const { degree = 1, ridge: lambda, lasso: strength } = state.settings;
  const asItIs = (xs: Values) => xs;
  if (lambda === undefined && strength === undefined)
    return withBand(model === 'polynomial' ? polynomial(x, y, degree) : leastSquares(x, y), asItIs);
  const { mean, sd, apply } = standardize(x);
  const powers = (xs: Values) => polynomialFeatures(apply(xs), degree);
  const standardized = { mean, sd };
  if (lambda) {
    const fit = ridge(powers(x), y, { lambda, standardize: true });
    return { ...withoutBand(fit, powers), standardized };
  }
  return { ...withBand(leastSquares(powers(x), y), powers), standardized };
}

/** A fit, and what it takes for values of x. */
function withoutBand<Given>(fit: LibraryFit<Given>, read: (xs: Values) => Given): Fitted {
  return {
    predict: (xs) => fit.predict(read(xs)),
    coefficients: fit.summary(),
    notes: fit.warnings,
  };
}

function withBand<Given>(fit: FitWithBand<Given>, read: (xs: Values) => Given): Fitted {
  const interval = (xs: Values, of: 'mean' | 'observation') =>
    fit.predictInterval(read(xs), { of });
  return {
    ...withoutBand(fit, read),
    band: (xs) => ({ mean: interval(xs, 'mean'), one: interval(xs, 'observation') }),
  };
}

interface LibraryFit<Given> {
  predict(features: Given): ArrayLike<number>;
  summary(): Coefficient[];
  warnings: readonly string[];
}

interface FitWithBand<Given> extends LibraryFit<Given> {
  predictInterval(features: Given, options: { of: 'mean' | 'observation' }): Edges;
}

interface Edges {
  lower: ArrayLike<number>;
  upper: ArrayLike<number>;
}

export interface Coefficient {
  term: string;
  estimate: number;
  standardError?: number;
  lower?: number;
  upper?: number;
}

export interface Fitted {
  predict(xs: Values): ArrayLike<number>;
  /** Within what the curve, and a new point, is to be expected at 95%. Not every model says. */
  band?: (xs: Values) => { mean: Edges; one: Edges };
  coefficients: readonly Coefficient[];
  /** Where the terms are powers of z = (x − mean) / sd. */
  standardized?: { mean: number; sd: number };
  /** The parameters at the start of gradient descent and after each of its steps. */
  path?: readonly { intercept: number; slope: number; loss: number }[];
  notes: readonly string[];
}
