import type { Categories } from '../../src/regression/features.ts';
import { createRandom } from '../random.ts';

/**
 * Made-up rides: the minutes that they take depend on two zones and the distance. Every ride
 * is there twice, its minutes once above and once below by the same noise: so the coefficients of
 * least squares are those that the minutes were made with, to about 15 digits.
 *
 * @param rows An even count, so many that rides connect all zones.
 * @param popularity `skewed` has 1/k of the rides of the first zone at the k-th.
 */
export function makeRides(
  rows: number,
  popularity: Popularity,
  [pickups, dropoffs]: readonly [number, number] = [258, 257],
): Rides {
  const random = createRandom(1);
  const half = rows / 2;
  const pickup = zones(pickups, rows);
  const dropoff = zones(dropoffs, rows);
  const drawPickup = drawer(pickups, popularity, random.next);
  const drawDropoff = drawer(dropoffs, popularity, random.next);
  const distance = new Float64Array(rows);
  const minutes = new Float64Array(rows);
  for (let row = 0; row < half; row++) {
    // Each zone is there, however few the rides and however seldom it is drawn.
    const from = row < pickups ? row : drawPickup();
    const to = row < dropoffs ? row : drawDropoff();
    const far = 0.5 + 20 * random.next() ** 2;
    const expected = INTERCEPT + SLOPE * far + effectOf(from, pickups) + effectOf(to, dropoffs);
    const noise = 8 * random.next() - 4;
    pickup.codes[row] = pickup.codes[row + half] = from;
    dropoff.codes[row] = dropoff.codes[row + half] = to;
    distance[row] = distance[row + half] = far;
    minutes[row] = expected + noise;
    minutes[row + half] = expected - noise;
  }
  return {
    pickup,
    dropoff,
    distance,
    minutes,
    truth: (terms) => truthOfRides(terms, { pickup, dropoff }),
  };
}

/** Numbers between 0 and 100 in columns `x1`, `x2` …, and a y that depends on them; in pairs, as `makeRides`. */
export function makeDense(rows: number, columns: number): Dense {
  const random = createRandom(2);
  const half = rows / 2;
  const y = new Float64Array(rows).fill(INTERCEPT);
  const features: Record<string, Float64Array> = {};
  for (let column = 1; column <= columns; column++) {
    const values = (features[`x${column}`] = new Float64Array(rows));
    for (let row = 0; row < half; row++) {
      const value = 100 * random.next();
      values[row] = values[row + half] = value;
      y[row] = y[row + half] = (y[row] ?? 0) + column * value;
    }
  }
  for (let row = 0; row < half; row++) {
    const noise = 40 * random.next() - 20;
    y[row] = (y[row] ?? 0) + noise;
    y[row + half] = (y[row + half] ?? 0) - noise;
  }
  const truth = (terms: readonly string[]) =>
    terms.map((term) => (term === 'intercept' ? INTERCEPT : Number(term.slice(1))));
  return { features, y, truth };
}

function zones(count: number, rows: number): Categories {
  const levels = Array.from({ length: count }, (_, zone) => String(zone + 1));
  return { levels, codes: new Uint16Array(rows) };
}

function drawer(count: number, popularity: Popularity, random: () => number): () => number {
  if (popularity === 'uniform') return () => Math.floor(random() * count);
  let sum = 0;
  const sums = Float64Array.from({ length: count }, (_, zone) => (sum += 1 / (zone + 1)));
  return () => {
    const drawn = random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? sum) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Differences of sixteenths are exact. No two zones have the same: 101 has no factor in common with their counts. */
function effectOf(zone: number, count: number): number {
  return ((zone * 101) % count) / 16;
}

/** The level without a term is in the intercept. */
function truthOfRides(terms: readonly string[], columns: Record<string, Categories>): number[] {
  const there = new Set(terms);
  const truth = new Map([['distance', SLOPE]]);
  let intercept = INTERCEPT;
  for (const [name, { levels }] of Object.entries(columns)) {
    const without = levels.findIndex((level) => !there.has(`${name}=${level}`));
    const base = effectOf(without, levels.length);
    intercept += base;
    levels.forEach((level, zone) => {
      truth.set(`${name}=${level}`, effectOf(zone, levels.length) - base);
    });
  }
  truth.set('intercept', intercept);
  return terms.map((term) => truth.get(term) ?? NaN);
}

const INTERCEPT = 5;
const SLOPE = 2.75;

export type Popularity = 'uniform' | 'skewed';

/** The true coefficients of terms, in their order. */
type Truth = (terms: readonly string[]) => number[];

export interface Rides {
  pickup: Categories;
  dropoff: Categories;
  distance: Float64Array;
  minutes: Float64Array;
  truth: Truth;
}

export interface Dense {
  features: Record<string, Float64Array>;
  y: Float64Array;
  truth: Truth;
}
