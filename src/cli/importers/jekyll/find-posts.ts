import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Problem } from '../../../journal/problem.ts';
import { reasonOf } from '../reason.ts';

/**
 * Finds every post and draft of a site, in the order of their names, relative to its root:
 * all files below `_posts` and `_drafts`, wherever these lie; in a folder that has none of
 * these, its own Markdown files. Links of the file system that lead out are not followed.
 */
export async function findPosts(root: string): Promise<{ posts: string[]; problems: Problem[] }> {
  const found: Found = { root, posts: [], loose: [], problems: [] };
  await walk(found, '', false);
  const posts = found.posts.length === 0 ? found.loose : found.posts;
  return { posts: posts.sort(), problems: found.problems };
}

async function walk(found: Found, folder: string, isInPosts: boolean): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(found.root, folder), { withFileTypes: true });
  } catch (error) {
    found.problems.push(problem(folder, `cannot be read: ${reasonOf(error)}`));
    return;
  }
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const isPostFile = markdown.test(entry.name);
    if (entry.isSymbolicLink()) {
      if (isInPosts && !(await leadsOut(found.root, path))) found.posts.push(path);
      else if (isInPosts)
        found.problems.push(
          problem(path, 'is a link that leads out of the site folder: it was not followed'),
        );
    } else if (entry.isDirectory()) {
      const begins = /^_(?:posts|drafts)$/.test(entry.name);
      if (isInPosts && isPostFile) found.problems.push(problem(path, 'is a folder, not a post'));
      else if (
        begins ||
        (!skipped.test(entry.name) && (isInPosts || !entry.name.startsWith('_')))
      ) {
        await walk(found, path, isInPosts || begins);
      }
    } else if (isInPosts) {
      if (!entry.isFile()) found.problems.push(problem(path, 'is no file that can be read'));
      else if (isPostFile) found.posts.push(path);
      else if (dated.test(entry.name))
        found.problems.push(problem(path, 'is not Markdown: it was not imported'));
    } else if (isPostFile && dated.test(entry.name)) {
      found.loose.push(path);
    }
  }
}

async function leadsOut(root: string, path: string): Promise<boolean> {
  try {
    return !`${await realpath(join(root, path))}`.startsWith(root + sep);
  } catch {
    return false;
  }
}

function problem(file: string, message: string): Problem {
  return { file, line: 1, column: 1, severity: 'error', kind: 'unreadable', message };
}

const markdown = /\.(?:md|markdown|mkd|mkdn|mkdown)$/i;
const dated = /^\d{2,4}-\d{1,2}-\d{1,2}-.*\.\w+$/;
const skipped = /^(?:\.|_site$|node_modules$|vendor$)/;

interface Found {
  root: string;
  posts: string[];
  /** Dated Markdown files outside of `_posts`. */
  loose: string[];
  problems: Problem[];
}
