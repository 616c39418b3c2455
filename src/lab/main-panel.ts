import type { DrawnElement } from '../cells/contract.ts';
import { panel, placeIn, roomy, titleOf } from './axes.ts';
import type { Frame, Place } from './axes.ts';
import { draw, held, lineThrough } from './drawn.ts';
import type { LabFit } from './fit.ts';
import type { Lab } from './lab.ts';
import { marks, TRAIN } from './marks.ts';
import { domainOf } from './scale.ts';
import type { Domain } from './scale.ts';

/** The points and the fit. */
export function mainPanel(lab: Lab, fit: LabFit): DrawnElement {
  const domains = domainsOf(lab);
  const frame = mainFrame(lab);
  const place = placeIn(frame, domains);
  const shows = (part: Lab['show'][number]) => lab.show.includes(part);
  const behind = [
    ...(shows('interval') ? bands(fit, domains.x, place) : []),
    ...(shows('residuals') ? [sticks(fit, place)] : []),
    ...(shows('line') ? [curve(fit, domains.x, place)] : []),
  ];
  const axes = { ...domains, xTitle: `${titleOf(lab.x)} →`, yTitle: `↑ ${titleOf(lab.y)}` };
  return panel('main', frame, axes, behind, marks(fit.train, fit.validation, place));
}

/** The room that the points have in the drawing: the same however they are moved. */
export function mainFrame(lab: Lab): Frame {
  return roomy(MAIN, domainsOf(lab));
}

const MAIN: Frame = { width: 560, height: 362, top: 34, right: 12, bottom: 50, left: 48 };

/** What is shown of both axes: all points of the author. */
export function domainsOf({ model, xs, ys }: Pick<Lab, 'model' | 'xs' | 'ys'>): {
  x: Domain;
  y: Domain;
} {
  return { x: domainOf(xs), y: model === 'logistic' ? [-0.1, 1.1] : domainOf(ys) };
}

/** From each point to the fit. */
function sticks({ train, predict }: LabFit, place: Place): DrawnElement {
  const fitted = predict(train.x);
  const path = train.x.map((x, at) =>
    lineThrough([
      [place.x.at(x), place.y.at(train.y[at]!)],
      [place.x.at(x), held(place.y.at(fitted[at]!))],
    ]),
  );
  return draw('path', {
    ...{ class: 'plot-sticks', d: path.join(''), stroke: 'currentColor', 'stroke-opacity': '0.45' },
  });
}

function curve({ predict }: LabFit, x: Domain, place: Place): DrawnElement {
  const xs = along(x);
  return draw('path', {
    ...{ class: 'plot-fit', d: linePath(xs, predict(xs), place), fill: 'none', stroke: TRAIN },
    ...{ 'stroke-width': '2.5', 'stroke-linejoin': 'round' },
  });
}

/** Where the curve is to be expected, filled, and where new points are, between broken lines. */
function bands({ band }: LabFit, x: Domain, place: Place): DrawnElement[] {
  const xs = along(x);
  const edges = band?.(xs);
  if (!edges) return [];
  const upper = linePath(xs, edges.mean.upper, place);
  const back = linePath(xs.toReversed(), Array.from(edges.mean.lower).toReversed(), place);
  const area = upper && `${upper}${back.replaceAll('M', 'L')}Z`;
  const one = linePath(xs, edges.one.upper, place) + linePath(xs, edges.one.lower, place);
  const edge = { fill: 'none', stroke: TRAIN, 'stroke-opacity': '0.7', 'stroke-dasharray': '4 4' };
  return [
    draw('path', { class: 'plot-band', d: area, fill: TRAIN, 'fill-opacity': '0.16' }),
    draw('path', { class: 'plot-band-edge', d: one, ...edge }),
  ];
}

function linePath(xs: readonly number[], ys: ArrayLike<number>, place: Place): string {
  return lineThrough(xs.map((x, at) => [place.x.at(x), held(place.y.at(ys[at]!))]));
}

/** So many parts of a curve look round. */
const PARTS = 180;

function along([from, to]: Domain): number[] {
  return Array.from({ length: PARTS + 1 }, (_, at) => from + ((to - from) * at) / PARTS);
}
