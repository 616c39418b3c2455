import { findCore } from './hooks.ts';

const { hooks, modules } = findCore();
const { emit, hasRoom, inspect } = hooks;
const LONGEST = 1_000;

/** The questions that this run has proved. */
let proved = new Set<string>();

Object.assign(modules['daybook'] ?? {}, { prove });
hooks.begins.answers = () => {
  proved = new Set();
};

/** What authors know of it stands in `build/question-types.ts`: each post has questions of its own. */
function prove(question: unknown, value: unknown): void {
  if (typeof question !== 'string' || !question.trim()) {
    throw new TypeError('prove needs the id of a question: prove("q1", value).');
  }
  const call = `prove(${inspect(question)}, …)`;
  if (proved.has(question))
    throw new Error(`${call} was called before: a question has one answer.`);
  proved.add(question);
  const answer = readAnswer(value, call);
  // An answer that is only counted could not be compared.
  if (!hasRoom()) throw new RangeError(`${call} comes after more outputs than are kept.`);
  emit({ kind: 'answer', question, value: answer });
}

/** A yes or no is the text `true` or `false`, and there is no negative zero. */
function readAnswer(value: unknown, call: string): number | string {
  const answer = typeof value === 'boolean' ? `${value}` : value;
  if (typeof answer === 'number' && Number.isFinite(answer)) return answer + 0;
  if (typeof answer !== 'string' || !answer.trim()) {
    throw new TypeError(
      `${call} needs a finite number, a text, true or false, not ${inspect(value)}.`,
    );
  }
  if (answer.length > LONGEST) {
    throw new RangeError(`${call} has ${answer.length} letters; at most ${LONGEST} are an answer.`);
  }
  return answer.trim();
}
