import type { DrawnElement } from '../cells/contract.ts';
import { draw } from './drawn.ts';
import type { Axis } from './lab.ts';
import { numberText } from './number-text.ts';
import { scaleOf, ticksOf } from './scale.ts';
import type { Domain, Scale } from './scale.ts';

/** A panel without what is in it: its size and the room around its data, in the units of its view box. */
export interface Frame {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Where values lie in a panel. Zero is the corner of the data, at the top left. */
export interface Place {
  x: Scale;
  y: Scale;
  width: number;
  height: number;
}

export interface Axes {
  x: Domain;
  y: Domain;
  xTitle: string;
  yTitle: string;
  /** Where numbers stand; without them at round ones. */
  xTicks?: readonly (readonly [value: number, text: string])[];
  yTicks?: readonly (readonly [value: number, text: string])[];
}

/** A frame with room at the left for the numbers of an axis. */
export function roomy<F extends Frame>(frame: F, axes: Pick<Axes, 'y' | 'yTicks'>): F {
  const longest = Math.max(...rowsOf(frame, axes).map(([, text]) => text.length));
  return { ...frame, left: Math.max(frame.left, 14 + 7.5 * longest) };
}

export function placeIn(frame: Frame, { x, y }: Pick<Axes, 'x' | 'y'>): Place {
  const width = frame.width - frame.left - frame.right;
  const height = frame.height - frame.top - frame.bottom;
  return { x: scaleOf(x, 0, width), y: scaleOf(y, height, 0), width, height };
}

/**
 * A drawing with lines for the eye, the numbers of both axes and their titles.
 *
 * @param behind what is cut off at the edges of the data.
 * @param front what is not.
 */
export function panel(
  name: string,
  frame: Frame,
  axes: Axes,
  behind: DrawnElement[],
  front: DrawnElement[] = [],
): DrawnElement {
  const { width, height, left, top, bottom } = frame;
  const place = placeIn(frame, axes);
  const rows = rowsOf(frame, axes);
  const columns = axes.xTicks ?? numbered(axes.x, place.width / 60);
  const grid = rows.map(([value]) => {
    const y = place.y.at(value);
    return draw('line', { x2: place.width, y1: y, y2: y });
  });
  const marks = columns.map(([value]) => {
    const x = place.x.at(value);
    return draw('line', { x1: x, x2: x, y1: place.height, y2: place.height + 4 });
  });
  const words = [
    ...rows.map(([value, text]) =>
      write(text, { x: -7, y: place.y.at(value) + 4, 'text-anchor': 'end' }),
    ),
    ...columns.map(([value, text]) =>
      write(text, { x: place.x.at(value), y: place.height + 20, 'text-anchor': 'middle' }),
    ),
    write(axes.yTitle, { x: -left, y: -16 }),
    write(axes.xTitle, { x: place.width, y: place.height + bottom - 6, 'text-anchor': 'end' }),
  ];
  const box = { viewBox: `0 0 ${width} ${height}`, width, height, 'font-family': 'sans-serif' };
  return draw('svg', { class: `plot-panel plot-${name}`, ...box }, [
    draw('g', { transform: `translate(${left},${top})` }, [
      draw('g', { class: 'plot-grid', stroke: 'currentColor', 'stroke-opacity': '0.14' }, grid),
      draw('g', { class: 'plot-axis', stroke: 'currentColor', 'stroke-opacity': '0.5' }, [
        draw('line', { x2: place.width, y1: place.height, y2: place.height }),
        ...marks,
      ]),
      draw('g', { class: 'plot-words', 'font-size': '12.5', fill: 'currentColor' }, words),
      // A drawing in a drawing is cut off at its edges.
      draw('svg', { width: place.width, height: place.height }, behind),
      ...front,
    ]),
  ]);
}

function rowsOf({ height, top, bottom }: Frame, { y, yTicks }: Pick<Axes, 'y' | 'yTicks'>) {
  return yTicks ?? numbered(y, (height - top - bottom) / 40);
}

function numbered(domain: Domain, many: number) {
  return ticksOf(domain, many).map((value) => [value, numberText(value)] as const);
}

/** The name of an axis with its unit. */
export function titleOf({ label, unit }: Axis): string {
  return unit === undefined ? label : `${label} (${unit})`;
}

export function write(
  content: string,
  attributes: Record<string, string | number | undefined>,
): DrawnElement {
  return draw('text', attributes, [content]);
}
