import { dateIn, isDate } from '../../../journal/calendar.ts';

/**
 * The civil date and time of a front-matter `date`, or undefined when it is none. A time
 * with an offset is moved to the time zone of the site where one is configured; else the
 * date counts as the author wrote it.
 */
export function readPostDate(
  written: string,
  timeZone?: string,
): { date: string; time: string } | undefined {
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(
      written.trim(),
    );
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour = '0', minute = '00', second = '00', zone] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = `${hour.padStart(2, '0')}:${minute}:${second}`;
  if (!isDate(date)) return undefined;
  if (zone === undefined || timeZone === undefined) return { date, time };
  const offset = /^[+-]/.test(zone) ? zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2') : 'Z';
  const instant = new Date(`${date}T${time}${offset}`);
  return Number.isNaN(instant.getTime())
    ? { date, time }
    : { date: dateIn(timeZone, instant), time };
}
