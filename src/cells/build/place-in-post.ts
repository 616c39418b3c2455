import type { Cell } from '../../journal/cell.ts';

/** Where a place in the code of a cell lies in the file of its post. All 1-based. */
export function placeInPost(
  cell: Cell,
  { line, column }: { line: number; column: number },
): { line: number; column: number } {
  return { line: cell.line + line, column: column + (cell.indents[line - 1] ?? 0) };
}
