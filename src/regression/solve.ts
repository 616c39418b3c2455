import { solveExact } from './exact.ts';
import { termsOf } from './features.ts';
import type { Design } from './features.ts';
import type { Solution, SolveOptions } from './solution.ts';

/**
 * Solves a least-squares problem: in double-double arithmetic where that takes about a tenth of a
 * second, else by the normal equations.
 */
export function solve(design: Design, y: Float64Array, options: SolveOptions): Solution {
  const terms = termsOf(design).length;
  // The decomposition takes rows × terms² steps; reading a column as decimals is worth eight more.
  if (design.rows * terms * (terms + 8) <= 2e7) return solveExact(design, y, options);
  throw new RangeError(`There is no way yet to fit ${terms} terms to ${design.rows} rows.`);
}
