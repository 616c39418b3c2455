import type { DayQuestion } from '../journal/day.ts';
import { digitsOf } from '../journal/digits.ts';

/**
 * An answer for readers: with its unit, in the log's language, with the digits that its
 * author wrote; a dash while it is open.
 */
export function formatAnswer({ answer, unit, written }: DayQuestion, language: string): string {
  if (answer === undefined) return '—';
  const text = typeof answer === 'number' ? formatNumber(answer, language, written) : answer;
  return withUnit(text, unit);
}

/** What the cell computed, where it says more than the answer: with up to three digits more. */
export function formatComputed(question: DayQuestion, language: string): string | undefined {
  const { answer, computed, unit, written } = question;
  if (typeof answer !== 'number' || typeof computed !== 'number' || computed === answer)
    return undefined;
  const most = Math.min(MOST_DECIMALS, decimalsOf(written ?? String(answer)) + MORE_DIGITS);
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: most });
  const text = withUnit(format.format(computed), unit);
  return text === formatAnswer(question, language) ? undefined : text;
}

function formatNumber(value: number, language: string, written = String(value)): string {
  const decimals = Math.min(MOST_DECIMALS, decimalsOf(written));
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language, digits).format(value);
}

/** Digits behind the point where the number is written without a power of ten. */
function decimalsOf(written: string): number {
  const { decimals, exponent = 0 } = digitsOf(written);
  return Math.max(0, decimals - exponent);
}

function withUnit(text: string, unit: string | undefined): string {
  if (!unit) return text;
  return unit === '%' ? `${text}\u202F%` : `${text} ${unit}`;
}

/** Of `Intl.NumberFormat`. */
const MOST_DECIMALS = 100;
const MORE_DIGITS = 3;
