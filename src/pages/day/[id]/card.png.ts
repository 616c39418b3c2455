import type { APIRoute } from 'astro';
import { cardOf, readLog } from '../../../log.ts';

/**
 * The picture of a day, for cards where somebody links to it: `/day/134/card.png`. In a build,
 * `cards/integration.ts` puts it there.
 */
export async function getStaticPaths() {
  if (!import.meta.env.DEV) return [];
  const { days } = await readLog();
  return days.map(({ path, date }) => ({ params: { id: path.split('/')[2] }, props: { date } }));
}

export const GET: APIRoute<{ date: string }> = async ({ props }) =>
  new Response(await cardOf(props.date), { headers: { 'Content-Type': 'image/png' } });
