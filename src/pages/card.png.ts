import type { APIRoute } from 'astro';
import { cardOf } from '../log.ts';

/** The picture of the site, for cards of pages that have none of their own. */
export const GET: APIRoute = async () =>
  new Response(await cardOf('site'), { headers: { 'Content-Type': 'image/png' } });
