import { chance, shuffle } from './chance.ts';
import { exp, ln } from './elementary.ts';
import { times, transposedTimes } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { probability } from './probability.ts';

/** The way that gradient descent takes. It ends early at the last point with a finite loss. */
export function descentPath(
  matrix: Matrix,
  target: Float64Array,
  isLogistic: boolean,
  start: Float64Array,
  { rate, steps, batch, seed, every }: Walk,
): DescentPath {
  const { all } = matrix;
  const draw = chance(seed);
  const parameters = Float64Array.of(...start, 0);
  const kept: number[] = [];
  const points: number[] = [];
  const losses: number[] = [];
  let order = all;
  let next = all.length;
  for (let step = 0; step <= steps; step++) {
    let errors: Float64Array | undefined;
    if (step % every === 0 || step === steps) {
      errors = times(matrix, parameters);
      const loss = meanLoss(errors, target, isLogistic);
      if (!(loss < Infinity)) break;
      kept.push(step);
      points.push(...parameters.subarray(0, -1));
      losses.push(loss);
    }
    let rows = all;
    if (batch < all.length) {
      if (next >= all.length) {
        order = shuffle(all.length, draw);
        next = 0;
      }
      rows = order.subarray(next, (next += batch));
      errors = undefined;
    }
    errors ??= times(matrix, parameters, rows).map(
      (guess, at) => (isLogistic ? probability(guess) : guess) - target[rows[at]!]!,
    );
    const gradient = transposedTimes(matrix, errors, rows);
    for (const [at, slope] of gradient.entries()) parameters[at]! -= (rate * slope) / rows.length;
  }
  return {
    steps: Uint32Array.from(kept),
    parameters: Float64Array.from(points),
    losses: Float64Array.from(losses),
  };
}

/** The mean loss of guesses for all rows, which become errors. */
function meanLoss(guesses: Float64Array, target: Float64Array, isLogistic: boolean): number {
  let sum = 0;
  let product = 1;
  for (let row = 0; row < guesses.length; row++) {
    const guess = guesses[row]!;
    const value = target[row]!;
    guesses[row] = guess - value;
    if (isLogistic) {
      // ln(1 + e^−η) = ln(1 + e^−|η|) + max(−η, 0), and one logarithm of a product does for many rows.
      const e = exp(-Math.abs(guess));
      guesses[row] = (guess < 0 ? e : 1) / (1 + e) - value;
      sum += Math.max(value ? -guess : guess, 0);
      product *= 1 + e;
      if (product > 1e300) {
        sum += ln(product);
        product = 1;
      }
    } else sum += ((guess - value) * (guess - value)) / 2;
  }
  return (sum + ln(product)) / guesses.length;
}

export interface Walk {
  rate: number;
  steps: number;
  /** How many rows each step looks at. */
  batch: number;
  seed: number | string;
  /** Each how manieth point is kept. */
  every: number;
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
