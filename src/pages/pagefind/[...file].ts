import type { APIRoute } from 'astro';
import type { Search } from '../../search/integration.ts';

/** The index of the search in `dev`: `/pagefind/fragment/en_1f2e3d4.pf_fragment`. A build writes it by itself. */
export async function getStaticPaths() {
  if (!import.meta.env.DEV) return [];
  return (await filesOfSearch()).map(({ path }) => ({ params: { file: path } }));
}

export const GET: APIRoute = async ({ params }) => {
  const found = (await filesOfSearch()).find(({ path }) => path === params.file);
  if (!found) return new Response(undefined, { status: 404 });
  const type = found.path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  return new Response(new Uint8Array(found.content), { headers: { 'Content-Type': type } });
};

function filesOfSearch() {
  const { daybookSearch } = globalThis as unknown as { daybookSearch: Search };
  return daybookSearch.files();
}
