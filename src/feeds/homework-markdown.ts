import { formatAnswer, formatComputed } from '../components/format-answer.ts';
import { homeworkTitle } from '../components/homework.ts';
import type { Day, DayHomework, DayQuestion } from '../journal/day.ts';
import type { Log } from '../log.ts';
import { plain } from './plain.ts';

/** The homework of a day as Markdown: each question with its answer, and what that rests on. */
export function homeworkMarkdown(
  { homework: all }: Pick<Day, 'homework'>,
  { courses, site }: Pick<Log, 'courses' | 'site'>,
): string {
  if (all.length === 0) return '';
  const works = all.map((work) => {
    const course = courses.find(({ id }) => id === work.course);
    const from = course ? `Set by ${plain(course.title)}.` : '';
    const questions = work.questions.map((question) => answered(question, site.language));
    return [`### ${plain(homeworkTitle(work, course))}`, setBy(work, from), questions.join('\n')];
  });
  return ['## Homework', ...works.flat()].filter((part) => part !== '').join('\n\n');
}

function setBy({ url }: DayHomework, from: string): string {
  return url === undefined ? from : `${from} [The work](<${url}>)`.trim();
}

function answered(question: DayQuestion, language: string): string {
  const { id, question: asked, how, source, state, proof } = question;
  const computed = state === 'proved' ? formatComputed(question, language) : undefined;
  const by = state === 'proved' && proof !== undefined ? ` by the cell \`${proof}\`` : '';
  return [
    `- **${plain(id.toUpperCase())}** ${plain(asked)}`,
    `  Answer: ${plain(formatAnswer(question, language))} (${state}${by}${computed ? `, computed: ${plain(computed)}` : ''})`,
    ...(how === undefined ? [] : [`  ${plain(how)}`]),
    ...(source === undefined
      ? []
      : [`  Source: ${URL.canParse(source) ? `<${source}>` : plain(source)}`]),
  ].join('\n');
}
