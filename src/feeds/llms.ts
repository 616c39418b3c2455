import type { Absolute } from '../components/absolute.ts';
import { describeDay, titleOf } from '../journal/describe.ts';
import { categoryPath, coursePath, markdownPath } from '../journal/hrefs.ts';
import type { Log } from '../log.ts';
import { plain } from './plain.ts';

/**
 * What the log has, for language models and whoever reads Markdown: https://llmstxt.org. Days
 * lead to their Markdown, the newest first.
 */
export function llmsText({ site, days, categories, courses }: Log, at: Absolute): string {
  const sections = [
    section(
      'Days',
      days
        .toReversed()
        .map((day) => entry(titleOf(day), at(markdownPath(day.path)), describeDay(day))),
    ),
    section(
      'Courses',
      courses.map(({ id, title, description }) => entry(title, at(coursePath(id)), description)),
    ),
    section(
      'Categories',
      categories.map(({ id, label, description }) =>
        entry(label, at(categoryPath(id)), description),
      ),
    ),
    section('Optional', [
      entry('Homework', at('/homework/'), 'Every question with its answer'),
      entry('About', at('/about/'), `Who writes ${site.title}`),
      entry('Feed', at('/rss.xml'), 'The newest days, each with its whole text'),
    ]),
  ];
  const head = [`# ${plain(site.title)}`, `> ${plain(site.description)}`];
  return `${[...head, ...sections.filter((one) => one !== '')].join('\n\n')}\n`;
}

function section(title: string, entries: string[]): string {
  return entries.length > 0 ? [`## ${title}`, '', ...entries].join('\n') : '';
}

function entry(title: string, address: string, description?: string): string {
  return `- [${plain(title)}](${address})${description ? `: ${plain(description)}` : ''}`;
}
