import type { Text } from 'mdast';
import type { Math as BlockMath } from 'mdast-util-math';
import { type Draft, report } from './draft.ts';
import { offsetIn, placeAt } from './place.ts';

/** Finds a `$$` at the start of a line that opens a formula which nothing closes. */
export function reportUnclosed(draft: Draft, node: Text | BlockMath): void {
  if (node.type === 'text' && !node.value.includes('$$')) return;
  const { source } = draft;
  const start = node.position?.start;
  if (start?.offset === undefined) return;

  if (node.type === 'math') {
    // Its list or quote has ended before its closing `$$`.
    const text = source.slice(start.offset, node.position?.end.offset);
    if (!/\$\$[ \t\r\n]*$/.test(text.slice(2))) reportAt(draft, start);
    return;
  }
  let offset = offsetIn(source, node, '$$');
  while (offset !== -1) {
    const lineStart = source.lastIndexOf('\n', offset) + 1;
    // Three or more are no `$$`.
    if (source[offset + 2] !== '$' && LINE_PREFIX.test(source.slice(lineStart, offset))) {
      reportAt(draft, placeAt(source, start, offset));
    }
    offset = offsetIn(source, node, '$$', offset + 2);
  }
}

/** What may stand before the first character of a line's text: indentation, marks of quotes and lists. */
const LINE_PREFIX = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*$/;

function reportAt(draft: Draft, { line, column }: { line: number; column: number }): void {
  report(
    draft,
    { line, column },
    {
      kind: 'unclosed-math',
      length: 2,
      message: 'this `$$` opens a formula that is never closed',
      fix: 'write `$$` behind the formula, or `\\$\\$` where dollar signs are meant',
    },
  );
}
