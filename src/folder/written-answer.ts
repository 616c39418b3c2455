import { parse } from 'yaml';
import { digitsOf } from '../journal/digits.ts';
import { isSameAnswer } from './compare-answers.ts';
import type { RecordedAnswer } from './compare-answers.ts';

/**
 * A computed answer as YAML: a number with the digits that the recorded one has (or, in the
 * place of nothing or of a text, with at most six that count), a text in quotes where YAML
 * needs them. What is written is always the same answer by `isSameAnswer`.
 *
 * @param recorded `quote` is the one around a text that was there.
 */
export function writeAnswer(computed: number | string, recorded: Replaced = {}): string {
  if (typeof computed === 'string') return writeText(computed, recorded.quote);
  const { answer, tolerance } = recorded;
  const like = typeof answer === 'number' ? (recorded.written ?? String(answer)) : undefined;
  const { first, write } = like === undefined ? freely(computed) : withDigits(computed, like);
  // Only a tolerance that is finer than the digits asks for more of them.
  for (let decimals = first; decimals <= MOST_DECIMALS; decimals++) {
    const written = write(decimals);
    if (isSameAnswer({ answer: Number(written), written, tolerance }, computed)) return written;
  }
  return String(computed);
}

function withDigits(computed: number, like: string): Writing {
  const { decimals, exponent } = digitsOf(like);
  return {
    first: Math.min(decimals, MOST_DECIMALS),
    write: (count) =>
      unsigned(
        exponent === undefined
          ? computed.toFixed(count)
          : computed.toExponential(count).replace('e+', 'e'),
      ),
  };
}

function freely(computed: number): Writing {
  if (Number.isInteger(computed)) return { first: 0, write: () => String(computed) };
  const magnitude = Math.floor(Math.log10(Math.abs(computed)));
  if (magnitude < -6)
    return { first: MOST_DIGITS - 1, write: (count) => computed.toExponential(count) };
  return {
    // What stands before the point is written in full.
    first: Math.max(0, MOST_DIGITS - 1 - magnitude),
    write: (count) => unsigned(computed.toFixed(count).replace(/\.0+$|(\.\d*?)0+$/, '$1')),
  };
}

/** Rounded to nothing, a number has no sign. */
function unsigned(written: string): string {
  return Number(written) === 0 ? written.replace('-', '') : written;
}

function writeText(text: string, quote: "'" | '"' | undefined): string {
  if (quote === undefined && PLAIN.test(text) && parse(text, { schema: 'core' }) === text)
    return text;
  // Between single quotes nothing has a meaning but the quote, and lines are joined.
  return quote === "'" && !/[\p{Cc}\u2028\u2029]/u.test(text)
    ? `'${text.replaceAll("'", "''")}'`
    : JSON.stringify(text);
}

/** Letters that mean nothing in YAML, inside brackets or outside. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} _.%()+°/-]*$/u;
const MOST_DIGITS = 6;
/** Of `toFixed` and `toExponential`. */
const MOST_DECIMALS = 100;

interface Replaced extends Omit<RecordedAnswer, 'answer'> {
  answer?: number | string | undefined;
  quote?: "'" | '"' | undefined;
}

interface Writing {
  /** With how many decimals to begin. */
  first: number;
  write: (decimals: number) => string;
}
