import type { Day } from './day.ts';

/**
 * How long each day is among all days, by its date, in quarters: 4 for the longest quarter, 1 for the
 * shortest. A rank and not a share of the maximum, so that one huge day does not bleach the others.
 *
 * A day with `minutes` is compared with the days that have them, another one by its words with those
 * that have none. Days of equal length have the same shade, that of the middle of their ranks: a day
 * that is alone has 3.
 */
export function shadesOf(days: readonly Day[]): ReadonlyMap<string, Shade> {
  const known = remembered.get(days);
  if (known) return known;
  const timed = days.filter(({ minutes }) => minutes !== undefined);
  const counted = days.filter(({ minutes }) => minutes === undefined);
  const shades = new Map([
    ...quarters(timed.map(({ date, minutes = 0 }) => [date, minutes])),
    ...quarters(counted.map(({ date, words }) => [date, words])),
  ]);
  remembered.set(days, shades);
  return shades;
}

/** Every page with a calendar asks for them, of the same list. */
const remembered = new WeakMap<readonly Day[], ReadonlyMap<string, Shade>>();

function quarters(lengths: [date: string, length: number][]): [string, Shade][] {
  const sorted = lengths.map(([, length]) => length).toSorted((a, b) => a - b);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [at, length] of sorted.entries()) {
    if (!first.has(length)) first.set(length, at);
    last.set(length, at);
  }
  return lengths.map(([date, length]) => {
    const middle = ((first.get(length) ?? 0) + (last.get(length) ?? 0) + 1) / 2;
    return [date, (1 + Math.floor((4 * middle) / sorted.length)) as Shade];
  });
}

export type Shade = 1 | 2 | 3 | 4;
