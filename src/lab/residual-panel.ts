import type { DrawnElement } from '../cells/contract.ts';
import { panel, placeIn, roomy, titleOf } from './axes.ts';
import type { Axes } from './axes.ts';
import { draw } from './drawn.ts';
import type { LabFit } from './fit.ts';
import type { Lab } from './lab.ts';
import { domainsOf } from './main-panel.ts';
import { marks, TRAIN } from './marks.ts';
import { domainOf } from './scale.ts';
import type { SideFrame } from './side-frame.ts';

/** How far each point lies from the fit. */
export function residualPanel(
  lab: Lab,
  { train, validation, predict }: LabFit,
  side: SideFrame,
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
  const frame = roomy(side, axes);
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
