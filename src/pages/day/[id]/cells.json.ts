import type { APIRoute } from 'astro';
import { scansOf } from '../../../cells/assemble.ts';
import type { PostFile } from '../../../cells/browser/protocol.ts';
import { partsOf } from '../../../cells/parts.ts';
import { link } from '../../../components/link.ts';
import { cellsOf, readLog } from '../../../log.ts';

/** What a browser needs to run the cells of one day again: fetched at the first press. */
export async function getStaticPaths() {
  const { days } = await readLog();
  return days
    .filter(({ cells }) => cells > 0)
    .map(({ path, date }) => ({ params: { id: path.split('/')[2] }, props: { date } }));
}

export const GET: APIRoute<{ date: string }> = async ({ props }) => {
  const { days, served } = await readLog();
  const day = days.find(({ date }) => date === props.date);
  const record = day && (await cellsOf(day));
  const programs = record?.programs ?? [];
  const data = served.flatMap(({ id, data: file }) =>
    file ? [{ ...file, url: link(`/cells/${id}`) }] : [],
  );
  const parts = programs.map((program) => partsOf(program, data));
  const file: PostFile = { programs, scans: programs.map(scansOf), parts, data };
  return new Response(JSON.stringify(file), { headers: { 'Content-Type': 'application/json' } });
};
