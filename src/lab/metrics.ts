import type { LabFit } from './fit.ts';
import type { Lab, LabState } from './lab.ts';
import type { ModelPart, Score, Side } from './parts/part.ts';

/** How good a fit is, for the points that it was fitted to and for those that judge it. */
export function metricsOf(
  { y: { unit } }: Lab,
  { step }: LabState,
  fit: LabFit,
  { scores }: ModelPart,
): Metric[] {
  const { train, validation, predict, path, failed } = fit;
  const judge = (score: Score, side: Side) => {
    if (side.x.length === 0 || failed) return NaN;
    try {
      return score(side.y, predict(side.x));
    } catch {
      // Gradient descent may have gone beyond all numbers.
      return NaN;
    }
  };
  const metrics = scores.map(([name, score, inUnit]) => ({
    ...{ name, train: judge(score, train), validation: judge(score, validation) },
    ...(inUnit && unit !== undefined && { unit }),
  }));
  const loss = path?.[step]?.loss;
  return loss === undefined
    ? metrics
    : [{ name: 'Loss', train: loss, validation: NaN }, ...metrics];
}

export interface Metric {
  name: string;
  unit?: string;
  train: number;
  /** NaN where the points are not split. */
  validation: number;
}
