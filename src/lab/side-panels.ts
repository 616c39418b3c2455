import type { DrawnElement } from '../cells/contract.ts';
import { panel, placeIn, titleOf } from './axes.ts';
import type { Axes, Frame } from './axes.ts';
import { draw, lineThrough } from './drawn.ts';
import type { Errors } from './errors.ts';
import type { LabFit } from './fit.ts';
import type { Lab, LabState } from './lab.ts';
import { domainsOf } from './main-panel.ts';
import { marks, TRAIN, VALIDATION } from './marks.ts';
import { numberText } from './number-text.ts';
import { domainOf } from './scale.ts';

/** How far each point lies from the fit. */
export function residualPanel(
  lab: Lab,
  { train, validation, predict }: LabFit,
  frame: SideFrame,
): DrawnElement {
  const sides = [train, validation].map((side) => {
    const fitted = predict(side.x);
    return { x: side.x, y: side.y.map((value, at) => value - fitted[at]!) };
  });
  const sizes = sides.flatMap(({ y }) => y.map(Math.abs)).filter(Number.isFinite);
  const [, most] = domainOf([0, ...sizes]);
  const axes: Axes = {
    ...{ x: domainsOf(lab).x, y: [-most, most] },
    ...{ xTitle: `${titleOf(lab.x)} →`, yTitle: '↑ residual' },
  };
  const place = placeIn(frame, axes);
  const zero = draw('line', {
    ...{ x2: place.width, y1: place.y.at(0), y2: place.y.at(0), stroke: TRAIN },
    ...{ class: 'plot-fit', 'stroke-width': '1.5' },
  });
  return panel(`${frame.kind} plot-residuals`, frame, axes, [
    zero,
    ...marks(sides[0]!, sides[1]!, place, 0.75),
  ]);
}

/** The error of the training and of the validation points over a setting: where they part, it over-fits. */
export function errorPanel(errors: Errors, { settings }: LabState, frame: SideFrame): DrawnElement {
  const { name, values, train, validation } = errors;
  const isSplit = !validation.every(Number.isNaN);
  const known = [...train, ...validation].filter(Number.isFinite);
  // Where the error explodes nothing else would be seen: the line leaves the panel there.
  const best = Math.min(...validation.filter(Number.isFinite), Infinity);
  const limit = 3 * Math.max(best === Infinity ? 0 : best, ...train.filter(Number.isFinite));
  const [, top] = domainOf([0, Math.min(limit || 1, Math.max(...known, 0))]);
  const last = values.length - 1;
  const every = Math.ceil(values.length / 6);
  const axes: Axes = {
    ...{ x: [0, last], y: [0, top] },
    ...{ xTitle: `${TITLES[name]} →`, yTitle: '↑ RMSE' },
    xTicks: values.flatMap((value, at) =>
      at % every === 0 ? [[at, numberText(value)] as const] : [],
    ),
  };
  const place = placeIn(frame, axes);
  const line = (side: readonly number[]) =>
    lineThrough(side.map((error, at) => [place.x.at(at), place.y.at(error)]));
  const at = positionOf(values, settings[name] ?? 0);
  const key = draw(
    'text',
    { x: place.width, y: -11, 'font-size': '12.5', 'text-anchor': 'end', class: 'plot-words' },
    [
      draw('tspan', { class: 'plot-train-sign', fill: TRAIN }, ['━']),
      ' training',
      ...(isSplit
        ? [
            draw('tspan', { class: 'plot-validation-sign', fill: VALIDATION, dx: 10 }, ['┅']),
            ' validation',
          ]
        : []),
    ],
  );
  return panel(
    `${frame.kind} plot-errors`,
    frame,
    axes,
    [
      draw('line', {
        ...{ class: 'plot-here', x1: place.x.at(at), x2: place.x.at(at), y2: place.height },
        ...{ stroke: 'currentColor', 'stroke-opacity': '0.5', 'stroke-dasharray': '3 3' },
      }),
      draw('path', {
        class: 'plot-fit',
        d: line(train),
        fill: 'none',
        stroke: TRAIN,
        'stroke-width': '2',
      }),
      draw('path', {
        ...{ class: 'plot-validation-line', d: line(validation), fill: 'none', stroke: VALIDATION },
        ...{ 'stroke-width': '2', 'stroke-dasharray': '6 3' },
      }),
    ],
    [key],
  );
}

/** Where a value lies among others in order, in parts of their distances. */
function positionOf(values: readonly number[], value: number): number {
  const above = values.findIndex((one) => one >= value);
  if (above <= 0) return Math.max(above, 0);
  const [low, high] = [values[above - 1]!, values[above]!];
  return above - (high - value) / (high - low);
}

const TITLES = { degree: 'degree', ridge: 'ridge strength λ', lasso: 'lasso strength λ' };

/** One of two panels side by side, or one alone. */
export const SIDE: SideFrame = {
  ...{ kind: 'side', width: 272, height: 214, top: 28, right: 8, bottom: 44, left: 48 },
};
export const WIDE: SideFrame = {
  ...{ kind: 'wide', width: 560, height: 250, top: 28, right: 12, bottom: 44, left: 48 },
};

export interface SideFrame extends Frame {
  kind: 'side' | 'wide';
}
