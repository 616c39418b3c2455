import type { Node, Point } from 'unist';

/** Where a node begins; the start of the file for a node that no text stands behind. */
export function placeOf(node: Node): Place {
  const start = node.position?.start;
  return start ? { line: start.line, column: start.column } : { line: 1, column: 1 };
}

/** The line and column of an offset at or after a known point. */
export function placeAt(source: string, from: Point, offset: number): Place {
  const start = from.offset ?? 0;
  let line = from.line;
  let lineStart = start - from.column + 1;
  for (let index = start; index < offset; index++) {
    const character = source[index];
    if (character === '\n' || (character === '\r' && source[index + 1] !== '\n')) {
      line++;
      lineStart = index + 1;
    }
  }
  return { line, column: offset - lineStart + 1 };
}

/**
 * The offset of the words in the text of a node, at or after `from`; -1 where they are
 * not written there letter by letter (an entity, an escape).
 */
export function offsetIn(source: string, node: Node, words: string, from = 0): number {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return -1;
  return source.slice(0, end).indexOf(words, Math.max(start, from));
}

/** A 1-based line and column. */
export interface Place {
  line: number;
  column: number;
}
