import type { Fragment, Hit } from './index.ts';
import { withoutMarks } from './query.ts';

/** The sections of a day in which words were found, in their order, the best few; each with a piece of its text. */
export function sectionsOf(
  { content, anchors, url, meta }: Fragment,
  found: Hit['words'],
): Section[] {
  const together = content.includes(NO_WIDTH);
  const words = wordsOf(content);
  const headings = anchors
    .filter(({ element, id, text }) => /^h[1-6]$/.test(element) && id && text.trim())
    .toSorted((a, b) => a.location - b.location);
  const beginnings = [undefined, ...headings];
  const sections = beginnings.flatMap((heading, nth) => {
    const from = heading?.location ?? 0;
    const to = beginnings[nth + 1]?.location ?? words.length;
    const here = found.filter(({ at }) => at >= from && at < to);
    if (here.length === 0) return [];
    // These words stand above the piece already. Where words are written together, they are not set apart.
    const shown = heading?.text ?? `${meta.title} ${meta.day} ${meta.date}`;
    const below = together ? from : Math.min(to, from + wordsOf(shown).length);
    const piece = densest(here, below, to);
    const marked = new Set(here.map(({ at }) => at));
    const href = heading ? `${url}#${encodeURIComponent(heading.id)}` : url;
    const score = here.reduce((sum, word) => sum + word.score, 0);
    const pieces = (texts: string[], first: number): Piece[] =>
      texts.map((text, at) => ({
        text: text + (together ? '' : ' '),
        mark: marked.has(first + at),
      }));
    const title = heading && pieces(wordsOf(heading.text.trim()), from);
    const excerpt = pieces(words.slice(piece, Math.min(to, piece + WORDS)), piece);
    const cut = { before: piece > below, after: piece + WORDS < to };
    return [{ href, title, excerpt, cut, score }];
  });
  const best = sections.toSorted((a, b) => b.score - a.score).slice(0, MOST);
  return sections.filter((section) => best.includes(section));
}

/**
 * The words of a day that match, as they are written in it. What stands between blanks may be
 * several words, as in code: of these only those count that begin as the query does.
 */
export function matchedWords({ content }: Fragment, found: Hit['words'], query: string): string[] {
  const words = wordsOf(content);
  const terms = partsOf(query);
  const written = found.flatMap(({ at }) => {
    const parts = partsOf(words[at] ?? '');
    const alike = parts.filter((part) => terms.some((term) => beginAlike(part, term)));
    return alike.length > 0 ? alike : parts;
  });
  return [...new Set(written)].slice(0, MOST_WORDS);
}

function partsOf(text: string): string[] {
  return text.toLocaleLowerCase().match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
}

/** A stem differs from its forms at the end. */
function beginAlike(part: string, term: string): boolean {
  const beginning = withoutMarks(term).slice(0, Math.max(3, term.length - 3));
  return withoutMarks(part).startsWith(beginning);
}

function wordsOf(content: string): string[] {
  return content.split(content.includes(NO_WIDTH) ? NO_WIDTH : /\s+/);
}

/** Where the piece begins that has most in it, with a few words before what was found. */
function densest(found: Hit['words'], from: number, to: number): number {
  let best = { at: from, score: -1 };
  for (const { at: first } of found) {
    const at = Math.max(from, Math.min(first - WORDS_BEFORE, to - WORDS));
    const inside = found.filter((word) => word.at >= at && word.at < at + WORDS);
    const score = inside.reduce((sum, word) => sum + word.score, 0);
    if (score > best.score) best = { at, score };
  }
  return best.at;
}

/** Between words that are written together. */
const NO_WIDTH = '\u200B';
const WORDS = 24;
const WORDS_BEFORE = 6;
const MOST = 3;
const MOST_WORDS = 8;

export interface Section {
  /** The address of its heading, or of the day for what stands above all headings. */
  href: string;
  title: Piece[] | undefined;
  excerpt: Piece[];
  /** Whether the section goes on before the piece and after it. */
  cut: { before: boolean; after: boolean };
}

/** A word, with the blank behind it. */
export interface Piece {
  text: string;
  mark: boolean;
}
