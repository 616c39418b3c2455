import { placeInPost } from '../cells/build/place-in-post.ts';
import { placeAt } from '../cells/place-at.ts';
import { tokensOf, valueAt } from '../cells/tokens.ts';
import type { Cell } from '../journal/cell.ts';

/** Where a cell calls `prove` for a question: its id, or the fence of the cell where it is not written as a text. */
export function placeOfProve(
  cell: Cell,
  id: string,
): { line: number; column: number; length: number } {
  const tokens = tokensOf(cell.code);
  const call = tokens.find(
    ({ type, value }, at) =>
      (type === 'StringLiteral' || type === 'NoSubstitutionTemplate') &&
      value.slice(1, -1) === id &&
      valueAt(tokens, at - 1) === '(' &&
      valueAt(tokens, at - 2) === 'prove',
  );
  if (!call) return { line: cell.line, column: 1, length: 1 };
  const place = placeInPost(cell, placeAt(cell.code, call.start));
  return { ...place, length: call.value.length };
}
