import type { CellScan } from '../assemble-scanned.ts';
import type { DataFile, Program } from '../contract.ts';
import { scan } from '../javascript.ts';
import { partsOf } from '../parts.ts';
import type { Batch, Runnable, RunEnd } from './protocol.ts';
import { type CodeProblem, transpile } from './transpile.ts';

/**
 * A program with the reader's versions of its cells.
 * This comes with the transpiler: unchanged programs need neither.
 *
 * @param codeOf the reader's version of a cell; undefined where it is as published.
 */
export function changeProgram(
  { program, scans }: Runnable,
  codeOf: (cell: number) => string | undefined,
  data: DataFile[],
): Runnable & Faults {
  const faults: Batch[] = [];
  const cells = program.cells.map((member) => {
    const code = codeOf(member.cell);
    if (code === undefined) return member;
    const { javascript, problem } = transpile(code);
    if (!problem) return { ...member, javascript };
    faults.push(faultOf(member.cell, problem));
    return member;
  });
  const changed: Program = { ...program, cells };
  const first = faults[0]?.cell;
  const refused =
    first === undefined
      ? undefined
      : ({ how: 'done', failed: { cell: first, begun: true } } as const);
  const parts = partsOf(changed, data);
  return { program: changed, faults, refused, scans: cells.map(scanAgain), parts };

  function scanAgain(cell: Program['cells'][number], at: number): CellScan {
    return (cell === program.cells[at] && scans[at]) || scan(cell.javascript);
  }
}

function faultOf(cell: number, { line, message }: CodeProblem): Batch {
  const place = line === undefined ? {} : { place: { line, column: 1 } };
  return {
    cell,
    outputs: [{ kind: 'error', name: 'SyntaxError', message, ...place }],
    dropped: 0,
  };
}

export interface Faults {
  /** What the cells show that are no code. */
  faults: Batch[];
  /** How the run ends then: at the first of them, before it began. */
  refused: RunEnd | undefined;
}
