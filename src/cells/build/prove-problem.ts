import { nearMiss } from '../../journal/near-miss.ts';
import type { Problem } from '../../journal/problem.ts';
import type { Diagnostic } from './compiler.ts';
import { NO_QUESTION, QUESTION_IDS } from './question-types.ts';
import type { AskedQuestion } from './question-types.ts';

/** What is wrong with a call of `prove`, in the words of the log; undefined for anything else. */
export function proveProblem(
  { message, details, line, column }: Diagnostic,
  mirror: string,
  questions: readonly AskedQuestion[] = [],
): Partial<Pick<Problem, 'message' | 'fix'>> | undefined {
  if (!message.startsWith('Argument of type ')) return undefined;
  const at = offsetOf(mirror, line, column);
  if (message.includes(`'${NO_QUESTION}'`))
    return {
      message: 'the front matter of this day has no question that could be proved',
      fix: 'write it there, in `questions:` of a homework, with `proof:` and the name of this cell',
    };
  const ids = [...new Set(questions.map((question) => question.id))];
  // Of a day with one question the compiler names that one.
  const wanted = ids.length === 1 ? `"${ids.join('')}"` : QUESTION_IDS;
  if (message.endsWith(`to parameter of type '${wanted}'.`)) {
    const [, quote, id] = QUOTED.exec(mirror.slice(at)) ?? [];
    return unknownQuestion(quote === '`' && id?.includes('${') ? undefined : id, ids);
  }
  const [, , id] = BEFORE_VALUE.exec(mirror.slice(0, at)) ?? [];
  const asked = questions.find((question) => question.id === id);
  // What may be missing is another mistake, and the compiler names it.
  const isMissing = details.some((detail) => /'(?:undefined|null)'/.test(detail));
  if (!asked || asked.answer === 'open' || isMissing) return undefined;
  return { fix: FIXES[asked.answer] };
}

function unknownQuestion(id: string | undefined, ids: string[]): Pick<Problem, 'message' | 'fix'> {
  const known = new Intl.ListFormat('en').format(ids.map((each) => `\`${each}\``));
  if (id === undefined)
    return {
      message: `\`prove\` needs the id of one of the day's questions: ${known}`,
      fix: `write it as a constant text between quotes, as in \`prove("${ids[0]}", …)\`: no variable, and nothing put together`,
    };
  const near = nearMiss(id, ids);
  return {
    message: `the day has no question \`${id}\`, only ${known}`,
    fix: near ? `write \`"${near}"\`` : 'write one of these, or add it to the front matter',
  };
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, column - 1);
}

const QUOTED = /^(["'`])(.*?)\1/;
const BEFORE_VALUE = /\bprove\s*\(\s*(["'`])([^"'`\n]*)\1\s*,\s*$/;
const FIXES = {
  number: 'the answer in the front matter is a number: prove a number, or put the answer in quotes',
  text: 'the answer in the front matter is a text: prove a text, or write the answer without quotes',
};
