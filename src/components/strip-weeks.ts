import { formatDate } from '../journal/calendar.ts';
import type { Day } from '../journal/day.ts';
import { firstWeekdayOf } from '../journal/strip.ts';
import type { StripCell, YearStrip } from '../journal/strip.ts';

/**
 * The weeks of a strip, each with its seven places.
 *
 * @param days those of the whole log: dates before the first of them, or after the last, are no gaps.
 */
export function weeksOf({ weeks, cells, months }: YearStrip, days: readonly Day[]): Week[] {
  const first = days.at(0)?.date ?? '';
  const last = days.at(-1)?.date ?? '';
  const rows = Array.from({ length: weeks }, (): Place[] => Array<Place>(7).fill('outside'));
  for (const cell of cells) {
    const isGap = cell.date > first && cell.date < last;
    const { day, shade } = cell;
    rows[cell.week]?.splice(cell.weekday, 1, day ? { day, shade } : isGap ? 'gap' : 'ahead');
  }
  const lastWeek = cells.findLast(({ date }) => date <= last)?.week ?? 0;
  return rows.map((places, at) => {
    const nth = months.findIndex(({ week }) => week === at);
    const span = (months[nth + 1]?.week ?? weeks) - at;
    const month = months[nth]?.month;
    return { ...(month ? { month: { month, span } } : {}), places, isLater: at > lastWeek };
  });
}

/**
 * The names of the weekdays in the order of the language's week, and a letter for each to show
 * where the names are longer than their column is wide.
 */
export function weekdaysOf(language: string): { name: string; letter?: string }[] {
  const first = firstWeekdayOf(language) - 1;
  // 1 to 7 January 2001 is a week that begins on a Monday.
  const dates = Array.from({ length: 7 }, (_, at) => `2001-01-0${((first + at) % 7) + 1}`);
  const names = dates.map((date) => ({ date, name: formatDate(date, language, 'weekdayName') }));
  if (names.every(({ name }) => name.length <= 4)) return names.map(({ name }) => ({ name }));
  return names.map(({ date, name }) => ({
    name,
    letter: formatDate(date, language, 'weekdayLetter'),
  }));
}

/** One row of the table, which is seen as a column. */
export interface Week {
  /** The month whose first day stands in the week, and how many weeks there are to the next one. */
  month?: { month: string; span: number };
  places: Place[];
  /** Whether the log ends before it. */
  isLater: boolean;
}

/** A day; a date without one, between days or beyond them; or no date of the year at all. */
export type Place = { day: Day; shade: StripCell['shade'] } | 'gap' | 'ahead' | 'outside';
