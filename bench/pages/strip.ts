import { gzipSync } from 'node:zlib';
import type { PageFile } from './kinds.ts';

/** The largest calendar of a year on any page: its days, and the bytes of its table by gzip. */
export function largestStrip(pages: readonly PageFile[]): MeasuredStrip | undefined {
  const strips = pages
    .filter(({ path }) => /^\/(?:days\/(?:\d+\/)?)?$/.test(path))
    .flatMap(({ path, html }) =>
      [...html.matchAll(STRIP)].map(([table]) => ({
        path,
        days: table.split('<a ').length - 1,
        bytes: gzipSync(table).length,
      })),
    );
  return strips.toSorted((a, b) => b.bytes - a.bytes)[0];
}

const STRIP = /<table [^>]*--weeks:[^]*?<\/table>/g;

export interface MeasuredStrip {
  /** The page on which it is. */
  path: string;
  days: number;
  bytes: number;
}
