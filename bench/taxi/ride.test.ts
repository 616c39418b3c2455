import { describe, expect, it } from 'vitest';
import type { Ride } from './ride.ts';
import { ridesOf } from './write-rides.ts';

const ROWS = 40_000;
const january = [...ridesOf({ month: '2023-01', rows: ROWS, seed: 1 })];
const minutes = january.map(({ start, end }) => (end - start) / 60);
const share = (has: (ride: Ride, at: number) => boolean) => january.filter(has).length / ROWS;

describe('ridesOf', () => {
  it('is the same on every machine', () => {
    const sum = january.reduce((sum, { start, end, total }) => sum + start + end + total, 0);
    expect(sum).toBe(108_010_961_478);
  });

  it('gives other rides for another seed and another month, in the same city', () => {
    const [first] = january;
    const [other] = ridesOf({ month: '2023-01', rows: ROWS, seed: 2 });
    const [later] = ridesOf({ month: '2023-02', rows: ROWS, seed: 1 });
    expect(other).not.toEqual(first);
    expect(later).not.toEqual(first);
    const placeOf = ({ from }: Ride) => [from.number, from.east, from.north].join();
    const places = new Set(january.map(placeOf));
    expect(places.has(placeOf(other as Ride))).toBe(true);
  });

  it('begins every ride in its month, one after the other', () => {
    const starts = january.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts[0]).toBeGreaterThanOrEqual(0);
    expect(starts.at(-1)).toBeLessThan(31 * 86_400);
  });

  it('is of whole seconds, hundredths of a mile and cents', () => {
    const isRound = ({ start, end, miles, total, tip }: Ride) =>
      [start, end, total, tip].every(Number.isInteger) && Math.round(miles * 100) / 100 === miles;
    expect(january.filter((ride) => !isRound(ride))).toEqual([]);
  });

  it('is about as long as taxi rides are, and for two in a hundred that cannot be', () => {
    const mean = minutes.reduce((sum, one) => sum + one, 0) / ROWS;
    const spread = minutes.reduce((sum, one) => sum + (one - mean) ** 2, 0) / ROWS;
    expect(Math.sqrt(spread)).toBeGreaterThan(30);
    expect(Math.sqrt(spread)).toBeLessThan(55);
    expect(share((_, at) => (minutes[at] ?? 0) < 1)).toBeCloseTo(0.011, 2);
    expect(share((_, at) => (minutes[at] ?? 0) > 60)).toBeCloseTo(0.006, 2);
    expect(share((_, at) => (minutes[at] ?? 0) > 22 * 60)).toBeCloseTo(0.0008, 3);
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(0);
  });

  it('costs what its parts add up to', () => {
    const sumOf = ({ fare, extra, tax, tip, tolls, improvement, congestion, airport }: Ride) =>
      fare + extra + tax + tip + tolls + improvement + congestion + airport;
    expect(january.filter((ride) => ride.total !== sumOf(ride))).toEqual([]);
  });

  it('goes to many zones, to few of them often', () => {
    const counts = new Map<number, number>();
    for (const { from } of january) counts.set(from.number, (counts.get(from.number) ?? 0) + 1);
    const most = [...counts.values()].toSorted((a, b) => b - a);
    expect(counts.size).toBeGreaterThan(200);
    expect(most.slice(0, 70).reduce((sum, one) => sum + one, 0) / ROWS).toBeGreaterThan(0.8);
  });
});
