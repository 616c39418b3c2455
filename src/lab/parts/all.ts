import type { LabModel } from '../../journal/lab.ts';
import { classes } from './classes.ts';
import { descent } from './descent.ts';
import { linear } from './linear.ts';
import type { ModelPart } from './part.ts';
import { shrunk } from './shrunk.ts';

/** The part of each model: where nothing needs to be loaded. */
export const PARTS: Readonly<Record<LabModel, ModelPart>> = {
  'least squares': linear,
  polynomial: linear,
  ridge: linear,
  lasso: shrunk,
  logistic: classes,
  'gradient descent': descent,
};
