import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { keyOf, openMemory } from '../memory.ts';
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
  const memory = openMemory(folder, isPost);
  const version = programVersion();
  const keys = sources.map((source) => keyOf(version, JSON.stringify(source)));
  const posts = await Promise.all(keys.map(memory.recall));

  const unread = sources.flatMap((source, index) => (posts[index] ? [] : [{ source, index }]));
  const read = await readAll(unread.map(({ source }) => source));
  await Promise.all(
    unread.map(async ({ index }, position) => {
      const post = read[position];
      const key = keys[index];
      if (!post || !key) return;
      posts[index] = post;
      await memory.keep(key, post);
    }),
  );
  await memory.forgetOthers(keys);
  return keys.flatMap((key, index) => {
    const post = posts[index];
    return post ? [{ post, path: memory.pathOf(key) }] : [];
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

function isPost(value: unknown): value is Post {
  return typeof value === 'object' && value !== null && 'body' in value && 'problems' in value;
}
