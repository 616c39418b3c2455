import { ANSWER_STATES } from '../journal/day.ts';
import type { AnswerState } from '../journal/day.ts';

/** What a state says of an answer. */
export const MEANINGS: Readonly<Record<AnswerState, string>> = {
  proved: 'A cell of the day computes the answer, and the build has compared the two.',
  stated: 'Somebody says so: the log itself, or the source that is named.',
  open: 'There is no answer yet.',
};

/** What is said where no answer is in a state. */
export const NONE: Readonly<Record<AnswerState, string>> = {
  proved: 'No answer is proved yet.',
  stated: 'No answer rests on a word alone.',
  open: 'Every question has its answer.',
};

/** `8 questions: 2 proved, 4 stated, 2 open.` */
export function inSentence(counts: Readonly<Record<AnswerState, number>>): string {
  const all = ANSWER_STATES.reduce((sum, state) => sum + counts[state], 0);
  const each = ANSWER_STATES.map((state) => `${counts[state]} ${state}`).join(', ');
  return `${all} ${all === 1 ? 'question' : 'questions'}: ${each}.`;
}
