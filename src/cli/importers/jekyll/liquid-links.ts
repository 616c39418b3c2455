import { isInside, type Range } from '../markdown/regions.ts';
import { count, emptyRewrite, quote, type Rewrite } from '../markdown/rewrite.ts';
import { liquidTags, type LiquidTag } from './liquid.ts';

/**
 * Writes out Liquid that stands in the address of a link or picture and makes a path:
 * `{{ site.baseurl }}/x`, `{{ "/x" | relative_url }}`, `{% post_url … %}`, `{% link … %}`.
 * Everywhere else Liquid is not touched.
 *
 * @param skipped Code, and what stood in `raw`; in order and apart.
 * @param pathOf The old path of a post by what `post_url` or `link` calls it.
 */
export function resolveLiquidLinks(
  text: string,
  skipped: readonly Range[],
  pathOf: (tag: 'post_url' | 'link', name: string) => string | undefined,
): Rewrite {
  const rewrite = emptyRewrite();
  let tail = '';
  let end = 0;
  for (const tag of liquidTags(text)) {
    tail = (tail + text.slice(Math.max(end, tag.start - 500), tag.start)).slice(-500);
    end = tag.end;
    const path =
      isInside(skipped, tag.start) || !isAddress(tail)
        ? undefined
        : written(tag, text[tag.end], pathOf);
    if (path === undefined) {
      tail += text.slice(tag.start, tag.end);
      if (/^(?:post_url|link)$/.test(tag.name) && isAddress(tail.slice(0, -(tag.end - tag.start))))
        rewrite.notes.push(unknownPost(text, tag));
      continue;
    }
    tail += path;
    rewrite.edits.push({ start: tag.start, end: tag.end, text: path });
  }
  if (rewrite.edits.length > 0) {
    rewrite.changes.push(
      `${count(rewrite.edits.length, 'Liquid address', 'Liquid addresses')} written out`,
    );
  }
  return rewrite;
}

/** Whether the text ends inside of an address, in Markdown or in an HTML attribute. */
function isAddress(before: string): boolean {
  return /(?:\]\(\s*<?|(?:^|\n) {0,3}\[[^\]\n]+\]:\s*<?|\b(?:href|src|poster)\s*=\s*["']?)[^\s()<>"']*$/.test(
    before,
  );
}

function written(
  tag: LiquidTag,
  next: string | undefined,
  pathOf: (tag: 'post_url' | 'link', name: string) => string | undefined,
): string | undefined {
  if (tag.name === 'post_url' || tag.name === 'link') {
    const path = pathOf(tag.name, tag.inner.slice(tag.name.length).trim());
    return path === undefined ? undefined : encodeBlanks(path);
  }
  if (/^site\.(?:baseurl|url)$/.test(tag.inner)) return next === '/' || next === '{' ? '' : '/';
  const filtered =
    /^(["'])(.*?)\1\s*(?:\|\s*(?:relative_url|absolute_url|escape|uri_escape|prepend:\s*site\.(?:baseurl|url))\s*)+$/;
  const path = filtered.exec(tag.inner)?.[2];
  return path === undefined ? undefined : encodeBlanks(path.startsWith('/') ? path : `/${path}`);
}

function encodeBlanks(path: string): string {
  return path.replace(/[\s()<>"]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function unknownPost(text: string, tag: LiquidTag) {
  const message = `${quote(text.slice(tag.start, tag.end))} names nothing in this site; it stays as text`;
  return { offset: tag.start, length: tag.end - tag.start, kind: 'liquid', message };
}
