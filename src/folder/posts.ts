import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Post, PostSource } from './post.ts';
import { readPosts } from './post-worker.ts';
import { programVersion } from './program-version.ts';

/** A post, and the file in which it is remembered. */
export interface RememberedPost {
  post: Post;
  path: string;
}

/**
 * Reads posts, each at most once: what was read before, and has not changed since, is
 * taken from the memory in `folder`. Many new ones are read on all cores. The result
 * has the order of the sources.
 */
export async function rememberPosts(
  sources: PostSource[],
  folder: string,
): Promise<RememberedPost[]> {
  await mkdir(folder, { recursive: true });
  const version = programVersion();
  const keys = sources.map((source) => keyOf(version, source));
  const posts = await Promise.all(keys.map((key) => recall(join(folder, key))));

  const unread = sources.flatMap((source, index) => (posts[index] ? [] : [{ source, index }]));
  const read = await readAll(unread.map(({ source }) => source));
  await Promise.all(
    unread.map(async ({ index }, position) => {
      const post = read[position];
      const key = keys[index];
      if (!post || !key) return;
      posts[index] = post;
      await remember(join(folder, key), post);
    }),
  );
  await forgetOthers(folder, new Set(keys));
  return keys.flatMap((key, index) => {
    const post = posts[index];
    return post ? [{ post, path: join(folder, key) }] : [];
  });
}

/** Below this many posts, starting threads costs more than they save. */
const WORTH_THREADS = 12;
const BATCH = 8;

async function readAll(sources: PostSource[]): Promise<Post[]> {
  if (sources.length < WORTH_THREADS) return readPosts(sources);
  const pool = new Tinypool({
    filename: new URL('./post-worker.ts', import.meta.url).href,
    minThreads: availableParallelism(),
    maxThreads: availableParallelism(),
    // Trees of one post after the other: with more room for the young, less is collected.
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  });
  try {
    const batches: PostSource[][] = [];
    for (let start = 0; start < sources.length; start += BATCH)
      batches.push(sources.slice(start, start + BATCH));
    const read = await Promise.all(
      batches.map((batch) => pool.run(batch, { name: 'readPosts' }) as Promise<Post[]>),
    );
    return read.flat();
  } finally {
    await pool.destroy();
  }
}

function keyOf(version: string, source: PostSource): string {
  const hash = createHash('sha256').update(version).update('\0').update(JSON.stringify(source));
  return `${hash.digest('hex').slice(0, 40)}.json`;
}

async function recall(path: string): Promise<Post | undefined> {
  try {
    const post: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isPost(post) ? post : undefined;
  } catch {
    // Not there, or half-written by a run that was killed: it is read anew.
    return undefined;
  }
}

function isPost(value: unknown): value is Post {
  return typeof value === 'object' && value !== null && 'body' in value && 'problems' in value;
}

async function remember(path: string, post: Post): Promise<void> {
  // Two runs, or two readers in one, may remember the same post at once.
  const draft = `${path}.${randomUUID()}.tmp`;
  await writeFile(draft, JSON.stringify(post));
  await rename(draft, path);
}

/** So many posts that nobody asked for stay: another run may still be making pages of them. */
const SPARE = 50;

async function forgetOthers(folder: string, kept: Set<string>): Promise<void> {
  const stale = (await readdir(folder)).filter((name) => !kept.has(name));
  if (stale.length <= SPARE) return;
  const aged = await Promise.all(
    stale.map(async (name) => {
      const facts = await stat(join(folder, name)).catch(() => undefined);
      return { name, age: facts ? -facts.mtimeMs : 0 };
    }),
  );
  const forgotten = aged.toSorted((a, b) => a.age - b.age).slice(SPARE);
  await Promise.all(forgotten.map(({ name }) => rm(join(folder, name), { force: true })));
}
