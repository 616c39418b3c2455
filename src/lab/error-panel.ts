import type { DrawnElement } from '../cells/contract.ts';
import { panel, placeIn, roomy } from './axes.ts';
import type { Axes } from './axes.ts';
import { draw, lineThrough } from './drawn.ts';
import type { Errors } from './errors.ts';
import type { LabState } from './lab.ts';
import { TRAIN, VALIDATION } from './marks.ts';
import { numberText } from './number-text.ts';
import { domainOf } from './scale.ts';
import type { SideFrame } from './side-frame.ts';

/** The error of the training and of the validation points over a setting: where they part, it over-fits. */
export function errorPanel(errors: Errors, { settings }: LabState, side: SideFrame): DrawnElement {
  const { name, values, train, validation } = errors;
  const last = values.length - 1;
  const every = Math.ceil(values.length / 6);
  const axes: Axes = {
    ...{ x: [-last * ROOM, last * (1 + ROOM)], y: [0, topOf(errors)] },
    ...{ xTitle: `${TITLES[name]} →`, yTitle: '↑ RMSE' },
    xTicks: values.flatMap((value, at) =>
      at % every === 0 ? [[at, numberText(value)] as const] : [],
    ),
  };
  const frame = roomy(side, axes);
  const place = placeIn(frame, axes);
  const series = (points: readonly number[], kind: string, stroke: string, dashes?: string) => {
    const corners = points.map((error, at) => [place.x.at(at), place.y.at(error)] as const);
    const dots = name === 'degree' ? corners.filter(([, y]) => Number.isFinite(y)) : [];
    return [
      draw('path', {
        ...{ class: `plot-${kind}-line`, d: lineThrough(corners), fill: 'none', stroke },
        ...{ 'stroke-width': '2', 'stroke-dasharray': dashes },
      }),
      draw(
        'g',
        { class: `plot-${kind}`, fill: stroke },
        dots.map(([cx, cy]) => draw('circle', { cx, cy, r: 2.5 })),
      ),
    ];
  };
  const here = place.x.at(positionOf(values, settings[name] ?? 0));
  return panel(
    `${frame.kind} plot-errors`,
    frame,
    axes,
    [
      draw('line', {
        ...{ class: 'plot-here', x1: here, x2: here, y2: place.height, stroke: 'currentColor' },
        ...{ 'stroke-opacity': '0.5', 'stroke-dasharray': '3 3' },
      }),
      ...series(train, 'train', TRAIN),
      ...series(validation, 'validation', VALIDATION, '6 3'),
    ],
    [key(place.width, !validation.every(Number.isNaN))],
  );
}

/** Room beside the first and the last value, for their dots. */
const ROOM = 0.02;

/** Where the error explodes nothing else would be seen: there the line leaves the panel. */
function topOf({ train, validation }: Errors): number {
  const [trained, validated] = [train, validation].map((side) => side.filter(Number.isFinite));
  const known = [...trained!, ...validated!];
  if (known.length === 0) return 1;
  const best = validated!.length > 0 ? Math.min(...validated!) : 0;
  return domainOf([0, Math.min(Math.max(...known), 3 * Math.max(best, ...trained!))])[1];
}

function key(x: number, isSplit: boolean): DrawnElement {
  const sign = (kind: string, fill: string, text: string, dx?: number) =>
    draw('tspan', { class: `plot-${kind}-sign`, fill, dx }, [text]);
  const place = { x, y: -16, 'font-size': '12.5', 'text-anchor': 'end', fill: 'currentColor' };
  return draw('text', { class: 'plot-words', ...place }, [
    ...[sign('train', TRAIN, '━'), ' training'],
    ...(isSplit ? [sign('validation', VALIDATION, '┅', 10), ' validation'] : []),
  ]);
}

/** Where a value lies among others in order, in parts of their distances. */
function positionOf(values: readonly number[], value: number): number {
  const above = values.findIndex((one) => one >= value);
  if (above <= 0) return Math.max(above, 0);
  const [low, high] = [values[above - 1]!, values[above]!];
  return above - (high - value) / (high - low);
}

const TITLES = { degree: 'degree', ridge: 'ridge strength λ', lasso: 'lasso strength λ' };
