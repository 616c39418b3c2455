import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { element, text } from '../cells/hast.ts';
import { formatAnswer, formatComputed } from '../components/format-answer.ts';
import { homeworkTitle, hostOf, proofFragment } from '../components/homework.ts';
import { link } from '../components/link.ts';
import type { Day, DayAssessment, DayHomework, DayQuestion } from '../journal/day.ts';
import { scalePath } from '../journal/hrefs.ts';
import type { Log } from '../log.ts';

/** The homework of a day, as it stands below the text on its page, without classes. */
export function homeworkFacts(day: Day, log: FactsLog): string {
  const homework = day.homework.flatMap((one) => homeworkIn(one, log));
  return homework.length > 0 ? toHtml([heading('h2', 'Homework'), ...homework]) : '';
}

/**
 * The assessments of a day, as they stand below the text on its page, without classes. Links to
 * files are holes.
 *
 * @param to makes paths of the site addresses.
 */
export function assessmentFacts(day: Day, log: FactsLog, to = link): string {
  const assessed = day.assessments.flatMap((one) => assessmentIn(one, log, to));
  return assessed.length > 0 ? toHtml([heading('h2', 'Assessed'), ...assessed]) : '';
}

function homeworkIn(homework: DayHomework, { courses, site }: FactsLog): ElementContent[] {
  const course = courses.find(({ id }) => id === homework.course);
  const set = course ? [text(course.title)] : [];
  const work = homework.url === undefined ? [] : [anchor(homework.url, 'The work')];
  const both = [...set, ...(set.length > 0 && work.length > 0 ? [text(' · ')] : []), ...work];
  return [
    heading('h3', homeworkTitle(homework, course)),
    ...(both.length > 0 ? [paragraph(...both)] : []),
    ...homework.questions.flatMap((question) => questionIn(question, site.language)),
  ];
}

function questionIn(question: DayQuestion, language: string): ElementContent[] {
  const { id, question: asked, how, source, state } = question;
  const fragment = proofFragment(question);
  const computed = fragment && formatComputed(question, language);
  const by = fragment ? [text(' by '), anchor(fragment, question.proof ?? '')] : [];
  const host = source === undefined ? undefined : hostOf(source);
  return [
    paragraph(
      element('b', {}, [text(id.toUpperCase())]),
      text(` ${asked}`),
      element('br', {}, []),
      element('strong', {}, [text(formatAnswer(question, language))]),
      text(' '),
      element('em', {}, [text(state), ...by]),
    ),
    ...(computed ? [paragraph(text(`Computed: ${computed}`))] : []),
    ...(how === undefined ? [] : [paragraph(text(how))]),
    ...(source === undefined
      ? []
      : [paragraph(text('Source: '), host ? anchor(source, host) : text(source))]),
  ];
}

function assessmentIn(
  { scale: id, level, subject, why, evidence }: DayAssessment,
  log: FactsLog,
  to: typeof link,
) {
  const scale = log.scales.find((one) => one.id === id);
  const name = scale?.levels.find(({ number }) => number === level)?.name;
  const reached = `level ${level}${name === undefined ? '' : `, ${name}`}`;
  const links = evidence.flatMap(({ label, href }, at) => [
    text(at === 0 ? 'Evidence: ' : ', '),
    anchor(href.startsWith('/') ? to(href) : href, label),
  ]);
  return [
    paragraph(
      element('strong', {}, [text(subject)]),
      text(' at '),
      anchor(`${to(scalePath(id))}#level-${level}`, reached),
      text(` of ${scale?.title ?? id}`),
    ),
    paragraph(text(why)),
    ...(links.length > 0 ? [paragraph(...links)] : []),
  ];
}

type FactsLog = Pick<Log, 'site' | 'courses' | 'scales'>;

function heading(tagName: 'h2' | 'h3', words: string): ElementContent {
  return element(tagName, {}, [text(words)]);
}

function paragraph(...children: ElementContent[]): ElementContent {
  return element('p', {}, children);
}

function anchor(href: string, words: string): ElementContent {
  return element('a', { href }, [text(words)]);
}
