import { posix } from 'node:path';
import { count, emptyRewrite, type Rewrite } from '../markdown/rewrite.ts';
import type { LinkToPost } from './rewrite-addresses.ts';

/**
 * Points links to other posts to the files of their days. Edits are for the converted
 * text; notes, on posts that were not imported, for the source.
 *
 * @param file Where the text will lie.
 */
export function linksToDays(
  links: readonly LinkToPost[],
  file: string,
  fileOf: (source: string) => string | undefined,
): Rewrite {
  const rewrite = emptyRewrite();
  for (const { start, end, offset, post, suffix } of links) {
    const to = fileOf(post);
    if (to !== undefined) {
      rewrite.edits.push({ start, end, text: relativePath(file, to) + suffix });
    } else {
      const message = `the link leads to ${post}, which was not imported; it stays as it is`;
      rewrite.notes.push({
        offset,
        length: Math.max(1, end - start),
        kind: 'broken-link',
        message,
      });
    }
  }
  if (rewrite.edits.length > 0) {
    const what = count(rewrite.edits.length, 'link');
    rewrite.changes.push(`${what} to other days pointed to their files`);
  }
  return rewrite;
}

function relativePath(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to) || posix.basename(to);
}
