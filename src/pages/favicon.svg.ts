import type { APIRoute } from 'astro';
import { iconOf } from '../log.ts';

export const GET: APIRoute = async () =>
  new Response(await iconOf('favicon.svg'), { headers: { 'Content-Type': 'image/svg+xml' } });
