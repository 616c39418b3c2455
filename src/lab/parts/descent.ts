import { gradientDescent } from '../../regression/gradient-descent.ts';
import { standardize } from '../../regression/standardize.ts';
import type { ModelPart, Step } from './part.ts';
import { SQUARED } from './squared.ts';

/** Gradient descent to the line of least squares, as far as it has come. */
export const descent: ModelPart = {
  scores: SQUARED,
  fit({ steps, batch, seed, standardize: isScaled }, { settings: { rate = 0 }, step }, { x, y }) {
    const { path } = gradientDescent(x, y, {
      ...{ rate, steps, seed, standardize: isScaled },
      // A reader may have removed points.
      batch: batch === 'all' ? batch : Math.min(batch, x.length),
    });
    const taken = Array.from(path.losses, (loss, at): Step => {
      const [intercept = 0, slope = 0] = path.parameters.subarray(2 * at);
      return { intercept, slope, loss };
    });
    const { intercept, slope } = taken[Math.min(step, taken.length - 1)]!;
    const { mean, sd } = isScaled ? standardize(x) : { mean: 0, sd: 1 };
    return {
      predict: (xs) =>
        Float64Array.from(xs, (value) => intercept + (slope * (value - mean)) / (sd || 1)),
      coefficients: [
        { term: 'intercept', estimate: intercept },
        { term: 'x', estimate: slope },
      ],
      ...(isScaled && { standardized: { mean, sd } }),
      path: taken,
      notes: notesOn(taken, step),
    };
  },
};

/** What is to be said of a rate that is too high. */
function notesOn(path: readonly Step[], step: number): string[] {
  if (step >= path.length)
    return [`The rate is too high: after step ${path.length - 1} the loss is beyond all numbers.`];
  return path[step]!.loss > path[0]!.loss ? ['The rate is too high: the loss grows.'] : [];
}
