import type { LabModel } from '../../journal/lab.ts';
import { linear } from './linear.ts';
import type { ModelPart } from './part.ts';

/** The part of each model: where nothing needs to be loaded. */
export const PARTS: Readonly<Record<LabModel, ModelPart>> = {
  'least squares': linear,
  polynomial: linear,
  ridge: linear,
  lasso: linear,
  logistic: linear,
  'gradient descent': linear,
};
