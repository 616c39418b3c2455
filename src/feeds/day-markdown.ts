import type { Absolute } from '../components/absolute.ts';
import { addressOf } from '../components/holes.ts';
import type { Body, InternalLink } from '../journal/body.ts';
import type { Day } from '../journal/day.ts';
import { titleOf } from '../journal/describe.ts';
import { markdownOf } from '../log.ts';
import type { Log } from '../log.ts';
import { homeworkMarkdown } from './homework-markdown.ts';
import { plain } from './plain.ts';

/**
 * A day as Markdown: what it is, the text as its author wrote it with addresses that lead there
 * from anywhere, and its homework.
 */
export async function dayMarkdown(day: Day, log: Log, at: Absolute): Promise<string> {
  const text = await markdownOf(day, (body) => addressesIn(day, body, log, at));
  const parts = [`# ${plain(titleOf(day))}`, head(day, log, at), text, homeworkMarkdown(day, log)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
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
