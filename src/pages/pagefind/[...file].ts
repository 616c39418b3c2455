import type { APIRoute } from 'astro';
import { searchFiles } from '../../search/search-files.ts';
import type { SearchFile } from '../../search/make-index.ts';

/** The index of the search: `/pagefind/fragment/en_1f2e3d4.pf_fragment`. */
export async function getStaticPaths() {
  const files = await searchFiles();
  return files.map(({ path, content }) => ({ params: { file: path }, props: { content } }));
}

export const GET: APIRoute<Pick<SearchFile, 'content'>> = ({ params, props }) => {
  const type = params.file?.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  return new Response(new Uint8Array(props.content), { headers: { 'Content-Type': type } });
};
