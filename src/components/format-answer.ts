import type { Question } from '../journal/schemas.ts';

/** An answer for readers: with its unit, in the log's language; a dash while it is open. */
export function formatAnswer({ answer, unit }: Question, language: string): string {
  if (answer === undefined) return '—';
  const text =
    typeof answer === 'number'
      ? new Intl.NumberFormat(language, { maximumSignificantDigits: 15 }).format(answer)
      : answer;
  if (!unit) return text;
  return unit === '%' ? `${text}\u202F%` : `${text} ${unit}`;
}
