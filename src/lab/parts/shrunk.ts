import { lasso } from '../../regression/lasso.ts';
import type { ModelPart } from './part.ts';
import { fittedBy, powersOf } from './powers.ts';
import { SQUARED } from './squared.ts';

/** Powers with a lasso penalty. */
export const shrunk: ModelPart = {
  scores: SQUARED,
  fit(_lab, { settings: { degree = 1, lasso: lambda = 0 } }, { x, y }) {
    const { powers, standardized } = powersOf(x, degree);
    const fit = lasso(powers(x), y, { lambda, standardize: true });
    return { ...fittedBy(fit, powers), standardized };
  },
};
