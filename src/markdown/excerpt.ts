import type { Nodes, Root } from 'mdast';

/**
 * The first prose of a post as plain text, for lists of posts and descriptions: its
 * paragraphs, without headings, code, tables and pictures, formulas as their TeX. What
 * stands in lists and quotes is taken only where there is no other prose.
 */
export function excerptOf(tree: Root): string {
  const paragraphs: string[] = [];
  let length = 0;
  for (const text of proseOf(tree)) {
    paragraphs.push(text);
    length += text.length + 1;
    if (length > LONGEST) break;
  }
  return shorten(paragraphs.join(' '));
}

const LONGEST = 300;

function* proseOf(tree: Root): Generator<string> {
  let found = false;
  for (const node of tree.children) {
    const text = node.type === 'paragraph' ? plainText(node) : '';
    if (text) yield ((found = true), text);
  }
  if (!found) yield* paragraphsIn(tree);
}

function* paragraphsIn(node: Nodes): Generator<string> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type !== 'paragraph') yield* paragraphsIn(child);
    else if (plainText(child)) yield plainText(child);
  }
}

/** An address alone in its paragraph is a link card, and no prose. */
function plainText(node: Nodes): string {
  const text = textOf(node).replace(/\s+/g, ' ').trim();
  return /^https?:\/\/\S+$/.test(text) ? '' : text;
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
      return node.value;
    case 'break':
      return ' ';
    default:
      return 'children' in node ? node.children.map(textOf).join('') : '';
  }
}

/** Cut behind a word, if there is one, and never inside a character. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  const end = space > 0 ? space : LONGEST - 1;
  return text.slice(0, end).replace(/[\s,;:.–—-]+$|[\uD800-\uDBFF]$/, '') + '…';
}
