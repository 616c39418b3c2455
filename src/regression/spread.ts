import { demandSquares } from './exact.ts';
import { termsOf } from './features.ts';
import type { Design } from './features.ts';
import type { Solution } from './solution.ts';

/**
 * x (XᵀWX + P)⁻¹ xᵀ for each row x of a design that has the columns of the fitted one: how far the
 * row is from those fitted to. NaN for a row with a level that the model has not seen.
 *
 * @throws RangeError for numbers that are too large to be squared.
 */
export function spreadOf(solution: Solution, design: Design): Float64Array {
  for (const column of design.columns)
    if (column.kind === 'numeric') demandSquares(column.name, column.values);
  if (solution.spread) return solution.spread(design);
  const { rows, hasIntercept, columns } = design;
  const size = termsOf(design).length;
  const inverse = solution.inverse();
  let next = hasIntercept ? 1 : 0;
  // For each column, which term is not 0 in a row, and what it is there; `size` for none.
  const parts = columns.map((column): [(row: number) => number, (row: number) => number] => {
    if (column.kind === 'numeric') {
      const place = next++;
      return [() => place, (row) => column.values[row]!];
    }
    const { levels, codes, reference } = column;
    const places = [...levels.keys(), levels.length].map((level) =>
      level === reference || level === levels.length ? size : next++,
    );
    const unseen = reference < 0 ? 0 : NaN;
    return [(row) => places[codes[row]!]!, (row) => (codes[row] === levels.length ? unseen : 1)];
  });
  if (hasIntercept) parts.push([() => 0, () => 1]);
  return new Float64Array(rows).map((_, row) => {
    const places = parts.map(([place]) => place(row));
    const x = parts.map(([, value]) => value(row));
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      // What is aliased, NaN, has no part in it.
      for (let j = 0; j < x.length; j++)
        sum +=
          x[i]! *
          x[j]! *
          (places[i]! < size && places[j]! < size
            ? inverse[places[i]! * size + places[j]!]! || 0
            : 0);
    }
    return sum;
  });
}
