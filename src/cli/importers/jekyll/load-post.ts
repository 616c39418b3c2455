import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../../journal/problem.ts';
import { hashOf } from '../hash.ts';
import { reasonOf } from '../reason.ts';
import type { Config } from './config.ts';
import { readPost, type Post } from './read-post.ts';
import { LARGEST_POST, readText, tooLarge } from './read-text.ts';

/** Reads a post from the disk; whatever is wrong with it is a problem, never an exception. */
export async function loadPost(
  root: string,
  file: string,
  config: Config,
): Promise<LoadedPost | { problem: Problem }> {
  const wrong = (message: string) => ({
    problem: {
      file,
      line: 1,
      column: 1,
      severity: 'error',
      kind: 'unreadable',
      message,
    } satisfies Problem,
  });
  try {
    const path = join(root, file);
    const stats = await stat(path);
    if (!stats.isFile()) return wrong('is no file that can be read');
    if (stats.size > LARGEST_POST) return wrong(tooLarge(stats.size));
    const bytes = await readFile(path);
    const read = readText(bytes);
    if ('wrong' in read) return wrong(read.wrong);
    const post = readPost(file, read.text, config);
    if ('problem' in post) return post;
    const hash = hashOf(bytes);
    return { ...post, text: read.text, hash, changes: [...read.changes, ...post.changes] };
  } catch (error) {
    return wrong(`cannot be read: ${reasonOf(error)}`);
  }
}

export interface LoadedPost extends Post {
  /** The whole file, with LF as its line end. */
  text: string;
  /** SHA-256 of the file. */
  hash: string;
}
