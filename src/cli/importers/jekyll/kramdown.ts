import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isInside, type Range, type Regions } from '../markdown/regions.ts';
import { emptyRewrite, quote, type Note, type Rewrite } from '../markdown/rewrite.ts';

/**
 * Takes out what kramdown never showed: attribute lists (`{: .class }`, `{:target="_blank"}`)
 * and the mark of a table of contents. The id of a heading (`{#id}`) becomes an anchor.
 * Names the kramdown syntax that Daybook shows as text.
 */
export function withoutKramdown(text: string, regions: Regions): Rewrite {
  const rewrite = emptyRewrite();
  const skipped = (offset: number) =>
    isInside(regions.code, offset) || isInside(regions.html, offset);
  const contents = /\{:\s*toc/.test(text) ? contentsMarks(text, regions) : [];
  for (const range of contents) {
    rewrite.edits.push({ ...range, text: '' });
    rewrite.changes.push(
      `removed the mark of a table of contents: ${quote(text.slice(range.start, range.end))}`,
    );
  }
  const removed = new Map<string, number>();
  for (const match of text.matchAll(/\{:(?![:/])[^{}\n]*\}/g)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (skipped(range.start) || isInside(contents, range.start)) continue;
    const wide = lineOf(text, range) ?? spanOf(text, range, match[0]);
    if (!wide) continue;
    rewrite.edits.push({ ...wide, text: '' });
    removed.set(match[0], (removed.get(match[0]) ?? 0) + 1);
  }
  for (const [written, times] of removed) {
    const often = times > 1 ? ` (${times} times)` : '';
    rewrite.changes.push(`removed, as kramdown never showed it: ${quote(written)}${often}`);
  }
  if (text.includes('{#'))
    visit(regions.tree, 'heading', (node) => {
      const end = node.position?.end.offset ?? 0;
      const start = node.position?.start.offset ?? 0;
      const id = /[ \t]*\{#([A-Za-z][\w:.-]*)\}(?=[ \t]*#*[ \t]*$|[ \t]*\n)/.exec(
        text.slice(start, end),
      );
      if (!id) return;
      const at = start + id.index;
      rewrite.edits.push({ start: at, end: at + id[0].length, text: ` <a id="${id[1]}"></a>` });
      rewrite.changes.push(`the id of a heading became an anchor: ${quote(id[0])}`);
    });
  rewrite.notes.push(...unknownSyntax(text, regions, skipped));
  return rewrite;
}

/** `* TOC` followed by `{:toc}`: a list that kramdown replaces as a whole. */
function contentsMarks(text: string, regions: Regions): Range[] {
  return regions.tree.children.flatMap((node) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const isMark =
      node.type === 'list' &&
      node.children.length === 1 &&
      /\n[ \t]*\{:\s*toc\b[^{}]*\}\s*$/.test(text.slice(start, end));
    return isMark && toString(node).length < 200 ? [{ start, end }] : [];
  });
}

/** The whole line of an attribute list that stands alone; it goes, unless it keeps two paragraphs apart. */
function lineOf(text: string, { start, end }: Range): Range | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  if (!/^[ \t>]*$/.test(text.slice(lineStart, start)) || text.slice(end, lineEnd).trim() !== '')
    return undefined;
  if (!isAttributes(text.slice(start, end))) return undefined;
  const isBlankAbove =
    /(?:^|\n)[ \t>]*\n$/.test(text.slice(0, lineStart).slice(-80)) || lineStart === 0;
  const isBlankBelow = /^[ \t>]*(?:\n|$)/.test(text.slice(lineEnd + 1, lineEnd + 81));
  if (isBlankAbove || isBlankBelow)
    return { start: lineStart, end: Math.min(lineEnd + 1, text.length) };
  return { start, end: lineEnd };
}

/** Right behind a link, picture, code or emphasis, or at the beginning of a list item. */
function spanOf(text: string, range: Range, written: string): Range | undefined {
  if (!isAttributes(written)) return undefined;
  if (/[)\]`*_>"]/.test(text[range.start - 1] ?? '')) return range;
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const isItem = /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+$/.test(text.slice(lineStart, range.start));
  return isItem
    ? { start: range.start, end: range.end + (text[range.end] === ' ' ? 1 : 0) }
    : undefined;
}

function isAttributes(written: string): boolean {
  const one = String.raw`(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[\w%./-]+)|[\w-]+)`;
  return new RegExp(`^\\{:\\s*(?:[\\w-]+:\\s*)?(?:${one}(?:\\s+|(?=[.#}])))*\\}$`).test(written);
}

function unknownSyntax(
  text: string,
  regions: Regions,
  skipped: (offset: number) => boolean,
): Note[] {
  const known: [RegExp, string][] = [
    [/(?<=\n)[ \t]*:[ \t]+\S/g, 'a definition list of kramdown is shown as text'],
    [/(?<=^|\n)\*\[[^\]\n]+\]:/g, 'an abbreviation of kramdown is shown as text'],
    [/\{::[^{}\n]*\/?\}/g, 'an extension of kramdown is shown as text'],
  ];
  const notes = known.flatMap(([pattern, message]): Note[] => {
    const first = [...text.matchAll(pattern)].find(({ index }) => !skipped(index));
    return first
      ? [{ offset: first.index, length: first[0].trim().length, kind: 'kramdown', message }]
      : [];
  });
  const attribute = /<[^<>]*\bmarkdown\s*=\s*["']?(?:1|block|span)\b/.exec(text);
  if (attribute && isInside(regions.html, attribute.index)) {
    const message =
      '`markdown="1"` is not known: Markdown inside of HTML needs a blank line before and behind it';
    notes.push({ offset: attribute.index, kind: 'kramdown', message });
  }
  if (/\n[ \t>]*\d+[.)][ \t]/.test(text))
    visit(regions.tree, 'paragraph', (node) => {
      const start = node.position?.start.offset ?? 0;
      const list = /\n[ \t>]*(\d+[.)])[ \t]/.exec(text.slice(start, node.position?.end.offset));
      if (!list || skipped(start + list.index)) return;
      const message = `a line that begins with ${quote(list[1] ?? '')} right below a sentence is no list in Daybook`;
      notes.push({
        offset: start + list.index + 1,
        kind: 'kramdown',
        message,
        fix: 'put a blank line before the list',
      });
    });
  return notes;
}
