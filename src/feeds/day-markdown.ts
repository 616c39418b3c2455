import type { Absolute } from '../components/absolute.ts';
import { formatAnswer, formatComputed } from '../components/format-answer.ts';
import { homeworkTitle } from '../components/homework.ts';
import { addressOf } from '../components/holes.ts';
import type { Body, InternalLink } from '../journal/body.ts';
import { isPrelude } from '../journal/calendar.ts';
import type { Day, DayHomework, DayQuestion } from '../journal/day.ts';
import { markdownOf } from '../log.ts';
import type { Log } from '../log.ts';

/**
 * A day as Markdown: what it is, the text as its author wrote it with addresses that lead there
 * from anywhere, and its homework.
 */
export async function dayMarkdown(day: Day, log: Log, at: Absolute): Promise<string> {
  const text = await markdownOf(day, (body) => addressesIn(day, body, log, at));
  const parts = [`# ${plain(titleOf(day))}`, head(day, log, at), text, homework(day, log)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What a day is called where nothing else says that it is a day. */
export function titleOf(day: Day): string {
  return isPrelude(day) ? day.title : `Day ${day.number}: ${day.title}`;
}

/** Text that Markdown shows as it is. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>$~]|&(?=#?\w+;)/g, '\\$&');
}

function head(day: Day, { categories, courses }: Log, at: Absolute): string {
  const labels = day.categories.map((id) => categories.find((one) => one.id === id)?.label ?? id);
  const taken = day.courses.map(({ course, units }) => {
    const title = courses.find(({ id }) => id === course)?.title ?? course;
    return units.length > 0 ? `${title} (${units.join(', ')})` : title;
  });
  const facts = [
    ['Date', day.date],
    ['Updated', day.updated],
    ['Categories', labels.map(plain).join(', ')],
    ['Courses', taken.map(plain).join(', ')],
    ['Address', `<${at(day.path)}>`],
  ];
  return facts.flatMap(([name, fact]) => (fact ? [`- ${name}: ${fact}`] : [])).join('\n');
}

async function addressesIn(
  day: Day,
  { files }: Pick<Body, 'links' | 'files'>,
  { days }: Log,
  at: Absolute,
) {
  const origin = at('/');
  const found = await Promise.all(
    files.map(async ({ file, kind }) => {
      const address = await addressOf(file, kind);
      return [file, new URL(address, origin).href] as const;
    }),
  );
  const addresses = new Map(found);
  return {
    link: (link: InternalLink) => linkFrom(day, link, days, at),
    file: ({ file, written }: { file: string; written: string }) => addresses.get(file) ?? written,
  };
}

function linkFrom(day: Day, { written, path }: InternalLink, days: Day[], at: Absolute): string {
  if (written.startsWith('[[')) {
    const named = days.find((one) => one.path === path);
    return named ? `[${plain(titleOf(named))}](${at(path)})` : written;
  }
  if (written.startsWith('#')) return at(day.path) + written;
  if (written.startsWith('/')) return at(written);
  const [rest = ''] = /[?#].*$/s.exec(written) ?? [];
  return at(path) + rest;
}

function homework({ homework: all }: Day, { courses, site }: Log): string {
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
