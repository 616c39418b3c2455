import { distance, type City, type Zone } from './city.ts';
import type { Fare } from './fare.ts';
import { fareOf } from './fare.ts';

/**
 * A ride that begins at this second of the month. Everything is plain arithmetic on random
 * numbers, so that it is the same on every machine; times are whole seconds, money is cents.
 */
export function makeRide(
  city: City,
  start: number,
  { hour, isWeekend }: Hour,
  random: Random,
): Ride {
  const { pickup, dropoff } = city.draw(random);
  const [from, to] = [city.zones[pickup], city.zones[dropoff]] as [Zone, Zone];
  const kind = random();
  const crow = from === to ? 0.25 + 0.8 * random() : distance(from, to);
  const isFalse = kind < FALSE_STARTS;
  const hundredths = Math.round(isFalse ? 12 * random() : 100 * crow * (1.15 + 0.35 * random()));
  const miles = hundredths / 100;
  const seconds = isFalse
    ? Math.floor(60 * random())
    : lengthOf(kind, drive(miles, from, to, traffic(hour, isWeekend), random), random);
  const fare = fareOf({ from, to, miles, minutes: seconds / 60, hour, isWeekend }, random);
  return { start, end: start + seconds, from, to, miles, ...fare, ...takenBy(random) };
}

/** The share of rides that are over before they begin. */
const FALSE_STARTS = 0.011;
/** … whose meter ran on for nearly a day. */
const FORGOTTEN = 0.0008;
/** … that waited on the way. */
const WAITED = 0.004;

function lengthOf(kind: number, minutes: number, random: Random): number {
  if (kind > 1 - FORGOTTEN) return 86_399 - Math.floor(3_600 * random() * random());
  const waited = kind > 1 - FORGOTTEN - WAITED ? 30 + 200 * random() * random() : 0;
  return 20 + Math.round(60 * (minutes + waited));
}

/** How many minutes a ride takes: longer ones are faster, and now and then one is stuck. */
function drive(miles: number, from: Zone, to: Zone, traffic: number, random: Random): number {
  const pace = Math.min(9.5 + 1.15 * miles, 30) * (from.isCentral && to.isCentral ? 1 : 1.15);
  const stuck = random() < 0.03 ? 1.2 + random() : 1;
  return (1.6 + (60 * miles) / pace) * from.slow * to.slow * traffic * stuck * spread(0.22, random);
}

/** A factor around 1, about log-normal: (1 + σz / 8)⁸ is nearly e^σz. */
function spread(sigma: number, random: Random): number {
  let sum = 0;
  for (let draw = 0; draw < 6; draw++) sum += random();
  const root = 1 + (sigma * Math.SQRT2 * (sum - 3)) / 8;
  const fourth = root * root * root * root;
  return fourth * fourth;
}

function traffic(hour: number, isWeekend: boolean): number {
  if (hour < 6) return 0.8;
  if (isWeekend) return hour < 10 ? 0.82 : 1;
  return hour < 8 || hour > 19 ? 0.94 : 1.15;
}

function takenBy(random: Random): Taken {
  const isSecond = random() < 0.73;
  const seats = random();
  const passengers = seats < 0.76 ? 1 : seats < 0.91 ? 2 : 2 + Math.ceil((seats - 0.91) / 0.0225);
  return { vendor: isSecond ? 2 : 1, passengers, isStored: !isSecond && random() < 0.02 };
}

/** A number from 0 up to and without 1. */
export type Random = () => number;

export interface Hour {
  hour: number;
  isWeekend: boolean;
}

interface Taken {
  vendor: number;
  passengers: number;
  /** Kept in the car for a while, since it had no connection. */
  isStored: boolean;
}

export interface Ride extends Fare, Taken {
  /** Seconds since the beginning of the month. */
  start: number;
  end: number;
  from: Zone;
  to: Zone;
  miles: number;
}
