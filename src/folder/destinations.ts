import { join } from 'node:path';
import { aliasPath } from '../journal/aliases.ts';
import { dayPath, yearPath } from '../journal/hrefs.ts';
import { homeworkPaths, pagePaths } from '../journal/pages.ts';
import type { Destinations } from './links.ts';
import { publicPaths } from './links.ts';
import type { Entry } from './open.ts';
import { programRoot } from './places.ts';
import type { PostFile } from './references.ts';
import type { Registries } from './registries.ts';

/**
 * Works out every place of the site to which a link may lead.
 *
 * @param log `dates` are those of all files of days, also of those that cannot be read.
 */
export async function destinationsOf(
  log: Registries & {
    dates: string[];
    postFiles: PostFile[];
    entries: Entry[];
    dayZero: string;
    files: string[];
  },
): Promise<Destinations> {
  const pathOf = (date: string) => dayPath(log.dayZero, date);
  const pages: Destinations['pages'] = new Map();
  const homework = coursesWithHomework(log.entries);
  for (const path of pagePaths({ ...log, homework })) pages.set(path, undefined);
  for (const path of await publicPaths(join(programRoot, 'public'))) pages.set(path, undefined);
  for (const date of log.dates) pages.set(pathOf(date), undefined);
  for (const { date, post } of log.postFiles) {
    const isWhole = !post.problems.some(({ kind }) => kind === 'front-matter');
    // Of a date that is written twice nobody knows which of the two will stay.
    const isAlone = log.dates.indexOf(date) === log.dates.lastIndexOf(date);
    pages.set(pathOf(date), isWhole && isAlone ? new Set(post.body.anchors) : undefined);
  }
  const own = new Set(pages.keys());

  const hidden = hiddenPages(log);
  for (const { date, post } of log.postFiles)
    for (const alias of post.fields.aliases ?? []) {
      const path = aliasPath(alias);
      if (pages.has(path)) continue;
      pages.set(path, pages.get(pathOf(date)));
      const what = hidden.get(pathOf(date));
      if (what) hidden.set(path, what);
    }
  return { pages, own, hidden, doubtful: doubtfulPaths(log), files: new Set(log.files) };
}

function hiddenPages(log: { dates: string[]; entries: Entry[] }): Map<string, string> {
  const hidden = new Map<string, string>();
  const unseen = new Set<string>();
  for (const { day } of log.entries) {
    if (day.state === 'published') continue;
    hidden.set(day.path, day.state === 'draft' ? 'a draft' : `a day scheduled for ${day.date}`);
    unseen.add(day.date);
  }
  const seenYears = new Set(
    log.dates.filter((date) => !unseen.has(date)).map((date) => date.slice(0, 4)),
  );
  for (const date of unseen)
    if (!seenYears.has(date.slice(0, 4)))
      hidden.set(yearPath(date.slice(0, 4)), 'a year without a published day');
  const seen = coursesWithHomework(log.entries.filter(({ day }) => day.state === 'published'));
  for (const course of coursesWithHomework(log.entries)) {
    if (seen.includes(course)) continue;
    for (const path of homeworkPaths(course)) hidden.set(path, 'homework of no published day');
  }
  return hidden;
}

function coursesWithHomework(entries: Entry[]): string[] {
  return [...new Set(entries.flatMap(({ day }) => day.homework.map(({ course }) => course)))];
}

function doubtfulPaths({ unread, siteFields }: Registries): string[] {
  const folders = [...unread].map((file) => `/${file.replace(/\.yaml$/, '')}/`);
  return siteFields.dayZero === undefined ? ['/day/', ...folders] : folders;
}
