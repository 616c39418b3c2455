import { withBase } from '../journal/hrefs.ts';

/** A path of the site as an address to link to: with the base path before it. */
export function link(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}
