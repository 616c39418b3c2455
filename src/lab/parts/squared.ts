import { mae, r2, rmse } from '../../regression/errors.ts';
import type { ModelPart } from './part.ts';

/** How far predictions are from numbers. */
export const SQUARED: ModelPart['scores'] = [
  ['RMSE', rmse, true],
  ['MAE', mae, true],
  ['R²', r2],
];
