import { isPrelude } from './calendar.ts';
import type { Day } from './day.ts';

/** What a day was about, in one line: its summary where the author wrote one, or else its beginning. */
export function describeDay(day: Pick<Day, 'summary' | 'excerpt'>): string {
  return day.summary.length > 0 ? day.summary.join(' · ') : day.excerpt;
}

/** What a day is called where nothing else says that it is a day: `Day 134: The end`. */
export function titleOf(day: Pick<Day, 'number' | 'title'>): string {
  return isPrelude(day) ? day.title : `Day ${day.number}: ${day.title}`;
}
