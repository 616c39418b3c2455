import type { Code } from 'mdast';
import type { Place } from './place.ts';

/**
 * A fence as it is written, with the places of its words and of its code. Undefined for
 * code that has no fence, or a fence without words.
 */
export function readFence(source: string, node: Code): Fence | undefined {
  const { start, end } = node.position ?? {};
  if (!node.lang || start?.offset === undefined) return undefined;
  const [opening = '', ...below] = source.slice(start.offset, end?.offset).split(LINE_ENDING);
  const lines = node.value.split(LINE_ENDING);
  const [language, ...words] = wordsOf(opening, start);
  if (!language) return undefined;
  return {
    language,
    words,
    line: start.line,
    code: lines.join('\n'),
    // Of a tab that a list takes in part, blanks are left that are not written.
    indents: lines.map((line, index) => Math.max(0, (below[index] ?? '').length - line.length)),
  };
}

const LINE_ENDING = /\r\n?|\n/;

function wordsOf(opening: string, { line, column }: Place): Word[] {
  const fence = /^[`~]*/.exec(opening)?.[0].length ?? 0;
  return [...opening.slice(fence).matchAll(WORD)].map(({ 0: text, index }) => ({
    text,
    line,
    column: column + fence + index,
  }));
}

/** `word`, `key=value` or `key="a value"`; blanks before a `=` belong to the word, so that it can be told. */
const WORD = /[^\s=]+(?:\s+=\s*|=)(?:"[^"]*"|'[^']*')?\S*|\S+/g;

export interface Fence {
  language: Word;
  /** What follows the language. */
  words: Word[];
  /** The line of the opening fence. */
  line: number;
  /** As in `Cell`. */
  code: string;
  indents: number[];
}

/** A word of the opening fence as it is written. */
export interface Word extends Place {
  text: string;
}
