import type { Values } from '../../regression/features.ts';
import type { Lab, LabState } from '../lab.ts';

/**
 * What a lab knows of its model: how it is fitted, and how good a fit is. A page loads the part of
 * the models that its labs have, and with it the part of the library that it needs.
 */
export interface ModelPart {
  /**
   * Fits the model to points.
   *
   * @throws what the library throws: RangeError for points that cannot be fitted.
   */
  fit(lab: Lab, state: LabState, points: Side): Fitted;
  /** Each measure by its name; of some the unit is that of y. */
  scores: readonly (readonly [name: string, score: Score, inUnit?: boolean])[];
}

export type Score = (y: number[], predicted: Values) => number;

export interface Side {
  x: number[];
  y: number[];
}

export interface Fitted {
  predict(xs: Values): Values;
  /** Within what the curve, and a new point, is to be expected at 95%. Not every model says. */
  band?: (xs: Values) => { mean: Edges; one: Edges };
  coefficients: readonly Coefficient[];
  /** Where the terms are powers of z = (x − mean) / sd. */
  standardized?: Scaling;
  /** The parameters at the start of gradient descent and after each of its steps. */
  path?: readonly Step[];
  notes: readonly string[];
}

export interface Edges {
  lower: Values;
  upper: Values;
}

export interface Coefficient {
  term: string;
  estimate: number;
  standardError?: number;
  lower?: number;
  upper?: number;
}

export interface Scaling {
  mean: number;
  sd: number;
}

export interface Step {
  intercept: number;
  slope: number;
  loss: number;
}
