import type { Lab, LabState } from './lab.ts';
import type { Fitted, ModelPart, Side } from './parts/part.ts';
import { isTrained } from './split.ts';

/** Fits the model of a lab to its training points. What cannot be fitted is told in the notes. */
export function fitLab(lab: Lab, state: LabState, { fit }: ModelPart): LabFit {
  const sides = sidesOf(lab, state);
  try {
    return { ...sides, ...fit(lab, state, sides.train) };
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    const predict: Fitted['predict'] = (xs) => Array.from(xs, () => NaN);
    return { ...sides, predict, coefficients: [], notes: [note], failed: true };
  }
}

/** The points that the model is fitted to, and those that judge it. */
export function sidesOf(lab: Lab, state: LabState): { train: Side; validation: Side } {
  const trained = isTrained(lab, state);
  const side = (wanted: boolean): Side => {
    const points = state.points.filter((_, at) => trained[at] === wanted);
    return { x: points.map(({ x }) => x), y: points.map(({ y }) => y) };
  };
  return { train: side(true), validation: side(false) };
}

export interface LabFit extends Fitted {
  train: Side;
  /** Empty where the points are not split. */
  validation: Side;
  /** Nothing could be fitted: predictions are NaN. */
  failed?: boolean;
}
