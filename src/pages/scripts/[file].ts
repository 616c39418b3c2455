import type { APIRoute } from 'astro';
import { searchScript } from '../../search/script.ts';

/** What a page imports when its reader asks for it: `/scripts/search-1f2e3d4c5b.js`. */
export async function getStaticPaths() {
  const { file, text } = await searchScript();
  return [{ params: { file }, props: { text } }];
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/javascript' } });
