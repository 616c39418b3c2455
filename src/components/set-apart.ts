import type { Line } from './ladder.ts';

/**
 * How far each line of a ladder is moved to the right, in pixels, so that none climbs or falls
 * through the disc of another, or on top of it, where both were assessed at about one date.
 */
export function setApart(tracks: readonly Drawn[]): number[] {
  const lanes: number[] = [];
  for (const [at, track] of tracks.entries()) {
    const taken = new Set(
      tracks.slice(0, at).flatMap((other, index) => (meet(track, other) ? lanes[index] : [])),
    );
    let lane = 0;
    while (taken.has(lane)) lane++;
    lanes.push(lane);
  }
  const last = Math.max(0, ...lanes);
  const step = last === 0 ? 0 : Math.min(CLEAR, WIDEST / last);
  return lanes.map((lane) => (lane - last / 2) * step);
}

function meet(one: Drawn, other: Drawn): boolean {
  return passes(one, other) || passes(other, one);
}

/** Whether the first climbs or falls where the other has a disc, or climbs or falls too. */
function passes(one: Drawn, other: Drawn): boolean {
  const discs = other.steps.map(({ x, y }) => ({ x1: x, y1: y, x2: x, y2: y }));
  return upright(one).some((a) =>
    [...discs, ...upright(other)].some(
      (b) =>
        Math.abs(a.x1 - b.x1) < NEAR &&
        Math.min(a.y1, a.y2) < Math.max(b.y1, b.y2) + RADIUS &&
        Math.min(b.y1, b.y2) < Math.max(a.y1, a.y2) + RADIUS,
    ),
  );
}

function upright({ lines }: Drawn): Line[] {
  return lines.filter(({ x1, x2, y1, y2 }) => x1 === x2 && y1 !== y2);
}

/** Percent of the width: about a disc on a phone. */
const NEAR = 5;
const RADIUS = 10;
/** Between two lines, in pixels, so that one clears the disc of the other. */
const CLEAR = 14;
/** Between the first and the last: a phone has no more room at the edges. */
const WIDEST = 22;

/** A line as it is laid out, upright in pixels and across in percent. */
interface Drawn {
  steps: readonly { x: number; y: number }[];
  lines: readonly Line[];
}
