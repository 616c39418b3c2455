import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Range, Regions } from './regions.ts';

/**
 * Where in the source the address of every link and picture stands, in Markdown and in
 * raw HTML. Bare addresses (`<https://…>`) are left out: they are remote.
 */
export function destinationsOf(text: string, regions: Regions): Destination[] {
  const found: Destination[] = [];
  visit(regions.tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const range = inMarkdown(text, node);
      if (range)
        found.push({
          ...range,
          url: node.url,
          kind: node.type === 'image' ? 'picture' : 'link',
          form: 'markdown',
        });
    }
  });
  for (const { start, end } of regions.html) {
    const tags =
      /<(a|area|img|source|video|audio|embed|iframe|object)\s(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
    for (const tag of text.slice(start, end).matchAll(tags)) {
      const kind = /^(?:img|source|video|audio)$/i.test(tag[1] ?? '') ? 'picture' : 'link';
      const attributes = /\s(?:href|src|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
      for (const attribute of tag[0].matchAll(attributes)) {
        const value = attribute[1] ?? attribute[2] ?? attribute[3] ?? '';
        const at = start + tag.index + attribute.index + attribute[0].lastIndexOf(value);
        const url = value.replace(/&amp;/g, '&').trim();
        found.push({ start: at, end: at + value.length, url, kind, form: 'html' });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function inMarkdown(text: string, node: Nodes): Range | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const opener = node.type === 'image' ? start + 1 : start;
  if (text[opener] !== '[') return undefined;
  const lastChild = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
  const close = closingBracket(text, lastChild ?? opener + 1, end);
  if (text[close + 1] !== (node.type === 'definition' ? ':' : '(')) return undefined;
  const from = close + 2 + (/^\s*/.exec(text.slice(close + 2, end))?.[0].length ?? 0);
  return text[from] === '<' ? until(text, from + 1, end, '>') : bare(text, from, end);
}

function closingBracket(text: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') depth += 1;
    else if (text[at] === ']' && depth === 0) return at;
    else if (text[at] === ']') depth -= 1;
  }
  return end;
}

function until(text: string, from: number, end: number, mark: string): Range {
  let at = from;
  while (at < end && text[at] !== mark) at += text[at] === '\\' ? 2 : 1;
  return { start: from, end: at };
}

function bare(text: string, from: number, end: number): Range {
  let depth = 0;
  let at = from;
  for (; at < end; at += 1) {
    const character = text[at] ?? '';
    if (/\s/.test(character)) break;
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')' && depth === 0) break;
    else if (character === ')') depth -= 1;
  }
  return { start: from, end: Math.min(at, end) };
}

export interface Destination extends Range {
  /** What the address says, without escapes. */
  url: string;
  kind: 'link' | 'picture';
  form: 'markdown' | 'html';
}
