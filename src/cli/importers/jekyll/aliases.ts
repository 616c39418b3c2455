import type { Problem } from '../../../journal/problem.ts';
import { quote } from '../markdown/rewrite.ts';
import { isOwnPage } from '../own-pages.ts';
import type { Post } from './read-post.ts';

/**
 * The old paths of a post that keep leading to its day; and, as problems, those that
 * cannot: Daybook's own pages, and paths that another post had first.
 *
 * @param taken Paths and the posts that have them; the post's own are added.
 */
export function aliasesOf(
  post: Post,
  taken: Map<string, string>,
): { aliases: string[]; problems: Problem[] } {
  const aliases: string[] = [];
  const problems: Problem[] = [];
  for (const path of new Set(post.oldPaths)) {
    const other = taken.get(path);
    const wrong = isOwnPage(path)
      ? 'is one that Daybook uses itself'
      : other === undefined
        ? undefined
        : `already leads to ${other}`;
    if (other === undefined) taken.set(path, post.file);
    if (wrong === undefined) aliases.push(path);
    else {
      const message = `the old path ${quote(path)} ${wrong}: no alias`;
      problems.push({
        file: post.file,
        ...post.titlePlace,
        severity: 'warning',
        kind: 'alias',
        message,
      });
    }
  }
  return { aliases, problems };
}
