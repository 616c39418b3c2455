import { chance, shuffle } from './chance.ts';
import { exp, ln } from './elementary.ts';
import { probability } from './probability.ts';
import { allRows, times, transposedTimes } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/**
 * The way that gradient descent takes. It ends early at the last point with a finite loss.
 *
 * @throws RangeError for a start without a finite loss, and more points than fit in memory.
 */
export function descentPath(
  problem: DescentProblem,
  { rate, steps, batch, seed, every, start }: Walk,
): DescentPath {
  const { matrix, target, isLogistic } = problem;
  const { size } = matrix;
  const points = Math.ceil(steps / every) + 1;
  if (points * size > 2 ** 25)
    throw new RangeError(
      `${points} points of ${size} parameters are too many to keep: keep fewer by \`every\`.`,
    );
  const path = {
    steps: new Uint32Array(points),
    parameters: new Float64Array(points * size),
    losses: new Float64Array(points),
  };
  const rows = allRows(target.length);
  const parameters = new Float64Array(size + 1);
  parameters.set(start);
  const draw = chance(seed);
  let order = rows;
  let next = 0;
  let kept = 0;
  for (let step = 0; ; step++) {
    let errors: Float64Array | undefined;
    if (step % every === 0 || step === steps) {
      errors = times(matrix, parameters, rows);
      const loss = meanLoss(problem, errors);
      if (!(loss < Infinity)) break;
      path.steps[kept] = step;
      path.losses[kept] = loss;
      path.parameters.set(parameters.subarray(0, size), kept++ * size);
    }
    if (step === steps) break;
    let taken = rows;
    if (batch < rows.length) {
      if (next === 0) order = shuffle(rows.length, draw);
      taken = order.subarray(next, next + batch);
      next = next + batch < rows.length ? next + batch : 0;
      errors = undefined;
    }
    if (!errors) {
      errors = times(matrix, parameters, taken);
      for (let at = 0; at < taken.length; at++)
        errors[at] = (isLogistic ? probability(errors[at]!) : errors[at]!) - target[taken[at]!]!;
    }
    const gradient = transposedTimes(matrix, errors, taken);
    for (let at = 0; at < size; at++) parameters[at]! -= (rate * gradient[at]!) / taken.length;
  }
  if (kept === 0) throw new RangeError('The loss at `start` is infinite: start nearer to 0.');
  return {
    steps: path.steps.slice(0, kept),
    parameters: path.parameters.slice(0, kept * size),
    losses: path.losses.slice(0, kept),
  };
}

/** The mean loss of guesses for all rows, which become errors. */
export function meanLoss({ target, isLogistic }: DescentProblem, guesses: Float64Array): number {
  let sum = 0;
  let product = 1;
  for (let row = 0; row < guesses.length; row++) {
    const guess = guesses[row]!;
    const value = target[row]!;
    if (isLogistic) {
      // ln(1 + e^−η) = ln(1 + e^−|η|) + max(−η, 0), and one logarithm of a product does for many rows.
      const e = exp(-Math.abs(guess));
      product *= 1 + e;
      sum += value ? Math.max(-guess, 0) : Math.max(guess, 0);
      guesses[row] = (guess < 0 ? e : 1) / (1 + e) - value;
      if (row % 512 === 511) {
        sum += ln(product);
        product = 1;
      }
    } else {
      guesses[row] = guess - value;
      sum += ((guess - value) * (guess - value)) / 2;
    }
  }
  return (sum + ln(product)) / guesses.length;
}

export interface DescentProblem {
  matrix: Matrix;
  target: Float64Array;
  isLogistic: boolean;
}

export interface Walk {
  rate: number;
  steps: number;
  /** How many rows each step looks at. */
  batch: number;
  seed: number | string;
  /** Each how manieth point is kept. */
  every: number;
  /** Where to begin, one number for each parameter. */
  start: ArrayLike<number>;
}

/** Points on the way down, the start and the end among them. */
export interface DescentPath {
  /** After how many steps each point was reached. */
  readonly steps: Uint32Array;
  /** The parameters of each point, one point after another. */
  readonly parameters: Float64Array;
  /** The mean loss over all rows at each point. */
  readonly losses: Float64Array;
}
