import { join } from 'node:path';
import { aliasPath } from '../journal/aliases.ts';
import { dayPath } from '../journal/hrefs.ts';
import { pagePaths } from '../journal/pages.ts';
import type { Destinations } from './links.ts';
import { publicPaths } from './links.ts';
import type { Entry, Folder } from './open.ts';
import { programRoot } from './places.ts';
import type { PostFile } from './references.ts';
import type { Registries } from './registries.ts';

/** Works out every place of the site to which a link may lead. */
export async function destinationsOf(
  log: Registries & {
    postFiles: PostFile[];
    entries: Entry[];
    dayZero: string;
    files: string[];
    texts: Folder['texts'];
  },
): Promise<Destinations> {
  const pages: Destinations['pages'] = new Map();
  const dates = log.postFiles.map(({ date }) => date);
  for (const path of pagePaths({ ...log, dates })) pages.set(path, undefined);
  for (const path of await publicPaths(join(programRoot, 'public'))) pages.set(path, undefined);
  for (const { date, post } of log.postFiles) {
    const ids = new Set(post.body.anchors);
    pages.set(dayPath(log.dayZero, date), ids);
  }
  const own = new Set(pages.keys());
  const hidden: Destinations['hidden'] = new Map();
  for (const { day } of log.entries) if (day.state !== 'published') hidden.set(day.path, day.state);
  for (const { date, post } of log.postFiles)
    for (const alias of post.fields.aliases ?? []) {
      const path = aliasPath(alias);
      if (!pages.has(path)) pages.set(path, pages.get(dayPath(log.dayZero, date)));
    }
  return { pages, own, hidden, files: new Set(log.files) };
}
