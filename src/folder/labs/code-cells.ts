import type { Body } from '../../journal/body.ts';
import type { Cell } from '../../journal/cell.ts';
import { codeIdOf } from '../../journal/lab.ts';
import type { FoundLab } from '../../journal/lab.ts';
import type { Problem } from '../../journal/problem.ts';

/**
 * The cells with the code of a post's labs, behind the author's own, whose numbers they leave as
 * they are. Their lines lie below all that the author wrote: so a problem of theirs can be told.
 */
export function codeCells(
  { cells, labs }: Pick<Body, 'cells' | 'labs'>,
  codes: readonly { found: FoundLab; code: string }[],
): Cell[] {
  let line = firstFree({ cells, labs });
  return codes.map(({ found, code }, at): Cell => {
    const lines = code.split('\n').length;
    const cell: Cell = {
      ...{ index: cells.length + at, id: codeIdOf(found), name: `code of lab ${found.index + 1}` },
      ...{ code, line, indents: new Array<number>(lines).fill(0), options: { isolated: true } },
    };
    line += lines + 2;
    return cell;
  });
}

/** Problems of such cells, at the fences of their labs: there the author can do something about them. */
export function atTheirLabs(
  problems: readonly Problem[],
  bodyOf: (
    file: string,
  ) => { body: Pick<Body, 'cells' | 'labs'>; codes: readonly Cell[] } | undefined,
): Problem[] {
  return problems.map((problem) => {
    const { body, codes = [] } = bodyOf(problem.file) ?? {};
    const cell = codes.findLast(({ line }) => problem.line >= line);
    const lab = body?.labs.find((one) => cell?.id === codeIdOf(one));
    if (!lab) return problem;
    const fix = 'use other settings, and report this as a bug';
    return { ...problem, line: lab.line, column: 1, length: 6, fix };
  });
}

function firstFree({ cells, labs }: Pick<Body, 'cells' | 'labs'>): number {
  const ends = [...cells, ...labs].map(({ line, indents }) => line + indents.length + 2);
  return Math.max(1, ...ends);
}
