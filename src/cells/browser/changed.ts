import type { CellScan } from '../assemble-scanned.ts';
import type { CellResult, Program } from '../contract.ts';
import { scan } from '../javascript.ts';
import type { Runnable } from './protocol.ts';
import { type CodeProblem, transpile } from './transpile.ts';

/**
 * A program with the reader's versions of its cells; `faults` are those that are no code.
 * This comes with the transpiler: unchanged programs need neither.
 *
 * @param codeOf the reader's version of a cell; undefined where it is as published.
 */
export function changeProgram(
  { program, scans }: Runnable,
  codeOf: (cell: number) => string | undefined,
): Runnable & { faults: CellResult[] } {
  const faults: CellResult[] = [];
  const cells = program.cells.map((member) => {
    const code = codeOf(member.cell);
    if (code === undefined) return member;
    const { javascript, problem } = transpile(code);
    if (!problem) return { ...member, javascript };
    faults.push(faultOf(member.cell, problem));
    return member;
  });
  const changed: Program = { ...program, cells };
  return { program: changed, faults, scans: cells.map(scanAgain) };

  function scanAgain(cell: Program['cells'][number], at: number): CellScan {
    return (cell === program.cells[at] && scans[at]) || scan(cell.javascript);
  }
}

function faultOf(cell: number, { line, message }: CodeProblem): CellResult {
  const place = line === undefined ? {} : { place: { line, column: 1 } };
  return { cell, outputs: [{ kind: 'error', name: 'SyntaxError', message, ...place }] };
}
