import { cholesky, solveCholesky } from './cholesky.ts';

/**
 * The β for which ½ Σ(y − Xβ)² + Σ penalty |β| is least, from G = XᵀX, Xᵀy and yᵀy. A column whose
 * G is 0 on the diagonal gets 0.
 *
 * Cyclic coordinate descent with covariance updates (J. Friedman, T. Hastie and R. Tibshirani,
 * Regularization Paths for Generalized Linear Models via Coordinate Descent, 2010), until the
 * duality gap, by which the sum can still fall at most, is `tolerance` yᵀy. After the rounds 1, 2, 4,
 * 8 … the parameters that are not 0 are solved for at once, and kept if no sign changes: so a
 * result is as exact as least squares are, even if columns are nearly collinear.
 */
export function descendCoordinates(
  { gram, products, square, penalties }: LassoProblem,
  { tolerance, maxIterations }: { tolerance: number; maxIterations: number },
): { parameters: Float64Array; gap: number; iterations: number } {
  const size = products.length;
  const columns = [...products.keys()].filter((at) => gram[at * size + at]! > 0);
  const parameters = new Float64Array(size);
  // Xᵀ(y − Xβ).
  const slopes = products.slice();
  const move = (at: number, to: number) => {
    const change = to - parameters[at]!;
    parameters[at] = to;
    if (change !== 0)
      for (let other = 0; other < size; other++)
        slopes[other]! -= change * gram[at * size + other]!;
  };

  const gapOf = () => {
    let [fitted, rest, penalty, excess] = [0, 0, 0, 1];
    for (const at of columns) {
      fitted += parameters[at]! * products[at]!;
      rest += parameters[at]! * slopes[at]!;
      penalty += penalties[at]! * Math.abs(parameters[at]!);
      // A slope that is nothing but rounding exceeds no penalty, not even 0.
      const rounding = 1e-13 * Math.sqrt(gram[at * size + at]! * square);
      excess = Math.max(excess, Math.abs(slopes[at]!) / (penalties[at]! + rounding));
    }
    const errors = Math.max(square - fitted - rest, 0);
    return (errors + errors / excess / excess) / 2 + penalty - (square - fitted) / excess;
  };

  const solveSupport = () => {
    let support = columns.filter((at) => parameters[at] !== 0 || penalties[at] === 0);
    for (let work = 0, step = 0; step < 1 && work < 2e8; work += support.length ** 3) {
      const part = support.flatMap((i) => support.map((j) => gram[i * size + j]!));
      const downhill = support.map(
        (at) => slopes[at]! - Math.sign(parameters[at]!) * penalties[at]!,
      );
      const factor = cholesky(Float64Array.from(part), support.length, support.length * 2 ** -48);
      const changes = solveCholesky(factor, Float64Array.from(downhill));
      // As far as to where the first parameter gets 0, and on without it.
      const steps = support.map((at, i) => {
        const whole = -parameters[at]! / changes[i]!;
        return penalties[at]! > 0 && whole > 0 ? whole : Infinity;
      });
      step = Math.min(1, ...steps);
      support.forEach((at, i) => {
        move(at, steps[i] === step ? 0 : parameters[at]! + step * changes[i]!);
      });
      support = support.filter((_, i) => steps[i] !== step);
    }
  };

  let iterations = 0;
  let gap = gapOf();
  for (; gap > tolerance * square && iterations < maxIterations; gap = gapOf()) {
    for (const at of columns) {
      const own = gram[at * size + at]!;
      const slope = slopes[at]! + own * parameters[at]!;
      const left = Math.max(Math.abs(slope) - penalties[at]!, 0);
      move(at, left && (Math.sign(slope) * left) / own);
    }
    iterations++;
    if ((iterations & (iterations - 1)) === 0) solveSupport();
  }
  solveSupport();
  return { parameters, gap: gapOf(), iterations };
}

export interface LassoProblem {
  /** XᵀX, by rows. */
  gram: Float64Array;
  /** Xᵀy. */
  products: Float64Array;
  /** yᵀy. */
  square: number;
  /** One for each parameter. */
  penalties: Float64Array;
}
