/**
 * Noon of a day in a time zone: an instant that is on the same date for nearly every reader. It
 * depends on nothing else, so what is published is never published again.
 *
 * @param date `2024-05-14`.
 * @param timeZone an IANA name.
 */
export function noonOf(date: string, timeZone: string): Noon {
  const asUtc = Date.parse(`${date}T12:00:00Z`);
  // The offset at noon in UTC may be that of before the clocks were changed.
  const guess = offsetAt(asUtc, timeZone);
  const offset = offsetAt(asUtc - guess * MINUTE, timeZone);
  const [sign, minutes] = [offset < 0 ? '-' : '+', Math.abs(offset)];
  const [hour, minute] = [twoDigits(Math.floor(minutes / 60)), twoDigits(minutes % 60)];
  const [weekday, day, month, year] = new Date(asUtc).toUTCString().split(/,? /);
  return {
    rfc3339: `${date}T12:00:00${sign}${hour}:${minute}`,
    rfc822: `${weekday}, ${day} ${month} ${year} 12:00:00 ${sign}${hour}${minute}`,
  };
}

/** Minutes east of UTC; of the odd seconds of old local times nothing is left. */
function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const parts = format.formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -offset : offset;
}

/** Making a format costs a hundred times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat>();

const MINUTE = 60_000;

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** An instant as Atom and JSON Feed write it, and as RSS does. */
export interface Noon {
  /** `2024-05-14T12:00:00+09:00` */
  rfc3339: string;
  /** `Tue, 14 May 2024 12:00:00 +0900`, with the year in four digits. */
  rfc822: string;
}
