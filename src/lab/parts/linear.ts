import type { Values } from '../../regression/features.ts';
import { leastSquares } from '../../regression/least-squares.ts';
import { polynomial } from '../../regression/polynomial.ts';
import { ridge } from '../../regression/ridge.ts';
import type { Edges, Fitted, ModelPart } from './part.ts';
import { fittedBy, powersOf } from './powers.ts';
import type { LibraryFit } from './powers.ts';
import { SQUARED } from './squared.ts';

/** Least squares, polynomials, and powers with a ridge penalty. */
export const linear: ModelPart = {
  scores: SQUARED,
  fit({ model }, { settings }, { x, y }) {
    const { degree = 1, ridge: lambda } = settings;
    if (lambda === undefined) {
      const fit = model === 'polynomial' ? polynomial(x, y, degree) : leastSquares(x, y);
      return withBand(fit, (xs) => xs);
    }
    const { powers, standardized } = powersOf(x, degree);
    const fitted =
      lambda > 0
        ? fittedBy(ridge(powers(x), y, { lambda, standardize: true }), powers)
        : withBand(leastSquares(powers(x), y), powers);
    return { ...fitted, standardized };
  },
};

function withBand<Given>(fit: FitWithBand<Given>, read: (xs: Values) => Given): Fitted {
  const interval = (xs: Values, of: 'mean' | 'observation') =>
    fit.predictInterval(read(xs), { of });
  return {
    ...fittedBy(fit, read),
    band: (xs) => ({ mean: interval(xs, 'mean'), one: interval(xs, 'observation') }),
  };
}

interface FitWithBand<Given> extends LibraryFit<Given> {
  predictInterval(features: Given, options: { of: 'mean' | 'observation' }): Edges;
}
