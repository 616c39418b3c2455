import { addDays, daysBetween } from './calendar.ts';
import type { Day } from './day.ts';
import { shadesOf } from './shades.ts';
import type { Shade } from './shades.ts';

/**
 * A year as a strip of weeks: a column for each week, a row for each weekday, a cell for each date
 * of the year in their order.
 *
 * @param days those of the whole log, in the order of dates: shades compare a day with all of them.
 * @param options `firstWeekday` by ISO, from 1 for Monday (which is the default) to 7 for Sunday;
 *   `until`, the last date that has a cell, where the year is not over.
 */
export function yearStrip(
  year: string,
  days: readonly Day[],
  { firstWeekday = 1, until }: { firstWeekday?: number; until?: string } = {},
): YearStrip {
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  const before = (weekdayOf(first) - firstWeekday + 7) % 7;
  const written = new Map(days.map((day) => [day.date, day]));
  const shades = shadesOf(days);
  const place = (date: string) => {
    const at = before + daysBetween(first, date);
    return { week: Math.floor(at / 7), weekday: at % 7 };
  };
  const end = until !== undefined && until < last ? until : last;
  return {
    year,
    weeks: place(last).week + 1,
    cells: Array.from({ length: Math.max(0, daysBetween(first, end) + 1) }, (_, at) => {
      const date = addDays(first, at);
      const day = written.get(date);
      const shade = shades.get(date) ?? 0;
      return { date, ...place(date), ...(day ? { day } : {}), shade };
    }),
    months: Array.from({ length: 12 }, (_, at) => {
      const month = `${year}-${String(at + 1).padStart(2, '0')}`;
      return { month, week: place(`${month}-01`).week };
    }),
  };
}

/** The day on which a week begins in a language, by ISO: 1 for Monday, 7 for Sunday. */
export function firstWeekdayOf(language: string): number {
  // Plain `en` would be American, as in `formatDate`.
  const locale: Intl.Locale & { getWeekInfo?: () => { firstDay: number } } = new Intl.Locale(
    language === 'en' ? 'en-GB' : language,
  );
  return locale.getWeekInfo?.().firstDay ?? 1;
}

/** The weekday of a date by ISO: 1 for Monday, 7 for Sunday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

export interface YearStrip {
  /** `2024` */
  year: string;
  /** How many columns the whole year takes: 53, or 54 in a few leap years. */
  weeks: number;
  cells: StripCell[];
  /** Every month, and the column in which its first day stands. */
  months: { month: string; week: number }[];
}

export interface StripCell {
  date: string;
  /** The column, from 0. */
  week: number;
  /** The row, from 0: the first day of the week. */
  weekday: number;
  /** The day of the log, if there is one. */
  day?: Day;
  /** 0 for a date without a day; of a day, see `shadesOf`. */
  shade: 0 | Shade;
}
