import type { Cell } from '../../journal/cell.ts';
import type { Problem } from '../../journal/problem.ts';
import type { CellResult } from '../contract.ts';

/** A problem for each cell of a post that did not show the same in two runs. */
export function differing(
  file: string,
  cells: Cell[],
  one: CellResult[],
  other: CellResult[],
): Problem[] {
  const shownBy = (results: CellResult[], { index }: Cell) =>
    JSON.stringify(results.find(({ cell }) => cell === index));
  return cells
    .filter((cell) => shownBy(one, cell) !== shownBy(other, cell))
    .map(({ line }) => ({
      ...{ file, line, column: 1, severity: 'error', kind: 'cell-differs' },
      message: 'a second run of this cell gave another result',
      fix: 'make it depend on nothing but its code and its data: how deep a recursion goes, for one, is chance',
    }));
}
