import type { APIRoute } from 'astro';
import { absoluteAt } from '../components/absolute.ts';
import { llmsText } from '../feeds/llms.ts';
import { readLog } from '../log.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(llmsText(await readLog(), absoluteAt(site)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
