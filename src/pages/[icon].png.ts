import type { APIRoute } from 'astro';
import { ICONS } from '../cards/icons.ts';
import { iconOf } from '../log.ts';

/** The icons of the log that are pictures: `/icon-192.png`. */
export function getStaticPaths() {
  return Object.keys(ICONS).map((name) => ({ params: { icon: name.replace(/\.png$/, '') } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(await iconOf(`${params['icon']}.png`), { headers: { 'Content-Type': 'image/png' } });
