import { openWeights } from './weights.ts';
import type { Hour } from './ride.ts';

/**
 * The hours of a month, such as `2023-01`, and how busy they are. `at` gives the second for a
 * share of the month's rides, from 0 up to 1.
 */
export function makeMonth(month: string): Month {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (!year || !number) throw new RangeError(`a month is written like 2023-01, not ${month}`);
  const begin = Date.UTC(Number(year), Number(number) - 1);
  const hours = (Date.UTC(Number(year), Number(number)) - begin) / 3_600_000;
  const hourAt = (at: number): Hour => {
    const day = new Date(begin + at * 3_600_000).getUTCDay();
    return { hour: at % 24, isWeekend: day === 0 || day === 6 };
  };
  const busy = openWeights(
    Array.from({ length: hours }, (_, at) => {
      const { hour, isWeekend } = hourAt(at);
      return (isWeekend ? WEEKEND : WEEKDAY)[hour] ?? 0;
    }),
  );
  return {
    begin,
    at(share) {
      const { position, within } = busy.at(share);
      return { second: Math.floor(3_600 * (position + within)), ...hourAt(position) };
    },
  };
}

/** How many rides begin in each hour of the day, in no unit. */
const WEEKDAY = [
  ...[14, 8, 5, 4, 4, 6, 15, 30, 42, 45, 45, 48, 51, 52, 56, 58, 58, 64, 68, 61, 52, 50, 44, 30],
];
const WEEKEND = [
  ...[45, 40, 33, 24, 16, 8, 8, 11, 18, 28, 38, 45, 50, 52, 53, 54, 54, 56, 57, 52, 45, 44, 45, 42],
];

export interface Month {
  /** Its first moment, in milliseconds since 1970. */
  begin: number;
  at(share: number): { second: number } & Hour;
}
