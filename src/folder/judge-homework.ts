import type { ProvedAnswer } from '../cells/build/prove.ts';
import type { DayHomework, DayQuestion } from '../journal/day.ts';
import type { Problem } from '../journal/problem.ts';
import type { Question } from '../journal/schemas.ts';
import { isSameAnswer } from './compare-answers.ts';
import { computedFor, tellDifference, tellOthers } from './proof-problems.ts';
import type { Asked, ProofDay, Report } from './proof-problems.ts';
import type { PostFile } from './references.ts';

/**
 * Compares the answers of a day's homework with what its cells computed.
 *
 * @param answers what `prove` was called with; undefined where something is wrong with the
 *   cells of the day, so that nobody knows what they would compute.
 */
export function judgeHomework(
  { file, post }: PostFile,
  answers: readonly ProvedAnswer[] | undefined,
): JudgedHomework {
  const { fields, places, numbers, body } = post;
  const judged: JudgedHomework = { homework: [], problems: [], computed: [], unproved: [] };
  const report: Report = (path, message, fix, severity = 'error') =>
    judged.problems.push({
      ...{ file, ...(places[path] ?? START), severity, kind: 'proof', message, fix },
    });
  const asked = (fields.homework ?? []).flatMap(({ questions }, work) =>
    questions.map((question, at): Asked => {
      const path = `homework.${work}.questions.${at}`;
      return { question, work, at, path, written: numbers[`${path}.answer`] };
    }),
  );
  const day: ProofDay = { asked, answers, cells: body.cells, told: new Set(), report };

  const shownAs = new Map(
    asked.map((one): [Question, DayQuestion] => {
      const { question, written, work, at } = one;
      const computed = computedFor(one, day);
      const base = { ...question, ...(written !== undefined && { written }) };
      const stated = { ...base, state: question.answer === undefined ? 'open' : 'stated' } as const;
      if (question.proof !== undefined && !answers)
        judged.unproved.push({ file, question: question.id });
      if (!computed) return [question, stated];
      const { value } = computed;
      if (isProved(question, written, value))
        return [question, { ...base, state: 'proved', computed: value }];
      tellDifference(one, computed, day);
      judged.computed.push({ file, work, at, question, written, value });
      return [question, stated];
    }),
  );
  if (fields.homework) tellOthers(file, day, judged.problems);
  judged.homework = (fields.homework ?? []).map((work) => ({
    ...work,
    questions: work.questions.flatMap((question) => shownAs.get(question) ?? []),
  }));
  return judged;
}

function isProved(
  { answer, tolerance }: Question,
  written: string | undefined,
  value: number | string,
) {
  return answer !== undefined && isSameAnswer({ answer, written, tolerance }, value);
}

const START = { line: 1, column: 1 };

export interface JudgedHomework {
  homework: DayHomework[];
  problems: Problem[];
  /** The answers that `check --accept` can write. */
  computed: ComputedAnswer[];
  /** Questions with a proof of which nobody knows whether it holds. */
  unproved: { file: string; question: string }[];
}

/** An answer that was computed and is not the recorded one. */
export interface ComputedAnswer extends Pick<Asked, 'work' | 'at' | 'question' | 'written'> {
  file: string;
  value: number | string;
}
