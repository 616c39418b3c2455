import { rmse } from '../regression/errors.ts';
import { sidesOf } from './fit.ts';
import type { Lab, LabState } from './lab.ts';
import { fitModel } from './models.ts';
import { valuesOf } from './range.ts';

/**
 * The errors of a lab over its degree, or over the strength of its penalty: at most 21 fits.
 * Undefined where neither can be moved.
 */
export function errorsOver(lab: Lab, state: LabState): Errors | undefined {
  const name = errorSetting(lab);
  if (!name) return undefined;
  const all = valuesOf(lab.settings[name]!, name);
  const every = Math.ceil((all.length - 1) / 20);
  const values = all.filter((_, at) => at % every === 0 || at === all.length - 1);
  const { train, validation } = sidesOf(lab, state);
  const errors: Errors = { name, values, train: [], validation: [] };
  for (const value of values) {
    const moved = { ...state, settings: { ...state.settings, [name]: value } };
    try {
      const { predict } = fitModel(lab, moved, train);
      errors.train.push(rmse(train.y, predict(train.x)));
      if (validation.x.length > 0)
        errors.validation.push(rmse(validation.y, predict(validation.x)));
    } catch {
      errors.train.push(NaN);
      errors.validation.push(NaN);
    }
  }
  return errors;
}

/** The setting over which the errors of a lab are drawn. */
export function errorSetting({ settings }: Lab): Errors['name'] | undefined {
  return (['degree', 'ridge', 'lasso'] as const).find((name) => {
    const range = settings[name];
    return range && range.min < range.max;
  });
}

export interface Errors {
  name: 'degree' | 'ridge' | 'lasso';
  values: number[];
  train: number[];
  /** Empty where the points are not split. */
  validation: number[];
}
