import type { InlineMath, Math as BlockMath } from 'mdast-util-math';
import { type Draft, report } from './draft.ts';
import { typeset } from './katex.ts';
import { type Place, placeAt, placeOf } from './place.ts';
import { markFor, setAside } from './set-aside.ts';

/**
 * Typesets a formula and sets its HTML aside: `$…$`, `$$…$$` and a fence of the language
 * `math`. What KaTeX finds wrong becomes a problem at its place in the file.
 */
export function typesetFormula(draft: Draft, node: Formula, inTable: boolean): void {
  draft.hasMath = true;
  draft.words++;
  // As in GitHub's tables: a bar in a cell has to be written `\|` and means `|`.
  if (inTable) node.value = node.value.replaceAll('\\|', '|');

  const start = node.position?.start.offset ?? 0;
  const display = node.type !== 'inlineMath' || draft.source.startsWith('$$', start);
  const { html, faults } = typeset(node.value, display);
  node.data = markFor(setAside(draft, html, node.value));

  for (const { index, length, ...problem } of faults) {
    const place = index === undefined ? placeOf(node) : placeIn(draft.source, node, index);
    report(draft, place, { ...problem, ...(length && { length }) });
  }
}

/** The place of a character of a formula: its lines are those of the source, less indentation. */
function placeIn(source: string, node: Formula, index: number): Place {
  const start = node.position?.start;
  if (start?.offset === undefined) return placeOf(node);
  const before = node.value.slice(0, index).split('\n');
  const lines = node.value.split('\n');
  const line = lines[before.length - 1] ?? '';

  let lineStart = start.offset;
  for (let skip = before.length - 1 + linesAbove(source, node); skip > 0; skip--) {
    const newline = source.indexOf('\n', lineStart);
    if (newline === -1) return placeOf(node);
    lineStart = newline + 1;
  }
  const indent = Math.max(0, source.slice(lineStart, node.position?.end.offset).indexOf(line));
  return placeAt(source, start, lineStart + indent + (before.at(-1) ?? '').length);
}

/** 1 where the formula begins on the line below its `$$`, or below its fence. */
function linesAbove(source: string, node: Formula): number {
  const start = node.position?.start.offset ?? 0;
  const newline = source.indexOf('\n', start);
  const first = source.slice(start, newline);
  return node.type === 'math' && newline !== -1 && !/^\$\$[ \t]*[^\s]/.test(first) ? 1 : 0;
}

export type Formula = InlineMath | BlockMath;
