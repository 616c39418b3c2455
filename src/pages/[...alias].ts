import type { APIRoute } from 'astro';
import { link } from '../components/link.ts';
import { aliasPath } from '../journal/aliases.ts';
import { readLog } from '../log.ts';

/*
 * Old addresses of days. A static host cannot redirect, so each is a page that leads on
 * by itself; as an endpoint it is written under exactly its old name, `.html` and all.
 */
export async function getStaticPaths() {
  const { days } = await readLog();
  return days.flatMap((day) =>
    day.aliases.map(aliasPath).map((path) => ({
      params: { alias: written(path.slice(1)) },
      props: { path: day.path },
    })),
  );
}

/** In a build the name of a file; the development server is asked for the address itself. */
function written(path: string): string {
  if (!path.endsWith('/')) return path;
  return import.meta.env.DEV ? path.slice(0, -1) : `${path}index.html`;
}

export const GET: APIRoute<{ path: string }> = ({ props, site }) => {
  const href = link(props.path);
  const canonical = new URL(href, site).href;
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>This page has moved</title>
<meta http-equiv="refresh" content="0; url=${href}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${canonical}">
<p>This page has moved to <a href="${href}">${canonical}</a>.</p>
</html>
`;
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
