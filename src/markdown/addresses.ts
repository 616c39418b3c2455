import { posix } from 'node:path';
import type { BodyContext } from '../journal/body.ts';
import { dayPath, withBase } from '../journal/hrefs.ts';
import { dateOfFile, dayFile } from './days.ts';

/**
 * Where an address of a post leads: to a page of the site, to a file in the author's
 * folder, or (undefined) away from both.
 */
export function destinationOf(context: BodyContext, address: string): Destination | undefined {
  if (isOutside(address)) return undefined;
  const [, written = '', query = '', hash = ''] = ADDRESS.exec(address) ?? [];
  const fragment = decode(hash.slice(1));
  const page = (path: string, file?: string): Destination => ({
    kind: 'page',
    path: decode(path),
    fragment,
    href: withBase(context.base, path) + query + hash,
    ...(file !== undefined && { file }),
  });

  if (written.startsWith('/')) return page(written);
  if (written === '') {
    if (hash === '') return undefined;
    const date = dateOfFile(context.file);
    const path = date === undefined ? '' : dayPath(context.dayZero, date);
    return { kind: 'page', path, fragment, href: address };
  }
  const file = posix.join(posix.dirname(context.file), decode(written));
  const day = dayFile(file);
  const date = day === undefined ? undefined : dateOfFile(day);
  if (date !== undefined) return page(dayPath(context.dayZero, date), day);
  return { kind: 'file', file };
}

/** Whether an address has a scheme or a host of its own, or none of a place: `https:`, `//`, ``. */
function isOutside(address: string): boolean {
  return address === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
}

const ADDRESS = /^([^?#]*)(\?[^#]*)?(#.*)?$/s;

/** Percent escapes undone; a malformed one leaves the text as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export type Destination =
  | {
      kind: 'page';
      /** Empty for a place in the text itself, where that is no day. */
      path: string;
      fragment: string;
      /** What stands in the HTML. */
      href: string;
      file?: string;
    }
  | { kind: 'file'; file: string };
