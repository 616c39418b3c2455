import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { openWeights } from './weights.ts';

/**
 * A made-up city with as many taxi zones as New York, and with an airport at the numbers of
 * its airports; where the zones lie and how many people ride there is invented. It is the
 * same for every month and every seed.
 */
export function makeCity(): City {
  const generator = xoroshiro128plus(CITY);
  const random = () => uniformFloat64(generator);
  const zones = Array.from({ length: ZONES }, (_, at) => makeZone(at + 1, random));
  const pickups = openWeights(zones.map(({ pickups }) => pickups));
  const dropoffs = zones.map((from) =>
    openWeights(zones.map((to) => to.dropoffs / (1 + (distance(from, to) / REACH) ** 2))),
  );
  return {
    zones,
    draw(random) {
      const pickup = pickups.at(random()).position;
      const dropoff = dropoffs[pickup]?.at(random()).position ?? pickup;
      return { pickup, dropoff };
    },
  };
}

/** As the crow flies, in miles. */
export function distance(from: Zone, to: Zone): number {
  const [east, north] = [to.east - from.east, to.north - from.north];
  return Math.sqrt(east * east + north * north);
}

const CITY = 265;
const ZONES = 265;
/** At this distance in miles, half as many people go somewhere. */
const REACH = 1.7;
/** So many zones are in the middle; few people ride elsewhere, and in some hardly anybody. */
const CENTRAL = 70;

function makeZone(number: number, random: () => number): Zone {
  const [u, v, share] = [random(), random(), random()];
  const slow = 0.86 + 0.36 * random();
  const airport = AIRPORTS.get(number);
  if (airport) return { number, slow, isCentral: false, isAirport: true, ...airport };
  if ((number * 61) % ZONES < CENTRAL) {
    const place = { east: 1.6 * u, north: 5 * v };
    const riders = 1 / (0.12 + share);
    return { number, slow, ...place, ...CENTRE, pickups: riders, dropoffs: riders };
  }
  const place = { east: 22 * u - 8, north: 20 * v - 8 };
  const rare = share * share * share;
  return {
    number,
    slow,
    ...place,
    ...OUTSIDE,
    pickups: 0.25 * (rare + 0.004),
    dropoffs: 2.6 * (rare + 0.012),
  };
}

const CENTRE = { isCentral: true, isAirport: false };
const OUTSIDE = { isCentral: false, isAirport: false };

const AIRPORTS = new Map([
  [1, { east: -9, north: -3, pickups: 0.02, dropoffs: 4 }],
  [132, { east: 10, north: -6, pickups: 13, dropoffs: 40 }],
  [138, { east: 6.5, north: 5, pickups: 8, dropoffs: 12 }],
]);

export interface City {
  /** By position: the number of a zone is one more. */
  zones: Zone[];
  /** The positions of the zones where a ride begins and ends. */
  draw(random: () => number): { pickup: number; dropoff: number };
}

export interface Zone {
  number: number;
  /** Miles. */
  east: number;
  north: number;
  isCentral: boolean;
  isAirport: boolean;
  /** How much longer every ride takes that begins here. */
  slow: number;
  /** How many rides begin and end here, in no unit. */
  pickups: number;
  dropoffs: number;
}
