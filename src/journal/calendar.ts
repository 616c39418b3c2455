/**
 * Dates of the log. A date is a civil day written `YYYY-MM-DD` and never an instant:
 * arithmetic is done in UTC, where every day has 24 hours, so neither the time zone
 * of the machine nor daylight saving can move a day.
 */

const DAY_MS = 86_400_000;

/** Whether the text is `YYYY-MM-DD` and such a day exists (not 2023-02-29). */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Days from one date to another; negative when `to` is earlier. Both must be dates (`isDate`). */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** The date that many days later (earlier, when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day's number: days since day zero. 0 and below are prelude entries. */
export function dayNumber(dayZero: string, date: string): number {
  return daysBetween(dayZero, date);
}

/** Whether a day stands before Day 1, so that it is shown by its date. */
export function isPrelude(day: { number: number }): boolean {
  return day.number < 1;
}

/** The civil date of an instant in a time zone. Throws RangeError for an unknown zone. */
export function dateIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

/** Whether the zone is known, by its IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The date for people, in the language of the log: `14 May 2024`, with the weekday when asked. */
export function formatDate(
  date: string,
  language: string,
  style: keyof typeof styles = 'long',
): string {
  const key = `${language} ${style}`;
  let format = formats.get(key);
  if (!format) {
    // Plain `en` would be American: a log is read everywhere, and day before month is.
    const locale = language === 'en' ? 'en-GB' : language;
    format = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(new Date(`${date}T00:00:00Z`));
}

const styles = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  monthName: { month: 'short' },
  weekdayName: { weekday: 'short' },
  weekdayLetter: { weekday: 'narrow' },
} as const;

/** Making a format costs a hundred times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat>();
