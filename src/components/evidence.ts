import { files } from 'virtual:daybook/files';
import { FILE_HOLE } from '../journal/holes.ts';
import { link } from './link.ts';

/** The address of evidence as a page of the site links to it. */
export function evidenceAddress(href: string): string {
  if (href.startsWith(FILE_HOLE)) {
    const path = decodeURI(href.slice(FILE_HOLE.length));
    const address = files.get(path);
    if (address === undefined)
      throw new Error(`The file ${path} is not in the log: \`npm run check\` says why.`);
    return address;
  }
  return href.startsWith('/') ? link(href) : href;
}
