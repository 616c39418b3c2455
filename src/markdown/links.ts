import type { Element } from 'hast';
import { FILE_HOLE } from '../journal/holes.ts';
import { destinationOf } from './addresses.ts';
import { writtenDay } from './day-links.ts';
import type { Draft } from './draft.ts';
import { writtenAddress } from './written.ts';

/**
 * Makes a link that stays inside the log lead to its page, or a hole for a file, and
 * notes it so that it can be checked. Other links stay as they are.
 */
export function settleLink(draft: Draft, link: Element): void {
  const { href } = link.properties;
  if (typeof href !== 'string' || isFootnote(link)) return;
  const destination = destinationOf(draft.context, href);
  if (!destination) return;
  const written = writtenDay(draft, link) ?? writtenAddress(draft, link, href);
  if (destination.kind === 'file') {
    const { file } = destination;
    link.properties['href'] = FILE_HOLE + encodeURI(file.toWellFormed());
    draft.files.push({ ...written, file, kind: 'file' });
  } else {
    const { path, fragment, file } = destination;
    link.properties['href'] = destination.href;
    draft.links.push({ ...written, path, fragment, ...(file !== undefined && { file }) });
  }
}

/** The links of footnotes are made by remark-rehype and always lead somewhere. */
function isFootnote({ properties }: Element): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}
