import { titleOf } from './axes.ts';
import type { Lab, LabState } from './lab.ts';
import type { Metric } from './metrics.ts';
import { modelName } from './model-name.ts';
import { numberText } from './number-text.ts';
import type { Reading } from './reading.ts';

/** What the figure of a lab shows, for those who do not see it. */
export function altOf(lab: Lab, state: LabState, { fit, metrics }: Reading): string {
  const { train, validation, predict, failed } = fit;
  const count = train.x.length + validation.x.length;
  const points = `${count} ${count === 1 ? 'point' : 'points'}`;
  const split =
    validation.x.length > 0
      ? `, ${train.x.length} to train on and ${validation.x.length} to validate with`
      : '';
  const what = `${titleOf(lab.y)} against ${titleOf(lab.x)}: ${points}${split}.`;
  if (failed) return `${what} Nothing could be fitted.`;
  const xs = [...train.x, ...validation.x];
  const ends = [Math.min(...xs), Math.max(...xs)];
  const [first, last] = Array.from(predict(ends)).map((value) => numberText(value, 3));
  const [from, to] = ends.map((value) => numberText(value, 3));
  const fitted = `The fit (${modelName(lab, state)}) goes from ${first} at ${from} to ${last} at ${to}.`;
  return `${what} ${fitted} ${scoresOf(metrics)}`;
}

/** How good a fit is, as a sentence. */
export function scoresOf(metrics: readonly Metric[]): string {
  const scores = metrics.map(({ name, train, validation }) => {
    const beside = Number.isNaN(validation) ? '' : ` (validation ${numberText(validation, 3)})`;
    return `${name} ${numberText(train, 3)}${beside}`;
  });
  return `${scores.join(', ')}.`;
}
