import { rmse } from '../regression/errors.ts';
import { sidesOf } from './fit.ts';
import type { Lab, LabState } from './lab.ts';
import type { ModelPart } from './parts/part.ts';
import { valuesOf } from './range.ts';

/**
 * The errors of a lab over its degree, or over the strength of its penalty: at most 21 fits.
 * Undefined where neither can be moved, or where they are not shown.
 */
export function errorsOver(lab: Lab, state: LabState, { fit }: ModelPart): Errors | undefined {
  const name = lab.show.includes('loss') && errorSetting(lab);
  if (!name) return undefined;
  const all = valuesOf(lab.settings[name]!, name);
  const every = Math.ceil((all.length - 1) / 20);
  const values = all.filter((_, at) => at % every === 0 || at === all.length - 1);
  const { train, validation } = sidesOf(lab, state);
  const errors: Errors = { name, values, train: [], validation: [] };
  for (const value of values) {
    const moved = { ...state, settings: { ...state.settings, [name]: value } };
    let [trained, validated] = [NaN, NaN];
    try {
      const { predict } = fit(lab, moved, train);
      trained = rmse(train.y, predict(train.x));
      if (validation.x.length > 0) validated = rmse(validation.y, predict(validation.x));
    } catch {
      // What cannot be fitted leaves a gap in the line.
    }
    errors.train.push(trained);
    errors.validation.push(validated);
  }
  return errors;
}

function errorSetting({ settings }: Lab): Errors['name'] | undefined {
  return (['degree', 'ridge', 'lasso'] as const).find((name) => {
    const range = settings[name];
    return range && range.min < range.max;
  });
}

export interface Errors {
  name: 'degree' | 'ridge' | 'lasso';
  values: number[];
  train: number[];
  /** NaN where the points are not split. */
  validation: number[];
}
