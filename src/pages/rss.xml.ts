import type { APIRoute } from 'astro';
import { feed } from '../feeds/rss.ts';
import { readLog } from '../log.ts';

export const GET: APIRoute = async ({ site }) =>
  feed(await readLog(), site ?? new URL('https://example.org'));
