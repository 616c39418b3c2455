import { join, posix } from 'node:path';
import { sortProblems, type Problem } from '../../../journal/problem.ts';
import { categoryId } from '../category-id.ts';
import { dayFile } from '../day-file.ts';
import type { Entry } from '../importer.ts';
import { applyEdits } from '../markdown/edits.ts';
import { count, quote } from '../markdown/rewrite.ts';
import { isOwnPage } from '../own-pages.ts';
import { sourcePlaces } from '../source-place.ts';
import { convertBody, type ConvertedBody } from './convert-body.ts';
import type { LoadedPost } from './load-post.ts';
import type { Site } from './open-site.ts';
import type { siteMap } from './site-map.ts';

/**
 * Converts posts to entries, in their order. Two rounds: the first tells which posts have
 * files beside them and so where each will lie, the second points the links there.
 */
export function toEntries(
  site: Site,
  map: ReturnType<typeof siteMap>,
  posts: readonly LoadedPost[],
  fileOf: (source: string) => string | undefined,
): Entry[] {
  const converted = posts.map((post) => ({
    post,
    body: convertBody(post.body, { ...post, site: map, pathOf: map.pathOf }),
  }));
  const files = new Map(converted.map(({ post, body }) => [post.file, entryFile(post, body)]));
  const taken = new Map<string, string>();
  return converted.map(({ post, body }) =>
    toEntry(site, post, body, (source) => files.get(source) ?? fileOf(source), taken),
  );
}

/** `days/2024/2024-05-14.md`, or `days/2024/2024-05-14/index.md` where files lie beside it. */
function entryFile({ date }: LoadedPost, { files }: ConvertedBody): string {
  const path = `days/${date.slice(0, 4)}/${date}`;
  return files.size > 0 ? `${path}/index.md` : `${path}.md`;
}

function toEntry(
  site: Site,
  post: LoadedPost,
  body: ConvertedBody,
  fileOf: (source: string) => string | undefined,
  taken: Map<string, string>,
): Entry {
  const file = entryFile(post, body);
  const changes = [...post.changes];
  const problems = [...post.problems];
  const place = sourcePlaces(post.text);
  const warn = (
    where: { line: number; column: number },
    kind: string,
    message: string,
    fix?: string,
  ) =>
    problems.push({
      file: post.file,
      ...where,
      severity: 'warning',
      kind,
      message,
      ...(fix !== undefined && { fix }),
    });
  for (const { offset, ...note } of body.notes) {
    problems.push({
      severity: 'warning',
      ...note,
      file: post.file,
      ...place(post.bodyStart + offset),
    } satisfies Problem);
  }

  const links = body.links.flatMap(({ start, end, offset, post: target, suffix }) => {
    const to = fileOf(target);
    if (to !== undefined) return [{ start, end, text: relativeLink(file, to) + suffix }];
    const message = `the link leads to ${target}, which was not imported; it stays as it is`;
    warn(place(post.bodyStart + offset), 'broken-link', message);
    return [];
  });
  changes.push(...body.changes);
  if (links.length > 0)
    changes.push(`${count(links.length, 'link')} to other days pointed to their files`);

  const aliases: string[] = [];
  for (const path of new Set(post.oldPaths)) {
    const other = taken.get(path);
    if (isOwnPage(path))
      warn(
        post.titlePlace,
        'alias',
        `the old path ${quote(path)} is one that Daybook uses itself: no alias`,
      );
    else if (other !== undefined)
      warn(
        post.titlePlace,
        'alias',
        `the old path ${quote(path)} already leads to ${other}: no alias`,
      );
    else aliases.push(path);
    if (other === undefined) taken.set(path, post.file);
  }
  const categories = [...new Set(post.categories.map(categoryId))];
  for (const written of post.categories) {
    const id = categoryId(written);
    if (id !== written) changes.push(`category ${quote(written)} has the id ${quote(id)}`);
  }
  const { title, summary, updated, isDraft: draft } = post;
  const front = {
    title,
    summary,
    categories,
    ...(updated !== undefined && { updated }),
    aliases,
    draft,
  };
  return {
    source: post.file,
    sourceHash: post.hash,
    date: post.date,
    file,
    text: dayFile(front, applyEdits(body.text, links).text),
    categories,
    copies: [...body.files].map(([from, name]) => ({
      from: join(site.root, from),
      to: `${posix.dirname(file)}/${name}`,
    })),
    ...(post.number !== undefined && { number: { value: post.number, ...post.titlePlace } }),
    changes,
    problems: sortProblems(problems),
  };
}

function relativeLink(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path === '' ? posix.basename(to) : path;
}
