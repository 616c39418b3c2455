import { errorsOver } from './errors.ts';
import type { Errors } from './errors.ts';
import { fitLab } from './fit.ts';
import type { LabFit } from './fit.ts';
import type { Lab, LabState } from './lab.ts';
import { metricsOf } from './metrics.ts';
import type { Metric } from './metrics.ts';
import type { ModelPart } from './parts/part.ts';

/** All that is to be known of a lab in a state: what the figure and the tables show. */
export function readingOf(
  lab: Lab,
  state: LabState,
  part: ModelPart,
  errors = errorsOver(lab, state, part),
): Reading {
  const fit = fitLab(lab, state, part);
  return { fit, errors, metrics: metricsOf(lab, state, fit, part) };
}

export interface Reading {
  fit: LabFit;
  /** The errors over a setting, where they are shown: most of the work. */
  errors: Errors | undefined;
  metrics: Metric[];
}
