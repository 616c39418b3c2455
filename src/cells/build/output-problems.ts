import type { Cell } from '../../journal/cell.ts';
import type { Problem } from '../../journal/problem.ts';
import type { CellResult, Output } from '../contract.ts';
import { formulaHtml } from '../formula.ts';

/** What is wrong with what cells show: each kind once for a cell, at its fence. */
export function outputProblems(file: string, cells: Cell[], results: CellResult[]): Problem[] {
  return results.flatMap(({ cell: index, outputs, dropped = 0 }): Problem[] => {
    const cell = cells[index];
    if (!cell) return [];
    const name = `cell \`${cell.name ?? index + 1}\``;
    const problem = (severity: Problem['severity'], kind: string, message: string, fix: string) => {
      return { file, line: cell.line, column: 1, severity, kind, message, fix };
    };
    const found: Problem[] = [];
    if (outputs.some(isUnnamed))
      found.push(
        problem(
          'warning',
          'plot-alt',
          `a drawing of ${name} has no text for those who do not see it`,
          'say what it shows: `plot({ alt: "…", … })` or `display(drawing, { alt: "…" })`',
        ),
      );
    if (outputs.some(isUnreadable))
      found.push(
        problem(
          'error',
          'formula',
          `${name} shows a formula that KaTeX cannot read, or would take too long for`,
          'write it as in a text: `tex` takes what stands between two `$$`',
        ),
      );
    if (dropped > 0)
      found.push(
        problem(
          'warning',
          'many-outputs',
          `${name} shows more than a page can hold: ${dropped.toLocaleString('en')} of its outputs are only counted`,
          'show what a reader would read, for example the first lines or a table',
        ),
      );
    return found;
  });
}

function isUnnamed(output: Output): boolean {
  return output.kind === 'plot' && output.alt.trim() === '';
}

function isUnreadable(output: Output): boolean {
  return output.kind === 'formula' && formulaHtml(output.tex).includes('math-error');
}
