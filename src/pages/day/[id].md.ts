import type { APIRoute } from 'astro';
import { absoluteAt } from '../../components/absolute.ts';
import { dayMarkdown } from '../../feeds/day-markdown.ts';
import { readLog } from '../../log.ts';

/** The text of a day as its author wrote it: `/day/134.md`. */
export async function getStaticPaths() {
  const { days } = await readLog();
  return days.map(({ path, date }) => ({ params: { id: path.split('/')[2] }, props: { date } }));
}

export const GET: APIRoute<{ date: string }> = async ({ props, site }) => {
  const log = await readLog();
  const day = log.days.find(({ date }) => date === props.date);
  if (!day) return new Response(undefined, { status: 404 });
  const text = await dayMarkdown(day, log, absoluteAt(site));
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
