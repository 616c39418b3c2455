import {
  type Assembled,
  assembleScanned,
  type CellScan,
  type Resolve,
} from './assemble-scanned.ts';
import type { Program } from './contract.ts';
import { scan } from './javascript.ts';

export type { Assembled, CellPlace } from './assemble-scanned.ts';

/**
 * Makes one ES module of a program. Its first line imports the markers from
 * `daybook:run`; then each cell begins with `cell(index)`, the value of its last
 * expression goes to `show`, and what a cell with `fails` throws goes to `caught`. The
 * text depends on nothing but the program and `resolve`.
 */
export function assemble(program: Program, options: AssembleOptions = {}): Assembled {
  return assembleScanned(program, scansOf(program), options.resolve ?? ((specifier) => specifier));
}

/** What a page is given of each cell, so that it need not read the code. */
export function scansOf({ cells }: Program): CellScan[] {
  return cells.map(({ javascript }) => {
    const { imports, last } = scan(javascript);
    return { imports, last };
  });
}

export interface AssembleOptions {
  /** What to write in place of a specifier; itself by default. */
  resolve?: Resolve;
}
