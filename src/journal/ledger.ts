import { addDays } from './calendar.ts';
import type { AnswerState, Day } from './day.ts';
import { gapsBetween, longestOf, runsOf } from './runs.ts';
import type { Run } from './runs.ts';
import { questionsOf, tally } from './shelves.ts';
import type { Gap } from './shelves.ts';

/**
 * What a log amounts to: the days that readers see, counted and summed.
 *
 * @param days in the order of dates; drafts and days to come are passed over.
 * @param today the date now, in the log's time zone.
 */
export function ledger(days: readonly Day[], today: string): Ledger {
  const shown = days.filter(({ state }) => state === 'published');
  const runs = runsOf(shown.map(({ date }) => date));
  const last = runs.at(-1);
  const longest = longestOf(runs);
  const ids = new Set(shown.flatMap(({ categories }) => categories));
  return {
    ...sumsOf(shown),
    // Today's day may still be written: a run goes on until a date has passed without one.
    ...(last && last.to >= addDays(today, -1) ? { current: last } : {}),
    ...(longest ? { longest } : {}),
    gaps: gapsBetween(runs),
    months: monthsOf(shown),
    categories: [...ids].map((id) => {
      const own = shown.filter(({ categories }) => categories.includes(id));
      return { id, ...sumsOf(own) };
    }),
  };
}

/** The sums of each month from the first to the last, those without a day too. */
function monthsOf(days: readonly Day[]): MonthSums[] {
  const byMonth = Map.groupBy(days, ({ date }) => date.slice(0, 7));
  return monthsBetween(days.at(0)?.date, days.at(-1)?.date).map((month) => ({
    month,
    ...sumsOf(byMonth.get(month) ?? []),
  }));
}

/** How many of some days fall into each month of the log, from its first to its last. */
export function monthCounts(
  days: readonly Day[],
  all: readonly Day[],
): { month: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { date } of days) {
    const month = date.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return monthsBetween(all.at(0)?.date, all.at(-1)?.date).map((month) => ({
    month,
    count: counts.get(month) ?? 0,
  }));
}

/** Every month from that of a date to that of another, written `2024-05`. */
export function monthsBetween(from: string | undefined, to: string | undefined): string[] {
  if (from === undefined || to === undefined) return [];
  const count = monthIndex(to) - monthIndex(from) + 1;
  return Array.from({ length: count }, (_, at) => monthAt(monthIndex(from) + at));
}

function monthIndex(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function monthAt(index: number): string {
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function sumsOf(days: readonly Day[]): Sums {
  const timed = days.filter(({ minutes }) => minutes !== undefined);
  const [first, last] = [days.at(0), days.at(-1)];
  return {
    days: days.length,
    words: sum(days, ({ words }) => words),
    readingMinutes: sum(days, ({ readingMinutes }) => readingMinutes),
    studied: { days: timed.length, minutes: sum(timed, ({ minutes = 0 }) => minutes) },
    answers: tally(questionsOf(days)),
    ...(first && last ? { since: first.date, until: last.date } : {}),
  };
}

function sum(days: readonly Day[], of: (day: Day) => number): number {
  return days.reduce((total, day) => total + of(day), 0);
}

export interface Ledger extends Sums {
  /** The run of days that ends today or yesterday. */
  current?: Run;
  /** The longest run of days, the newest where several are as long. */
  longest?: Run;
  /** The dates without a day between days, in their order. */
  gaps: Gap[];
  months: MonthSums[];
  /** Of each category that has days, in the order in which they came up. */
  categories: (Sums & { id: string })[];
}

export interface MonthSums extends Sums {
  /** `2024-05` */
  month: string;
}

/** What some days amount to. */
export interface Sums {
  days: number;
  words: number;
  readingMinutes: number;
  /** How many of the days say how long was studied, and how long that was together. */
  studied: { days: number; minutes: number };
  answers: Record<AnswerState, number>;
  /** The first date, and the last. */
  since?: string;
  until?: string;
}
