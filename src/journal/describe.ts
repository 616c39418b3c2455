import type { Day } from './day.ts';

/** What a day was about, in one line: its summary where the author wrote one, or else its beginning. */
export function describeDay(day: Pick<Day, 'summary' | 'excerpt'>): string {
  return day.summary.length > 0 ? day.summary.join(' · ') : day.excerpt;
}
