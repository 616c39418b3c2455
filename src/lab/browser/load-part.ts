import type { LabModel } from '../../journal/lab.ts';
import type { ModelPart } from '../parts/part.ts';

/** Loads what a lab needs to know of its model. */
export async function loadPart(model: LabModel): Promise<ModelPart> {
  switch (model) {
    case 'lasso':
      return (await import('../parts/shrunk.ts')).shrunk;
    case 'logistic':
      return (await import('../parts/classes.ts')).classes;
    case 'gradient descent':
      return (await import('../parts/descent.ts')).descent;
    default:
      return (await import('../parts/linear.ts')).linear;
  }
}
