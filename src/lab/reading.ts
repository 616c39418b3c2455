import { errorsOver } from './errors.ts';
import type { Errors } from './errors.ts';
import { fitLab } from './fit.ts';
import type { LabFit } from './fit.ts';
import type { Lab, LabState } from './lab.ts';
import { metricsOf } from './metrics.ts';
import type { Metric } from './metrics.ts';

/** All that is to be known of a lab in a state: what the figure and the tables show. */
export function readingOf(lab: Lab, state: LabState, errors = errorsOf(lab, state)): Reading {
  const fit = fitLab(lab, state);
  return { fit, errors, metrics: metricsOf(lab, state, fit) };
}

/** The errors over a setting, where the lab shows them: most of the work. */
export function errorsOf(lab: Lab, state: LabState): Errors | undefined {
  return lab.show.includes('loss') ? errorsOver(lab, state) : undefined;
}

export interface Reading {
  fit: LabFit;
  errors: Errors | undefined;
  metrics: Metric[];
}
