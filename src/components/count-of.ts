/** A number with what it counts, in the digits of the log's language: `1 day`, `1,234 days`. */
export function countOf(count: number, one: string, language: string, many = `${one}s`): string {
  return `${inDigits(count, language)} ${count === 1 ? one : many}`;
}

/** `1,234` */
export function inDigits(count: number, language: string): string {
  return formatOf(language).format(count);
}

/** Minutes as hours, to a tenth while they are few: `2.5 hours`, `110 hours`. */
export function hoursOf(minutes: number, language: string): string {
  const hours = minutes / 60;
  const rounded = hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours);
  return countOf(rounded, 'hour', language);
}

function formatOf(language: string): Intl.NumberFormat {
  const known = formats.get(language) ?? new Intl.NumberFormat(language);
  formats.set(language, known);
  return known;
}

/** Making a format costs a hundred times what using it does. */
const formats = new Map<string, Intl.NumberFormat>();
