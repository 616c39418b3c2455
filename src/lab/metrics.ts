import { accuracy, logLoss } from '../regression/classification.ts';
import { mae, r2, rmse } from '../regression/errors.ts';
import type { LabFit, Side } from './fit.ts';
import type { Lab, LabState } from './lab.ts';

/** How good a fit is, for the points that it was fitted to and for those that judge it. */
export function metricsOf({ model, y }: Lab, state: LabState, fit: LabFit): Metric[] {
  const { train, validation, predict, path } = fit;
  const metric = (name: string, score: Score, unit?: string): Metric => {
    const judge = (side: Side) => {
      if (side.x.length === 0 || fit.failed) return NaN;
      try {
        return score(side.y, predict(side.x));
      } catch {
        // What this side has no answer to, such as the AUC of one class.
        return NaN;
      }
    };
    return { name, train: judge(train), validation: judge(validation), ...(unit && { unit }) };
  };
  if (model === 'logistic') return [metric('log loss', logLoss), metric('accuracy', accuracy)];
  const squared = [metric('RMSE', rmse, y.unit), metric('MAE', mae, y.unit), metric('R²', r2)];
  const here = path?.[state.step];
  return here ? [{ name: 'loss', train: here.loss, validation: NaN }, ...squared] : squared;
}

type Score = (y: number[], predicted: ArrayLike<number>) => number;

export interface Metric {
  name: string;
  unit?: string;
  train: number;
  /** NaN where the points are not split. */
  validation: number;
}
