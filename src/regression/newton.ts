import { cholesky, solveCholesky } from './cholesky.ts';
import { exp, log1p } from './elementary.ts';
import { allRows, gramOf, times, transposedTimes } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/**
 * The β for which Σ w ln(1 + exp(−s xβ)) + Σ penalty β² / 2 is least, where s is 1 for a row of class 1
 * and −1 for one of class 0, by Newton's method from β = 0 (iteratively reweighted least squares). A
 * step that leads upwards is halved. Parameters that depend linearly on those before them stay 0.
 *
 * Without a penalty there may be no such β, but a direction in which some rows gain for ever and
 * none loses (A. Albert and J. A. Anderson, On the Existence of Maximum Likelihood Estimates in
 * Logistic Regression Models, 1984). Newton's steps turn into that direction, and each moves the
 * log-odds of such rows by 1. So classes count as separated if all log-odds have the right sign, or
 * if the last step moved some by more than ½ the right way and none by 10⁻⁵ the wrong way.
 */
export function descendByNewton(problem: LogisticProblem): LogisticMinimum {
  const { matrix, weights, penalties, maxIterations } = problem;
  const { size } = matrix;
  const rows = allRows(weights.length);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const isFree = penalties.every((penalty) => penalty === 0);
  let here = lookAt(problem, rows, new Float64Array(size + 1));
  let factor = factorAt(problem, here, [], size * 2 ** -48);
  const aliased = outOf(factor, size);
  let iterations = 0;
  let converged = false;
  let separated = false;
  while (iterations < maxIterations && !converged) {
    const slopes = transposedTimes(matrix, here.slopes, rows);
    const downhill = penalties.map((penalty, at) => slopes[at]! - penalty * here.parameters[at]!);
    const step = solveCholesky(factor, downhill);
    const gain = step.reduce((sum, change, at) => sum + change * downhill[at]!, 0) / whole;
    let fraction = 1;
    const stepped = () =>
      lookAt(
        problem,
        rows,
        here.parameters.map((from, at) => from + fraction * (step[at] ?? 0)),
      );
    let there = stepped();
    for (; there.total > here.total + 1e-13 * whole && fraction > 1e-6; there = stepped())
      fraction /= 2;
    const next = factorAt(problem, there, aliased, 0);
    if (outOf(next, size).length > aliased.length) break;

    iterations++;
    const { right, wrong, least } = compare(here.margins, there.margins, weights);
    separated = isFree && (least > 0 || (right > fraction / 2 && wrong < fraction * 1e-5));
    converged = gain <= 1e-16 && right < 0.5 && !separated;
    [here, factor] = [there, next];
    if (gain <= 1e-10 && separated) break;
  }
  return {
    parameters: here.parameters.map((value, at) => (aliased.includes(at) ? NaN : value)),
    loss: here.loss,
    iterations,
    converged,
    separated,
    varianceOf(combination) {
      const solved = solveCholesky(factor, combination);
      return solved.reduce((sum, value, at) => sum + value * combination[at]!, 0);
    },
  };
}

/** What a point is like: log-odds times signs, the sum to be made least, and its derivatives by the log-odds. */
function lookAt(
  { matrix, signs, weights, penalties }: LogisticProblem,
  rows: Uint32Array,
  parameters: Float64Array,
) {
  const margins = times(matrix, parameters, rows);
  const slopes = new Float64Array(rows.length);
  const curvatures = new Float64Array(rows.length);
  let loss = 0;
  for (let row = 0; row < rows.length; row++) {
    const [sign, weight] = [signs[row]!, weights[row]!];
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
}

/** The factor of the Hessian, without what is aliased. */
function factorAt(
  { matrix, penalties }: LogisticProblem,
  { curvatures }: { curvatures: Float64Array },
  aliased: readonly number[],
  tolerance: number,
): Float64Array {
  const { size } = matrix;
  const hessian = gramOf(matrix, curvatures);
  penalties.forEach((penalty, at) => {
    hessian[at * (size + 1)]! += penalty;
  });
  for (const out of aliased)
    for (let at = 0; at < size; at++) hessian[out * size + at] = hessian[at * size + out] = 0;
  return cholesky(hessian, size, tolerance);
}

function outOf(factor: Float64Array, size: number): number[] {
  return [...Array(size).keys()].filter((at) => factor[at * (size + 1)] === Infinity);
}

/** How far rows went the right and the wrong way, and the least margin that one has. */
function compare(from: Float64Array, to: Float64Array, weights: Float64Array) {
  const compared = { right: 0, wrong: 0, least: Infinity };
  for (let row = 0; row < to.length; row++) {
    if (weights[row] === 0) continue;
    compared.right = Math.max(compared.right, to[row]! - from[row]!);
    compared.wrong = Math.max(compared.wrong, from[row]! - to[row]!);
    compared.least = Math.min(compared.least, to[row]!);
  }
  return compared;
}

export interface LogisticProblem {
  matrix: Matrix;
  /** 1 for a row of class 1, −1 for one of class 0. */
  signs: Float64Array;
  weights: Float64Array;
  /** One for each parameter. */
  penalties: Float64Array;
  maxIterations: number;
}

export interface LogisticMinimum {
  /** NaN for those that depend linearly on others; a last one is 0. */
  parameters: Float64Array;
  /** Σ w ln(1 + exp(−s xβ)). */
  loss: number;
  iterations: number;
  converged: boolean;
  separated: boolean;
  /** The variance of a linear combination of parameters, from the inverse of the Hessian. */
  varianceOf(combination: Float64Array): number;
}
