import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import type { Body, InternalLink, LocalFile } from '../journal/body.ts';
import { splitFrontMatter } from './front-matter.ts';

/**
 * The text of a post as its author wrote it, for readers elsewhere: without the front matter,
 * without what a page does not show (comments of the author's), and with addresses that lead
 * from anywhere to where they lead on the page.
 *
 * @param source the whole file.
 * @param addresses the absolute address of each link and file of the text, and the Markdown that
 *   stands for the name of a day.
 */
export function publishedText(
  source: string,
  { links, files }: Pick<Body, 'links' | 'files'>,
  addresses: PublishedAddresses,
): string {
  const { body } = splitFrontMatter(source, '');
  const offsetOf = offsetsIn(body);
  const found = [
    ...links.map((link) => ({ ...link, replacement: addresses.link(link) })),
    ...files.map((file) => ({ ...file, replacement: addresses.file(file) })),
  ];
  const cuts = hiddenIn(body);
  const edits = found.flatMap(({ line, column, written, replacement }): Edit[] => {
    const from = offsetOf(line, column);
    const to = from + written.length;
    if (body.slice(from, to) === written) return [{ from, to, replacement }];
    return definitionsOf(body, written).map((place) => ({ ...place, replacement }));
  });
  const shown = edits.filter(
    (edit) => !cuts.some(({ from, to }) => edit.from < to && edit.to > from),
  );
  return applied(body, [...cuts, ...shown])
    .replace(/^\s*\n/, '')
    .trimEnd();
}

/** Where the lines of a text begin; places in it are given as Markdown gives them. */
function offsetsIn(text: string): (line: number, column: number) => number {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length),
  ];
  return (line, column) => (starts[line - 1] ?? text.length) + column - 1;
}

/** Addresses of references, which have no place of their own: `[name]: address`. */
function definitionsOf(text: string, written: string): Place[] {
  return [...text.matchAll(/^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^\s>]+)/gm)].flatMap((match) => {
    const [whole, address = ''] = match;
    const to = match.index + whole.length;
    return address === written ? [{ from: to - address.length, to }] : [];
  });
}

/** Comments, and what browsers make comments of; definitions that lead nowhere, which some write as comments. */
function hiddenIn(text: string): Edit[] {
  // Few texts have any: the others need not be parsed.
  if (!/<[!?]|\]:[ \t]*<?#/.test(text)) return [];
  const cuts: Edit[] = [];
  visit(fromMarkdown(text), (node) => {
    if (node.type === 'html') cuts.push(...commentsIn(text, placeOf(node)));
    if (node.type === 'definition' && /^#?$/.test(node.url)) cuts.push(cut(placeOf(node)));
  });
  return cuts.reduce<Edit[]>((kept, one) => {
    const last = kept.at(-1);
    return last && one.from < last.to ? kept : [...kept, one];
  }, []);
}

/** A comment that is open at the end of its HTML goes on to where it is closed, as in a browser. */
function commentsIn(text: string, { from, to }: Place): Edit[] {
  const cuts: Edit[] = [];
  const opening = /<!--|<!\[CDATA\[|<[!?]/g;
  opening.lastIndex = from;
  for (let match = opening.exec(text); match && match.index < to; match = opening.exec(text)) {
    const close = CLOSINGS[match[0]] ?? '>';
    const end = text.indexOf(close, match.index + match[0].length);
    cuts.push(cut({ from: match.index, to: end === -1 ? text.length : end + close.length }));
    opening.lastIndex = cuts.at(-1)?.to ?? to;
  }
  return cuts;
}

const CLOSINGS: Record<string, string> = { '<!--': '-->', '<![CDATA[': ']]>' };

function placeOf(node: Nodes): Place {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 };
}

function cut(place: Place): Edit {
  return { ...place, replacement: '' };
}

function applied(text: string, edits: Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, replacement } of edits.toSorted((a, b) => a.from - b.from)) {
    // Two links may be of one definition.
    if (from < at) continue;
    result += text.slice(at, from) + replacement;
    at = to;
  }
  return result + text.slice(at);
}

interface Place {
  from: number;
  to: number;
}

interface Edit extends Place {
  replacement: string;
}

export interface PublishedAddresses {
  link: (link: InternalLink) => string;
  file: (file: LocalFile) => string;
}
