import { digitsOf } from '../journal/digits.ts';

/**
 * Whether a computed answer is the recorded one: a number as near as `reachOf` says, a text
 * equal letter by letter. How é is encoded, as one character or as two, makes no difference
 * (Unicode's canonical equivalence, by the normal form C).
 */
export function isSameAnswer(recorded: RecordedAnswer, computed: number | string): boolean {
  const { answer } = recorded;
  if (typeof answer === 'string' && typeof computed === 'string')
    return answer.normalize() === computed.normalize();
  if (typeof answer !== 'number' || typeof computed !== 'number') return false;
  // A difference of just so much may be no double: its last bit must not decide.
  const rounding = Number.EPSILON * Math.max(Math.abs(answer), Math.abs(computed));
  return Math.abs(computed - answer) <= reachOf({ ...recorded, answer }) + rounding;
}

/** How far a number may be from the recorded one: its tolerance, or half a unit of its last digit. */
export function reachOf({ answer, written, tolerance }: RecordedAnswer<number>): number {
  return tolerance ?? digitsOf(written ?? String(answer)).step / 2;
}

/** An answer in the front matter. */
export interface RecordedAnswer<T = number | string> {
  answer: T;
  /** A number with the digits of its author: `7.60`. */
  written?: string | undefined;
  tolerance?: number | undefined;
}
