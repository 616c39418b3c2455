import type { Cell } from '../../journal/cell.ts';
import type { Problem } from '../../journal/problem.ts';
import type { CellResult } from '../contract.ts';

/** A warning for each cell with a drawing that says nothing to those who do not see it. */
export function unnamedPlots(file: string, cells: Cell[], results: CellResult[]): Problem[] {
  return results.flatMap(({ cell: index, outputs }): Problem[] => {
    const cell = cells[index];
    const isUnnamed = outputs.some((output) => output.kind === 'plot' && output.alt.trim() === '');
    if (!cell || !isUnnamed) return [];
    return [
      {
        ...{ file, line: cell.line, column: 1, severity: 'warning', kind: 'plot-alt' },
        message: `a drawing of cell \`${cell.name ?? index + 1}\` has no text for those who do not see it`,
        fix: 'say what it shows: `plot({ alt: "…", … })` or `display(drawing, { alt: "…" })`',
      },
    ];
  });
}
