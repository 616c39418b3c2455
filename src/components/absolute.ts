import { link } from './link.ts';

/** Makes paths of the site, without its base path, absolute addresses. */
export function absoluteAt(origin: URL | undefined): Absolute {
  return (path) => new URL(link(path), origin).href;
}

/** `/day/1/` → `https://example.org/log/day/1/` */
export type Absolute = (path: string) => string;
