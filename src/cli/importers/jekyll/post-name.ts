import { isDate } from '../../../journal/calendar.ts';

/**
 * What the name of a post's file says: `2024-4-8-day-99.md` → the date, padded, and the
 * slug. A date that is missing or does not exist is left out; `written` is what stands there.
 */
export function readPostName(file: string): { date?: string; written?: string; slug: string } {
  const name = (file.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
  const match = /^((\d{4}|\d{2})-(\d{1,2})-(\d{1,2}))(?:-(.*))?$/su.exec(name);
  if (!match) return { slug: name };
  const [, written = '', year = '', month = '', day = '', slug = ''] = match;
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? { date, written, slug } : { written, slug };
}
