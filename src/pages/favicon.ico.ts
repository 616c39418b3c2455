import type { APIRoute } from 'astro';
import { iconOf } from '../log.ts';

export const GET: APIRoute = async () =>
  new Response(await iconOf('favicon.ico'), { headers: { 'Content-Type': 'image/x-icon' } });
