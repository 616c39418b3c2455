import type { APIRoute } from 'astro';
import { dirname, join } from 'node:path';
import { feedPictures } from '../../../feeds/feed-cells.ts';
import { feedLabPictures } from '../../../feeds/feed-labs.ts';
import { pictureOf } from '../../../feeds/picture.ts';
import { cellsOf, labsOf, readLog } from '../../../log.ts';

/** The plots of a day's cells and the figures of its labs, for feed readers: `/day/134/cell-fit.1.png`. */
export async function getStaticPaths() {
  const { days } = await readLog();
  const paths = await Promise.all(
    days.map(async (day) => {
      const record = day.cells > 0 ? await cellsOf(day) : undefined;
      const id = day.path.split('/')[2];
      const labs = feedLabPictures(await labsOf(day));
      return [...(record ? feedPictures(record).keys() : []), ...labs.keys()].map((name) => ({
        params: { id, picture: name.replace(/\.png$/, '') },
        props: { date: day.date },
      }));
    }),
  );
  return paths.flat();
}

export const GET: APIRoute<{ date: string }> = async ({ params, props }) => {
  const { days, results } = await readLog();
  const day = days.find(({ date }) => date === props.date);
  const record = day && (await cellsOf(day));
  const name = `${params['picture']}.png`;
  const svg =
    record && (feedPictures(record).get(name) ?? feedLabPictures(await labsOf(day)).get(name));
  if (!svg) return new Response(undefined, { status: 404 });
  const folder = join(dirname(results.get(props.date) ?? ''), '..', 'pictures');
  const png = new Uint8Array(await pictureOf(svg, folder));
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
