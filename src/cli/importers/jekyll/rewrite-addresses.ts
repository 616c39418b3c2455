import type { Destination } from '../markdown/destinations.ts';
import type { Range } from '../markdown/regions.ts';
import { count, emptyRewrite, quote, type Rewrite } from '../markdown/rewrite.ts';
import { resolveAddress, type SiteMap } from './resolve-address.ts';

/**
 * Points links and pictures to where their files will lie: beside the day. Links to other
 * posts are only found, as where those will lie is known when all posts were read.
 */
export function rewriteAddresses(
  destinations: readonly Destination[],
  from: { file: string; path: string },
  site: SiteMap,
): Rewrite & { files: Map<string, string>; links: LinkToPost[] } {
  const rewrite = {
    ...emptyRewrite(),
    files: new Map<string, string>(),
    links: [] as LinkToPost[],
  };
  let remote = 0;
  for (const { start, end, url, kind } of destinations) {
    const found = resolveAddress(url, from, site);
    const note = (severity: 'error' | 'warning', name: string, message: string, fix: string) =>
      rewrite.notes.push({
        offset: start,
        length: Math.max(1, end - start),
        severity,
        kind: name,
        message,
        fix,
      });
    if (found.kind === 'post') {
      rewrite.links.push({ start, end, offset: start, post: found.post, suffix: found.suffix });
    } else if (found.kind === 'file') {
      const name = nameFor(found.file, rewrite.files);
      rewrite.edits.push({ start, end, text: `${encoded(name)}${found.suffix}` });
    } else if (
      found.kind === 'outside' ||
      (found.kind === 'missing' && found.climbs && kind === 'picture')
    ) {
      const message = `${quote(url)} leads out of the site folder: it was not followed`;
      note(
        'error',
        'outside-folder',
        message,
        'copy the file into the site folder, or remove the link',
      );
    } else if (found.kind === 'missing' && kind === 'picture') {
      note(
        'warning',
        'missing-picture',
        `there is no picture ${quote(url)} in the site folder`,
        'find it, or remove it',
      );
    } else if (found.kind === 'missing') {
      const message = `${quote(url)} leads to no post and no file of the site; it stays as it is`;
      note('warning', 'broken-link', message, 'link to a day, or write the whole address');
    } else if (kind === 'picture' && /^https?:/i.test(url)) remote += 1;
  }
  if (rewrite.files.size > 0)
    rewrite.changes.push(`${count(rewrite.files.size, 'file')} copied beside the day`);
  if (remote > 0) rewrite.changes.push(`${count(remote, 'remote picture')} left where they are`);
  return rewrite;
}

/** The file's own name, with a number where another file has it already. */
function nameFor(file: string, taken: Map<string, string>): string {
  const known = taken.get(file);
  if (known !== undefined) return known;
  const own = file.split('/').at(-1) ?? file;
  const names = new Set([...taken.values()].map((name) => name.toLowerCase()));
  let name = own;
  for (let number = 2; names.has(name.toLowerCase()); number += 1) {
    name = own.replace(/(\.[^.]*)?$/, `-${number}$1`);
  }
  taken.set(file, name);
  return name;
}

/** A name as an address, in Markdown and in HTML alike. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /[()'*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A link in the text that leads to another post. */
export interface LinkToPost extends Range {
  /** Where it stands in the source. */
  offset: number;
  /** The source of that post. */
  post: string;
  /** Query and fragment. */
  suffix: string;
}
