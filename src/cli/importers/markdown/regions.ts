import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Parses Markdown and tells code, HTML and running text apart, by offsets.
 *
 * @param masked Ranges that Markdown must not read, such as mathematics. Each counts as
 *   one long word on one line, so that offsets stay what they are.
 */
export function regionsOf(text: string, masked: readonly Range[] = []): Regions {
  const tree = parser.parse(mask(text, masked));
  const code: Range[] = [];
  const html: Range[] = [];
  const flowHtml = new Set<number>();
  const blocks: Range[] = [];
  visit(tree, (node, _index, parent) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (node.type === 'code' || node.type === 'inlineCode') code.push({ start, end });
    if (node.type === 'html') {
      html.push({ start, end });
      if (!isPhrasing(parent?.type)) flowHtml.add(start);
    }
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      blocks.push({ start, end });
    }
  });
  return { tree, code: union([...code, ...verbatimHtml(text, html)]), html, flowHtml, blocks };
}

/** Whether an offset lies in one of the ranges, which must be in order and apart. */
export function isInside(ranges: readonly Range[], offset: number): boolean {
  return rangeAt(ranges, offset) !== undefined;
}

/** The range in which an offset lies, of ranges in order and apart. */
export function rangeAt<T extends Range>(ranges: readonly T[], offset: number): T | undefined {
  const range = ranges[startedBy(ranges, offset) - 1];
  return range && offset < range.end ? range : undefined;
}

/** The ranges, in order, that lie wholly in another. */
export function rangesWithin<T extends Range>(ranges: readonly T[], outer: Range): T[] {
  const within: T[] = [];
  for (let index = startedBy(ranges, outer.start - 1); index < ranges.length; index += 1) {
    const range = ranges[index];
    if (!range || range.start >= outer.end) break;
    if (range.end <= outer.end) within.push(range);
  }
  return within;
}

/** How many of the ranges begin at the offset or before it. */
function startedBy(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ranges in order, those that overlap made one. */
export function union(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function isPhrasing(type: string | undefined): boolean {
  return /^(?:paragraph|heading|tableCell|emphasis|strong|delete|link|linkReference)$/.test(
    type ?? '',
  );
}

function mask(text: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const range of ranges) {
    parts.push(text.slice(end, range.start), 'M'.repeat(range.end - range.start));
    end = range.end;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(end);
}

/** `<pre>…</pre>` and its like, from the tag that opens to the one that closes. */
function verbatimHtml(text: string, html: readonly Range[]): Range[] {
  const found: Range[] = [];
  const unclosed = new Set<string>();
  let last = 0;
  for (const { start, end } of html) {
    const tags = /<(pre|code|script|style|textarea|kbd|samp|svg|math)(?=[\s>])[^>]*>/gi;
    tags.lastIndex = Math.max(start, last);
    for (let tag = tags.exec(text); tag && tag.index < end; tag = tags.exec(text)) {
      const name = (tag[1] ?? '').toLowerCase();
      const closing = new RegExp(`</${name}\\s*>`, 'gi');
      closing.lastIndex = tags.lastIndex;
      const close = unclosed.has(name) ? null : closing.exec(text);
      if (!close) unclosed.add(name);
      last = close ? closing.lastIndex : end;
      found.push({ start: tag.index, end: last });
      tags.lastIndex = last;
    }
  }
  return found;
}

/** From `start` up to, without, `end`. */
export interface Range {
  start: number;
  end: number;
}

export interface Regions {
  tree: Root;
  /** Code in every form, fences and `<pre>` among it; in order. */
  code: Range[];
  /** Raw HTML: a tag in running text, or a whole block; in order. */
  html: Range[];
  /** Where the HTML blocks begin, as against tags in running text. */
  flowHtml: Set<number>;
  /** Paragraphs, headings and table cells; in order. */
  blocks: Range[];
}
