import { cholesky, solveCholesky } from './cholesky.ts';

/**
 * The β for which ½ Σ(y − Xβ)² + Σ penalty |β| is least, from XᵀX, Xᵀy and yᵀy. A column of zeros
 * gets 0.
 *
 * Cyclic coordinate descent with covariance updates (J. Friedman, T. Hastie and R. Tibshirani,
 * Regularization Paths for Generalized Linear Models via Coordinate Descent, 2010), until the
 * duality gap, by which the sum can still fall at most, is `tolerance` yᵀy. After the rounds 1, 2, 4,
 * 8 … the parameters that are not 0 are solved for at once, as far as to where the first of them
 * gets 0, and on without it: so a result is as exact as least squares are, even if columns are
 * nearly collinear.
 */
export function descendCoordinates(
  gram: Float64Array,
  products: Float64Array,
  square: number,
  penalties: Float64Array,
  tolerance: number,
  maxIterations: number,
): { parameters: Float64Array; gap: number; iterations: number } {
  const size = products.length;
  const lengths = products.map((_, at) => gram[at * (size + 1)]!);
  // What has no penalty comes last: so its slope is 0 after each round.
  const columns = [...products.keys()]
    .filter((at) => lengths[at]! > 0)
    .sort((one, other) => penalties[other]! - penalties[one]!);
  const parameters = new Float64Array(size);
  // Xᵀ(y − Xβ).
  const slopes = products.slice();
  const move = (at: number, to: number) => {
    const change = to - parameters[at]!;
    parameters[at] = to;
    if (change)
      for (let other = 0; other < size; other++)
        slopes[other]! -= change * gram[at * size + other]!;
  };

  const gapHere = () => {
    let [left, rest, penalty, excess] = [square, 0, 0, 1];
    for (const at of columns) {
      const value = parameters[at]!;
      left -= value * products[at]!;
      rest += value * slopes[at]!;
      penalty += penalties[at]! * Math.abs(value);
      // A slope that is nothing but rounding exceeds no penalty, not even none.
      const rounding = 1e-13 * Math.sqrt(lengths[at]! * square) + 1e-300;
      excess = Math.max(excess, Math.abs(slopes[at]!) / (penalties[at]! + rounding));
    }
    const errors = Math.max(left - rest, 0) / 2;
    return errors + errors / excess / excess + penalty - left / excess;
  };

  const solveSupport = () => {
    let support = columns.filter((at) => parameters[at] || !penalties[at]);
    for (let work = 0, step = 0; step < 1 && work < 2e8; work += support.length ** 3) {
      const changes = solveCholesky(
        cholesky(
          Float64Array.from(support.flatMap((i) => support.map((j) => gram[i * size + j]!))),
          support.length,
          support.length * 2 ** -48,
        ),
        Float64Array.from(
          support,
          (at) => slopes[at]! - Math.sign(parameters[at]!) * penalties[at]!,
        ),
      );
      const steps = support.map((at, i) => {
        const whole = -parameters[at]! / changes[i]!;
        return penalties[at] && whole > 0 ? whole : Infinity;
      });
      step = Math.min(1, ...steps);
      support.forEach((at, i) => {
        move(at, steps[i] === step ? 0 : parameters[at]! + step * changes[i]!);
      });
      support = support.filter((_, i) => steps[i] !== step);
    }
  };

  let iterations = 0;
  while (gapHere() > tolerance * square && iterations < maxIterations) {
    for (const at of columns) {
      const slope = slopes[at]! + lengths[at]! * parameters[at]!;
      const left = Math.max(Math.abs(slope) - penalties[at]!, 0);
      move(at, left && (Math.sign(slope) * left) / lengths[at]!);
    }
    iterations++;
    if (!(iterations & (iterations - 1))) solveSupport();
  }
  solveSupport();
  return { parameters, gap: gapHere(), iterations };
}
