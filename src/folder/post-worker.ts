import { createRenderer } from '../markdown/render.ts';
import type { Render } from '../markdown/render.ts';
import { readPost } from './post.ts';
import type { Post, PostSource } from './post.ts';

let renderer: Promise<Render> | undefined;

/** Reads some posts, one after the other. Called in a thread of its own or in the main one. */
export async function readPosts(sources: PostSource[]): Promise<Post[]> {
  if (sources.length === 0) return [];
  renderer ??= createRenderer();
  const render = await renderer;
  const posts: Post[] = [];
  for (const source of sources) posts.push(await readPost(source, render));
  return posts;
}
