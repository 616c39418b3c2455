import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';
import { type Draft, report } from './draft.ts';
import { nearMiss } from '../journal/near-miss.ts';
import { placeOf } from './place.ts';

/**
 * Makes a quote that begins with `[!note]` a callout. A title may follow on the same
 * line, and `-` or `+` behind the bracket makes it foldable, closed or open:
 *
 *     > [!warning]- Mind the gap
 *     > The text.
 *
 * becomes a `details` with a `summary`; without the sign a `div` of the role `note`.
 * An unknown kind is a problem, and the quote stays a quote.
 */
export function settleCallout(draft: Draft, quote: Blockquote): void {
  const [first] = quote.children;
  if (first?.type !== 'paragraph') return;
  const [text] = first.children;
  // Escaped brackets, `\[!note]`, are text.
  const start = text?.position?.start.offset;
  if (start !== undefined && draft.source[start] !== '[') return;
  const match = text?.type === 'text' && /^\[!([\p{L}\p{N}_-]+)\]([-+]?)[ \t]*/u.exec(text.value);
  if (!match) return;
  const [marker, written = '', fold = ''] = match;
  const kind = written.toLowerCase();
  const name = KINDS.get(kind);
  if (!name) return reportUnknown(draft, first, written);

  text.value = text.value.slice(marker.length);
  const [title, rest] = splitAtLineEnd(first.children);
  first.children = rest;
  quote.children.splice(0, rest.length > 0 ? 0 : 1, titleOf(name, title, fold ? 'summary' : 'p'));
  const className = ['callout', `callout-${kind}`];
  quote.data = fold
    ? { hName: 'details', hProperties: { className, ...(fold === '+' && { open: true }) } }
    : { hName: 'div', hProperties: { className, role: 'note' } };
}

/** The kinds of GitHub, as written in lower case and as the reader sees them. */
const KINDS = new Map(
  ['Note', 'Tip', 'Important', 'Warning', 'Caution'].map((name) => [name.toLowerCase(), name]),
);

/** The kind is always said in words: a colour alone says it to few. */
function titleOf(name: string, title: PhrasingContent[], hName: string): Paragraph {
  const untitled = isEmpty(title);
  const kind: PhrasingContent = {
    type: 'emphasis',
    children: [{ type: 'text', value: untitled ? name : `${name}:` }],
    data: { hName: 'span', hProperties: { className: ['callout-kind'] } },
  };
  const children = untitled ? [kind] : [kind, { type: 'text' as const, value: ' ' }, ...title];
  const data = { hName, hProperties: { className: ['callout-title'] } };
  return { type: 'paragraph', children, data };
}

/** The first line of a paragraph, and what is below it. */
function splitAtLineEnd(nodes: PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'break') return [nodes.slice(0, index), nodes.slice(index + 1)];
    const newline = node.type === 'text' ? node.value.search(/\r?\n|\r/) : -1;
    if (node.type !== 'text' || newline === -1) continue;
    const below = { ...node, value: node.value.slice(newline).replace(/^(?:\r?\n|\r)[ \t]*/, '') };
    const title = { ...node, value: node.value.slice(0, newline) };
    return [
      [...nodes.slice(0, index), title],
      [below, ...nodes.slice(index + 1)].filter((part) => !isEmpty([part])),
    ];
  }
  return [nodes, []];
}

function isEmpty(nodes: PhrasingContent[]): boolean {
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '');
}

function reportUnknown(draft: Draft, paragraph: Paragraph, written: string): void {
  const meant = nearMiss(written, KINDS.keys());
  report(draft, placeOf(paragraph), {
    kind: 'unknown-callout',
    length: written.length + 3,
    message: `\`[!${written}]\` is not a kind of callout`,
    fix: meant
      ? `write \`[!${meant}]\``
      : 'write `[!note]`, `[!tip]`, `[!important]`, `[!warning]` or `[!caution]`',
  });
}
