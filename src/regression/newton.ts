import { cholesky, solveCholesky } from './cholesky.ts';
import { exp, log1p } from './elementary.ts';
import { gramOf, times, transposedTimes } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/**
 * The β for which Σ w ln(1 + exp(−s xβ)) + Σ penalty β² / 2 is least, where s is 1 for a row of class 1
 * and −1 for one of class 0, by Newton's method from β = 0 (iteratively reweighted least squares). A
 * step that leads upwards is halved. Terms that depend linearly on those before them are taken out
 * of the matrix, and their parameters are NaN.
 *
 * Without a penalty there may be no such β, but a direction in which some rows gain for ever and
 * none loses (A. Albert and J. A. Anderson, On the Existence of Maximum Likelihood Estimates in
 * Logistic Regression Models, 1984). Newton's steps turn into that direction, and each moves the
 * log-odds of such rows by 1. So classes count as separated if all log-odds have the right sign, or
 * if the last step moved some by more than ½ the right way and none by 10⁻⁹ the wrong way: rows
 * that such a direction leaves alone stand still ever more, while others turn it in the end.
 */
export function descendByNewton(
  matrix: Matrix,
  signs: Float64Array,
  weights: Float64Array,
  penalties: Float64Array,
  maxIterations: number,
): LogisticMinimum {
  const size = penalties.length;
  const whole = weights.reduce((sum, weight) => sum + weight);

  const lookAt = (parameters: Float64Array) => {
    // The log-odds of the class that a row has; the slopes and the weights of the row there.
    const margins = times(matrix, parameters);
    const slopes = margins.slice();
    const curvatures = margins.slice();
    let loss = 0;
    for (let row = 0; row < signs.length; row++) {
      const sign = signs[row]!;
      const weight = weights[row]!;
      const margin = (margins[row]! *= sign);
      const e = exp(-Math.abs(margin));
      const likely = 1 / (1 + e);
      loss += weight * (log1p(e) + Math.max(-margin, 0));
      slopes[row] = weight * sign * (margin < 0 ? likely : e * likely);
      curvatures[row] = weight * e * likely * likely;
    }
    const total = penalties.reduce(
      (sum, penalty, at) => sum + (penalty * parameters[at]! * parameters[at]!) / 2,
      loss,
    );
    return { parameters, margins, slopes, curvatures, loss, total };
  };
  const factorAt = (curvatures: Float64Array, tolerance: number) => {
    const hessian = gramOf(matrix, curvatures);
    penalties.forEach((penalty, at) => {
      hessian[at * (size + 1)]! += penalty;
    });
    return cholesky(hessian, size, tolerance);
  };

  let here = lookAt(new Float64Array(size));
  let factor = factorAt(here.curvatures, size * 2 ** -48);
  const isOut = penalties.map((_, at) => Number(factor[at * (size + 1)] === Infinity));
  for (const column of matrix.columns)
    column.places = column.places.map((place) => (isOut[place] ? size - 1 : place));
  let iterations = 0;
  let converged = false;
  // An intercept has no penalty, and nothing to hold it where all labels are the same.
  const isOneClass = new Set(signs.filter((_, row) => weights[row])).size === 1;
  const isFree = !penalties.some(Boolean) || (!penalties[0] && isOneClass);
  let separated = false;
  while (iterations < maxIterations && !converged) {
    const slopes = transposedTimes(matrix, here.slopes);
    const downhill = penalties.map((penalty, at) => slopes[at]! - penalty * here.parameters[at]!);
    const step = solveCholesky(factor, downhill);
    const gain = step.reduce((sum, change, at) => sum + change * downhill[at]!, 0) / whole;
    let fraction = 2;
    let there;
    do {
      fraction /= 2;
      there = lookAt(here.parameters.map((from, at) => from + fraction * step[at]!));
    } while (there.total > here.total + 1e-13 * whole && fraction > 1e-6);

    let [right, wrong, least] = [0, 0, Infinity];
    for (let row = 0; row < signs.length; row++) {
      if (!weights[row]) continue;
      const moved = (there.margins[row]! - here.margins[row]!) / fraction;
      right = Math.max(right, moved);
      wrong = Math.min(wrong, moved);
      least = Math.min(least, there.margins[row]!);
    }
    separated = isFree && (least > 0 || (right > 0.5 && wrong > -1e-9));
    converged = gain <= 1e-16 && right < 0.5 && !separated;
    here = there;
    factor = factorAt(here.curvatures, 0);
    iterations++;
    if (separated && gain <= 1e-10) break;
  }
  return {
    parameters: here.parameters.map((value, at) => (isOut[at] ? NaN : value)),
    loss: here.loss,
    iterations,
    converged,
    separated,
    varianceOf: (combination) =>
      solveCholesky(factor, combination).reduce(
        (sum, value, at) => sum + value * combination[at]!,
        0,
      ),
  };
}

export interface LogisticMinimum {
  /** NaN for those that depend linearly on others. */
  parameters: Float64Array;
  /** Σ w ln(1 + exp(−s xβ)). */
  loss: number;
  iterations: number;
  converged: boolean;
  separated: boolean;
  /** The variance of a linear combination of parameters, from the inverse of the Hessian. */
  varianceOf(combination: Float64Array): number;
}
