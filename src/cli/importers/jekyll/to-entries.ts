import { join, posix } from 'node:path';
import { sortProblems, type Problem } from '../../../journal/problem.ts';
import { categoryId } from '../category-id.ts';
import { dayFile } from '../day-file.ts';
import type { Entry } from '../importer.ts';
import { applyEdits } from '../markdown/edits.ts';
import { quote, type Note } from '../markdown/rewrite.ts';
import { isTooDeep } from '../markdown/too-deep.ts';
import { reasonOf } from '../reason.ts';
import { sourcePlaces } from '../source-place.ts';
import { aliasesOf } from './aliases.ts';
import { convertBody, type ConvertedBody } from './convert-body.ts';
import { linksToDays } from './links-to-days.ts';
import type { LoadedPost } from './load-post.ts';
import type { Site } from './open-site.ts';
import type { siteMap } from './site-map.ts';

/**
 * Converts posts to entries, in their order. Two rounds: the first tells which posts have
 * files beside them and so where each will lie, the second points the links there. A post
 * that cannot be converted is a problem and keeps no other from coming.
 */
export function toEntries(
  site: Site,
  map: ReturnType<typeof siteMap>,
  posts: readonly LoadedPost[],
  fileOf: (source: string) => string | undefined,
): { entries: Entry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const attempt = <T>(post: LoadedPost, run: () => T): T[] => {
    try {
      return [run()];
    } catch (error) {
      const message = `was not imported: ${reasonOf(error)}`;
      problems.push({
        file: post.file,
        line: 1,
        column: 1,
        severity: 'error',
        kind: 'unreadable',
        message,
      });
      return [];
    }
  };
  const converted = posts.flatMap((post) =>
    attempt(post, () => ({ post, body: convert(post, map) })),
  );
  const files = new Map(converted.map(({ post, body }) => [post.file, entryFile(post, body)]));
  const taken = new Map<string, string>();
  const toFile = (source: string) => files.get(source) ?? fileOf(source);
  const entries = converted.flatMap(({ post, body }) =>
    attempt(post, () => toEntry(site, post, body, toFile, taken)),
  );
  return { entries, problems };
}

function convert(post: LoadedPost, map: ReturnType<typeof siteMap>): ConvertedBody {
  if (isTooDeep(post.body)) throw new Error('quotes or lists are nested more than 100 deep');
  return convertBody(post.body, { ...post, site: map, pathOf: map.pathOf });
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
  const place = sourcePlaces(post.text);
  const noted = ({ offset, ...note }: Note): Problem => ({
    severity: 'warning',
    ...note,
    file: post.file,
    ...place(post.bodyStart + offset),
  });
  const links = linksToDays(body.links, file, fileOf);
  const { aliases, problems } = aliasesOf(post, taken);
  const categories = [...new Set(post.categories.map(categoryId))];
  const { title, summary, updated, isDraft: draft } = post;
  const front = { title, summary, categories, updated, aliases, draft };
  return {
    source: post.file,
    sourceHash: post.hash,
    date: post.date,
    file,
    text: dayFile(front, applyEdits(body.text, links.edits).text),
    categories,
    copies: [...body.files].map(([from, name]) => ({
      from: join(site.root, from),
      to: `${posix.dirname(file)}/${name}`,
    })),
    ...(post.number !== undefined && { number: { value: post.number, ...post.titlePlace } }),
    changes: [...post.changes, ...namedAnew(post.categories), ...body.changes, ...links.changes],
    problems: sortProblems([
      ...post.problems,
      ...problems,
      ...[...body.notes, ...links.notes].map(noted),
    ]),
  };
}

function namedAnew(categories: readonly string[]): string[] {
  return categories
    .filter((written) => categoryId(written) !== written)
    .map((written) => `category ${quote(written)} has the id ${quote(categoryId(written))}`);
}
