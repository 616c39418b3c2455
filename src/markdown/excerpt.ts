import type { Nodes, Paragraph, Parents, Root } from 'mdast';
import { plainFormula } from './plain-formula.ts';

/**
 * The first prose of a post as plain text, for lists of posts and descriptions: its
 * paragraphs, without headings, code, tables and pictures. What stands in lists and
 * quotes is taken only where there is no other prose.
 *
 * It ends before a paragraph that leads to what it cannot show, a displayed formula or a
 * list, and leaves out the sentences whose formulas are no text. Where nothing would be
 * left, it has them with their formulas as plain text.
 */
export function excerptOf(tree: Root, source: string): string {
  const kept: string[] = [];
  const seen: Prose[] = [];
  let length = 0;
  for (const prose of proseOf(tree, source)) {
    if (prose.leadsOn && kept.length > 0) break;
    seen.push(prose);
    const text = readableSentencesOf(prose);
    if (text) kept.push(text);
    length += text.length + 1;
    if (prose.leadsOn || length > LONGEST) break;
  }
  if (kept.length > 0) return shorten(kept.join(' '), false);
  return shorten(seen.map(({ text }) => tidy(text)).join(' '), seen.at(-1)?.isBroken === true);
}

const LONGEST = 300;

function* proseOf(tree: Root, source: string): Generator<Prose> {
  let found = false;
  for (const [index, node] of tree.children.entries()) {
    const prose =
      node.type === 'paragraph' && readParagraph(node, tree.children[index + 1], source);
    if (prose) yield ((found = true), prose);
  }
  if (!found) yield* proseIn(tree, source);
}

function* proseIn(parent: Parents, source: string): Generator<Prose> {
  for (const [index, node] of parent.children.entries()) {
    if (node.type === 'paragraph') {
      const prose = readParagraph(node, parent.children[index + 1], source);
      if (prose) yield prose;
    } else if ('children' in node) yield* proseIn(node, source);
  }
}

function readParagraph(
  node: Paragraph,
  next: Nodes | undefined,
  source: string,
): Prose | undefined {
  const prose: Prose = { text: '', outline: '', unreadable: [], leadsOn: false, isBroken: false };
  append(prose, node, source);
  const text = tidy(prose.text);
  // An address alone in its paragraph is a link card, and no prose.
  if (text === '' || /^https?:\/\/\S+$/.test(text)) return undefined;
  const endsInColon = /[:：]$/.test(text);
  if (endsInColon || next?.type === 'math') prose.leadsOn = true;
  prose.isBroken = endsInColon || (next?.type === 'math' && !/[.!?。！？]\P{L}*$/u.test(text));
  return prose;
}

function append(prose: Prose, node: Nodes, source: string): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      prose.text += node.value.replace(/\s+/g, ' ');
      prose.outline += node.value.replace(/\s+/g, ' ');
      return;
    case 'inlineMath': {
      const formula = plainFormula(node.value);
      const isDisplayed = source.startsWith('$$', node.position?.start.offset ?? 0);
      if (isDisplayed) prose.leadsOn = true;
      if (isDisplayed || node.value.includes('\\')) prose.unreadable.push(prose.text.length);
      // Never empty, so that it has a place in a sentence.
      prose.text += formula || ' ';
      prose.outline += 'X'.repeat(formula.length || 1);
      return;
    }
    case 'break':
      prose.text += ' ';
      prose.outline += ' ';
      return;
    default:
      if ('children' in node) for (const child of node.children) append(prose, child, source);
  }
}

function readableSentencesOf({ text, outline, unreadable, isBroken }: Prose): string {
  if (unreadable.length === 0 && !isBroken) return tidy(text);
  const sentences: { start: number; end: number }[] = [];
  for (const { index, segment } of sentenceSegmenter.segment(outline)) {
    const end = index + segment.length;
    const last = sentences.at(-1);
    if (last && ABBREVIATION.test(outline.slice(last.start, last.end))) last.end = end;
    else sentences.push({ start: index, end });
  }
  if (isBroken) sentences.pop();
  const readable = sentences.filter(
    ({ start, end }) => !unreadable.some((offset) => offset >= start && offset < end),
  );
  return tidy(readable.map(({ start, end }) => text.slice(start, end)).join(' '));
}

/** What ends in a full stop and is no end of a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.\s?g|i\.\s?e|cf|vs|resp|approx|eqs?|figs?|thm|no|dr|mrs?|prof|z\.\s?B|d\.\s?h|bzw)\.\s*$/i;

const sentenceSegmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Cut behind a word and never inside a character; a broken end shows that it is one. */
function shorten(text: string, isBroken: boolean): string {
  if (text.length <= LONGEST - (isBroken ? 1 : 0)) return isBroken ? ellipsis(text) : text;
  const space = text.lastIndexOf(' ', LONGEST - 1);
  // In scripts without spaces, and behind a very long word, the last space may be far away.
  return ellipsis(text.slice(0, space > LONGEST / 2 ? space : endOfWord(text)));
}

/** The end of the last whole word that fits, or of the last character if a word is too long. */
function endOfWord(text: string): number {
  let end = 0;
  for (const { index } of wordSegmenter.segment(text.slice(0, 2 * LONGEST))) {
    if (index < LONGEST) end = index;
  }
  return end || LONGEST - 1;
}

function ellipsis(text: string): string {
  return text.replace(/[\s,;:：.–—-]+$|[\uD800-\uDBFF]$/, '') + '…';
}

/** A paragraph as plain text. */
interface Prose {
  text: string;
  /** The text with letters for its formulas, in which no full stop ends a sentence. */
  outline: string;
  /** Where in the text the formulas begin that only their typeset form says. */
  unreadable: number[];
  /** Whether what it says goes on in a displayed formula or in a list. */
  leadsOn: boolean;
  /** Whether its last sentence is not whole without what follows. */
  isBroken: boolean;
}
