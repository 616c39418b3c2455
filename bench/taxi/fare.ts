import type { Zone } from './city.ts';

/** What a ride costs, all in cents, after rules that look like those of New York in 2023. */
export function fareOf(
  { from, to, miles, minutes, hour, isWeekend }: Way,
  random: () => number,
): Fare {
  const rate = rateOf(from, to, random);
  const isRush = !isWeekend && hour >= 16 && hour < 20;
  const surcharge = isRush ? 250 : hour >= 20 || hour < 6 ? 100 : 0;
  // The meter turns with the miles, and with the minutes where there is a jam.
  const turns = Math.floor(3.4 * miles + 0.42 * Math.min(minutes, 90));
  const bill = {
    fare: rate === FLAT ? 7_000 : 300 + 70 * turns,
    extra: surcharge,
    tax: 50,
    improvement: 100,
    tolls: miles > 7 && random() < 0.55 ? 655 : 0,
    congestion: from.isCentral || to.isCentral ? 250 : 0,
    airport: from.isAirport && from.number !== 1 ? 125 : 0,
  };
  const due = Object.values(bill).reduce((sum, part) => sum + part);
  const payment = paymentOf(random());
  const tip = payment === CARD ? tipOn(due, random) : 0;
  // Of some rides less was sent.
  const isKnown = random() >= 0.023;
  return { ...bill, tip, total: due + tip, rate, payment: isKnown ? payment : 0, isKnown };
}

/** The code of the price that is the same however long a ride to the airport takes. */
const FLAT = 2;
const CARD = 1;

function rateOf(from: Zone, to: Zone, random: () => number): number {
  const isFlat = (from.number === 132 && to.isCentral) || (to.number === 132 && from.isCentral);
  if (isFlat) return FLAT;
  if (from.number === 1 || to.number === 1) return 3;
  const u = random();
  return u < 0.004 ? 5 : u < 0.009 ? 99 : 1;
}

function paymentOf(u: number): number {
  return u < 0.81 ? CARD : u < 0.985 ? 2 : u < 0.99 ? 3 : 4;
}

/** Many press one of the buttons for 20, 25 or 30 %, others give whole dollars. */
function tipOn(due: number, random: () => number): number {
  const u = random();
  if (u < 0.04) return 0;
  if (u < 0.3) return 100 * Math.ceil(4 * random());
  return Math.round((due * (u < 0.75 ? 20 : u < 0.92 ? 25 : 30)) / 100);
}

export interface Way {
  from: Zone;
  to: Zone;
  miles: number;
  minutes: number;
  hour: number;
  isWeekend: boolean;
}

export interface Fare {
  fare: number;
  extra: number;
  tax: number;
  tip: number;
  tolls: number;
  improvement: number;
  congestion: number;
  airport: number;
  total: number;
  rate: number;
  payment: number;
  /** Whether passengers, rate and two of the charges were sent. */
  isKnown: boolean;
}
