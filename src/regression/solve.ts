import { solveExact } from './exact.ts';
import { checkRows, termsOf } from './features.ts';
import type { Design } from './features.ts';
import { solveLarge } from './gram.ts';
import type { Solution, SolveOptions } from './solution.ts';

/**
 * Solves a least-squares problem: in double-double arithmetic where that takes less than a tenth of
 * a second, else by the normal equations.
 *
 * @throws RangeError as `checkRows` if the design was not checked, and as the solvers.
 */
export function solve(design: Design, y: Float64Array, options: SolveOptions): Solution {
  const terms = termsOf(design).length;
  // The decomposition takes rows × terms² steps; reading a column as decimals is worth eight more.
  if (design.rows * terms * (terms + 8) > 1e7) return solveLarge(design, y, options);
  checkRows(design, y);
  return solveExact(design, y, options);
}
