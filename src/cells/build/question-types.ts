import { fileURLToPath } from 'node:url';

/**
 * Declarations of the module `daybook` as the cells of one post see it: all of it, and
 * `prove` for the questions of that post alone. So the compiler itself refuses the others.
 *
 * @param questions undefined where the front matter cannot be read: any question passes then.
 */
export function daybookTypes(questions: readonly AskedQuestion[] | undefined): string {
  return [
    `export * from ${JSON.stringify(fileURLToPath(new URL('../runtime/daybook.ts', import.meta.url)))};`,
    ...declarations(questions),
    '/**',
    ' * Gives the answer of a homework question of this day. The build compares it with the one',
    ' * in the front matter, to the digits that are written there: `prove("q5", rmse(y, predicted))`.',
    ' */',
    `export declare function prove${parameters(questions)}: void;`,
    '',
  ].join('\n');
}

/** What the compiler calls the ids of a post's questions, and the type of what is none of them. */
export const QUESTION_IDS = 'keyof QuestionsOfThisDay';
export const NO_QUESTION = 'NoQuestionOfThisDay';

function declarations(questions: readonly AskedQuestion[] | undefined): string[] {
  if (questions === undefined) return [];
  if (questions.length === 0) return [`interface ${NO_QUESTION} { readonly none: never }`];
  // The same id may stand in two homeworks.
  const byId = Map.groupBy(questions, ({ id }) => id);
  const members = [...byId].map(([id, same]) => {
    const types = new Set(same.map(({ answer }) => VALUES[answer]));
    return `  ${JSON.stringify(id)}: ${[...types].join(' | ')};`;
  });
  return ['interface QuestionsOfThisDay {', ...members, '}'];
}

function parameters(questions: readonly AskedQuestion[] | undefined): string {
  if (questions === undefined) return `(question: string, value: ${VALUES.open})`;
  if (questions.length === 0) return `(question: ${NO_QUESTION}, value: ${VALUES.open})`;
  return `<Id extends ${QUESTION_IDS}>(question: Id, value: QuestionsOfThisDay[Id])`;
}

const VALUES = {
  number: 'number',
  text: 'string | boolean',
  open: 'number | string | boolean',
} as const;

/** A question of a post, as far as types need it. */
export interface AskedQuestion {
  id: string;
  /** What stands in the front matter. */
  answer: keyof typeof VALUES;
}
