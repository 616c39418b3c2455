import { accumulate } from './accumulate.ts';
import type { Layout } from './layout.ts';
import { backSolve, decomposeEquations } from './normal-equations.ts';
import type { Decomposition } from './normal-equations.ts';

/**
 * Decomposes normal equations, which are used up. As long as a numeric column or the target then has too little of its
 * length to itself, the rows are read again, with what was left of each in its place: these are
 * nearly orthogonal, so that nothing is lost by squaring them.
 *
 * With penalties, which belong to the columns as they are, there is one pass.
 *
 * @param patience There are no more passes for a share of a squared length below this.
 */
export function decomposeInPasses(
  { layout, matrix, terms, weights, penalties, whole }: Equations,
  patience: number,
): Passes {
  const { base, values, target, height } = layout;
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
    let isPoor = false;
    values.forEach(({ row }, at) => {
      const share = decomposition.squares[row]! / squares[row]!;
      if (!(squares[row]! > LEAST * whole[at]!)) return;
      isPoor ||= share < (row === target ? 1e-6 : 1e-3);
      if (row < target) least = Math.min(least, share);
    });
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
    if (!isPoor || isPenalised || least < patience || pass === 4)
      return { decomposition, unmade, rest: next.at(-1)!, least };
    made = next;
    matrix = accumulate(layout, weights, made)!;
  }
}

/** What is shorter than 10⁻¹³ of its length can be rounding. */
const LEAST = 1e-26;

export interface Equations {
  layout: Layout;
  matrix: Float64Array;
  /** The row of each term. */
  terms: readonly number[];
  weights: Float64Array | undefined;
  /** One for each row. */
  penalties: Float64Array;
  /** The squared lengths of the columns of `layout.values`, as they are. */
  whole: readonly number[];
}

export interface Passes {
  decomposition: Decomposition;
  /** Takes a solution for the columns that were decomposed to one for the centred columns. */
  unmade: (vector: Float64Array) => Float64Array;
  /** y less what it is made of: 1 for the target, the negative solution for the others. */
  rest: Float64Array;
  /** The least that a numeric column has of its squared length to itself. */
  least: number;
}
