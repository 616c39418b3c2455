import type { APIRoute } from 'astro';
import { readFile } from 'node:fs/promises';
import { readLog } from '../../log.ts';

/** The parts of the runtime, and the data sets that cells read: `/cells/core-1f2e3d4c5b.js`. */
export async function getStaticPaths() {
  const { served } = await readLog();
  return served.map(({ id, path }) => ({ params: { file: id }, props: { path } }));
}

export const GET: APIRoute<{ path: string }> = async ({ params, props }) => {
  const type = TYPES[params.file?.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(await readFile(props.path), { headers: { 'Content-Type': type } });
};

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };
