import type { DrawnElement } from '../cells/contract.ts';
import { panel, placeIn, roomy } from './axes.ts';
import type { Axes, Place } from './axes.ts';
import { draw, FAR, held, lineThrough, round } from './drawn.ts';
import type { LabFit } from './fit.ts';
import type { Side } from './parts/part.ts';
import type { LabState } from './lab.ts';
import { TRAIN, VALIDATION } from './marks.ts';
import type { SideFrame } from './side-frame.ts';

/**
 * The loss over intercept and slope, as lines of equal height around its minimum, and the path of
 * gradient descent on it. The loss of least squares is a quadratic form: its lines are ellipses.
 */
export function surfacePanel(
  { train, standardized, path = [] }: LabFit,
  state: LabState,
  side: SideFrame,
): DrawnElement {
  const bowl = bowlOf(train, standardized);
  const start = path[0] ?? { intercept: bowl.intercept + bowl.slope * bowl.mean, slope: 0 };
  const radius = 1.15 * (distance(bowl, start) || 1);
  const reach = radius * Math.sqrt(1 + (bowl.mean / bowl.deviation) ** 2);
  const axes: Axes = {
    x: [bowl.intercept - reach, bowl.intercept + reach],
    y: [bowl.slope - radius / bowl.deviation, bowl.slope + radius / bowl.deviation],
    ...{ xTitle: 'intercept →', yTitle: '↑ slope' },
  };
  const frame = roomy(side, axes);
  const place = placeIn(frame, axes);
  const at = ({ intercept, slope }: Parameters) =>
    [held(place.x.at(intercept)), held(place.y.at(slope))] as const;
  const taken = path.slice(0, state.step + 1).map(at);
  // Where it diverges its first step to far outside is its last that can be seen.
  const lost = taken.findIndex((ends) => ends.some((one) => Math.abs(one) >= FAR));
  const seen = lost < 0 ? taken : taken.slice(0, lost + 1);
  const here = seen.at(-1);
  return panel(`${frame.kind} plot-surface`, frame, axes, [
    draw(
      'g',
      {
        class: 'plot-bowl',
        fill: TRAIN,
        'fill-opacity': '0.07',
        stroke: TRAIN,
        'stroke-opacity': '0.45',
      },
      LEVELS.map((level) => draw('path', { d: ellipse(bowl, radius * level, place) })),
    ),
    cross(at(bowl)),
    draw('path', {
      class: 'plot-path',
      d: lineThrough(seen),
      fill: 'none',
      stroke: VALIDATION,
      'stroke-width': '1.5',
    }),
    draw(
      'g',
      { class: 'plot-steps', fill: VALIDATION },
      seen.map((one) => dot(one, 1.8)),
    ),
    ...(here ? [draw('g', { class: 'plot-step', fill: VALIDATION }, [dot(here, 5)])] : []),
  ]);
}

const LEVELS = [0.92, 0.76, 0.6, 0.45, 0.31, 0.18, 0.08];

interface Parameters {
  intercept: number;
  slope: number;
}

/** The minimum of the loss, and the moments of x that say how steep it rises. */
interface Bowl extends Parameters {
  mean: number;
  deviation: number;
}

function bowlOf({ x, y }: Side, standardized: LabFit['standardized']): Bowl {
  const { mean: m, sd } = standardized ?? { mean: 0, sd: 1 };
  const u = x.map((value) => (value - m) / sd);
  const mean = average(u);
  const meanY = average(y);
  const variance = average(u.map((value) => (value - mean) ** 2));
  const slope = average(u.map((value, at) => (value - mean) * (y[at]! - meanY))) / variance;
  return { intercept: meanY - slope * mean, slope, mean, deviation: Math.sqrt(variance) };
}

/** √(2 (L − L₀)): the radius of the circle that the lines of equal loss are when they are mapped back. */
function distance({ intercept, slope, mean, deviation }: Bowl, at: Parameters): number {
  const [a, b] = [at.intercept - intercept, at.slope - slope];
  return Math.sqrt((a + mean * b) ** 2 + (deviation * b) ** 2);
}

/** The image of a circle: with H = LLᵀ, the points where Lᵀ(θ − θ*) has that length. */
function ellipse(
  { intercept, slope, mean, deviation }: Bowl,
  radius: number,
  place: Place,
): string {
  const at = (first: number, second: number) => {
    const b = (radius * second) / deviation;
    const a = radius * first - mean * b;
    return `${round(place.x.at(intercept + a))},${round(place.y.at(slope + b))}`;
  };
  const quarters = [
    [at(1, ROUND), at(ROUND, 1), at(0, 1)],
    [at(-ROUND, 1), at(-1, ROUND), at(-1, 0)],
    [at(-1, -ROUND), at(-ROUND, -1), at(0, -1)],
    [at(ROUND, -1), at(1, -ROUND), at(1, 0)],
  ];
  return `M${at(1, 0)}${quarters.map((points) => `C${points.join(' ')}`).join('')}Z`;
}

/** Where the handles of a Bézier curve lie that is a quarter of a circle, to a part in four thousand. */
const ROUND = 0.5522847498;

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dot([cx, cy]: readonly [number, number], r: number): DrawnElement {
  return draw('circle', { cx, cy, r });
}

function cross([x, y]: readonly [number, number]): DrawnElement {
  const d =
    lineThrough([
      [x - 5, y],
      [x + 5, y],
    ]) +
    lineThrough([
      [x, y - 5],
      [x, y + 5],
    ]);
  return draw('path', { class: 'plot-minimum', d, stroke: 'currentColor', 'stroke-width': '1.5' });
}
