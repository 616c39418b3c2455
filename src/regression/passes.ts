import { accumulate } from './accumulate.ts';
import type { Equations } from './equations.ts';
import type { Estimated } from './layout.ts';
import { backSolve, decomposeEquations } from './normal-equations.ts';
import type { Decomposition } from './normal-equations.ts';

/**
 * Solves normal equations, which are used up. As long as a numeric column or the target has too
 * little of its length to itself, the rows are read again, with what was left of each in its place:
 * these are nearly orthogonal, so that nothing is lost by squaring them.
 *
 * With penalties, which belong to the columns as they are, there is one pass.
 */
export function solveInPasses(equations: Equations): Passes {
  const { layout, terms, weights, penalties, whole, total } = equations;
  let { matrix } = equations;
  const { base, coded, values, target, height } = layout;
  const numeric = values[0]!.row;
  const isPenalised = penalties.some((penalty) => penalty > 0);
  let made = values.map(({ row }) => new Float64Array(height).fill(1, row, row + 1));
  let least = Infinity;
  for (let pass = 1; ; pass++) {
    const squares = penalties.map((penalty, row) =>
      row < base ? 0 : penalty + matrix[(row - base) * height + row]!,
    );
    const limits = new Float64Array(height).fill(Infinity).fill(0, 0, base);
    // Counts are exact: what little is left of them is rounding.
    for (const row of terms)
      limits[row] = row > base ? (row < numeric ? 1e-12 : 1e-13) * squares[row]! : 0;
    values.forEach(({ row }, at) => {
      limits[row] = Math.max(limits[row]!, LEAST * whole[at]!);
    });
    const decomposition = decomposeEquations(matrix, layout, limits, penalties);
    const { squares: squaresLeft } = decomposition;
    let isPoor = false;
    values.forEach(({ row }, at) => {
      const share = squaresLeft[row]! / squares[row]!;
      if (!(squares[row]! > LEAST * whole[at]!)) return;
      isPoor ||= share < (row === target ? 1e-6 : 1e-3);
      if (row < target) least = Math.min(least, share);
    });
    if (isPenalised)
      for (const row of terms)
        if (row > base) least = Math.min(least, squaresLeft[row]! / squares[row]!);
    /** A vector for the columns as they were made as one for the columns as they are. */
    const unmade = (vector: Float64Array) => {
      const result = vector.slice().fill(0, numeric);
      values.forEach(({ row }, value) => {
        made[value]!.forEach((part, at) => (result[at]! += vector[row]! * part));
      });
      return result;
    };
    const next = values.map(({ row }, at) => {
      const start = (row - base) * height;
      const column = new Float64Array(height);
      column.set(matrix.subarray(start, start + row));
      const explained = unmade(backSolve(decomposition, layout, column));
      return made[at]!.map((part, at) => part - explained[at]!);
    });
    const isForExact =
      (isPenalised ? least < 1e-4 : coded.length === 0 && least < 1e-10) &&
      values[0]!.values.length * terms.length * Math.max(terms.length, 30) < 1e9;
    if (!isPoor || isPenalised || isForExact || pass === 4) {
      // A column may have been used before it was found to be nothing but others.
      const withoutAliased = (vector: Float64Array) => {
        for (let at = values.length - 2; at >= 0; at--) {
          const { row } = values[at]!;
          const part = decomposition.inverse[row] === 0 ? vector[row]! : 0;
          if (part !== 0) next[at]!.forEach((each, at) => (vector[at]! -= part * each));
        }
        return vector;
      };
      const solution = withoutAliased(next.at(-1)!.map((part) => -part));
      const left = squaresLeft[target]!;
      const rest = penalties.reduce(
        (sum, penalty, row) => sum - penalty * solution[row]! ** 2,
        left > 1e-30 * whole.at(-1)! ? left : 0,
      );
      return {
        solution,
        has: decomposition.inverse,
        rest,
        total,
        decomposition,
        unmade: (vector) => withoutAliased(unmade(vector)),
        isForExact,
      };
    }
    made = next;
    matrix = accumulate(layout, weights, made)!;
  }
}

/** What is shorter than 10⁻¹³ of its length can be rounding. */
const LEAST = 1e-26;

export interface Passes extends Estimated {
  decomposition: Decomposition;
  /** Takes a solution for the columns that were decomposed to one for the centred columns. */
  unmade: (vector: Float64Array) => Float64Array;
  /** Whether some number depends so much on others that `solveExact` should have it, and could. */
  isForExact: boolean;
}
