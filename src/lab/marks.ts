import type { DrawnElement } from '../cells/contract.ts';
import type { Place } from './axes.ts';
import { draw, lineThrough } from './drawn.ts';
import type { Side } from './parts/part.ts';

/** Colours where no style sheet is: in a feed. */
export const TRAIN = '#17605b';
export const VALIDATION = '#8a4b08';

/** Points to train on as dots, and those to validate with as hollow diamonds. */
export function marks(train: Side, validation: Side, place: Place, size = 1): DrawnElement[] {
  const many = train.x.length + validation.x.length > 150 ? 0.75 : 1;
  const r = 4 * size * many;
  return [
    draw(
      'g',
      { class: 'plot-train', fill: TRAIN, 'fill-opacity': '0.75' },
      centres(train, place).map(([cx, cy]) => draw('circle', { cx, cy, r })),
    ),
    draw(
      'g',
      { class: 'plot-validation', fill: 'none', stroke: VALIDATION, 'stroke-width': '1.5' },
      centres(validation, place).map(([cx, cy]) =>
        draw('path', { d: `${diamond(cx, cy, 1.2 * r)}Z` }),
      ),
    ),
  ];
}

/** Where points lie; those that lie nowhere, since nothing could be fitted, are left out. */
function centres({ x, y }: Side, place: Place): [number, number][] {
  return x.flatMap((value, at): [number, number][] =>
    Number.isFinite(y[at]) ? [[place.x.at(value), place.y.at(y[at]!)]] : [],
  );
}

function diamond(x: number, y: number, r: number): string {
  return lineThrough([
    [x - r, y],
    [x, y - r],
    [x + r, y],
    [x, y + r],
  ]);
}
