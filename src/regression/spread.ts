import { termsOf } from './features.ts';
import type { Design } from './features.ts';
import type { Solution } from './solution.ts';

/**
 * x (XᵀWX + P)⁻¹ xᵀ for each row x of a design that has the columns of the fitted one: how far the
 * row is from those fitted to. NaN for a row with a level that the model has not seen.
 */
export function spreadOf(solution: Solution, design: Design): Float64Array {
  if (solution.spread) return solution.spread(design);
  const size = termsOf(design).length;
  // What is aliased has no part in it.
  const inverse = solution.inverse().map((value) => (Number.isNaN(value) ? 0 : value));
  const readers = readersOf(design);
  const at = new Uint32Array(readers.length);
  const x = new Float64Array(readers.length);
  return new Float64Array(design.rows).map((_, row) => {
    readers.forEach((read, column) => {
      [at[column], x[column]] = read(row);
    });
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      for (let j = 0; j < x.length; j++) sum += x[i]! * x[j]! * inverse[at[i]! * size + at[j]!]!;
    }
    return sum;
  });
}

/** For each column: which of its terms is not 0 in a row, and what it is. */
function readersOf({ hasIntercept, columns }: Design): ((row: number) => [number, number])[] {
  const readers: ((row: number) => [number, number])[] = hasIntercept ? [() => [0, 1]] : [];
  let start = readers.length;
  for (const column of columns) {
    const first = start;
    if (column.kind === 'numeric') {
      const { values } = column;
      readers.push((row) => [first, values[row]!]);
      start += 1;
      continue;
    }
    const { codes, levels, reference } = column;
    readers.push((row) => {
      const code = codes[row]!;
      if (code === levels.length) return [first, reference < 0 ? 0 : NaN];
      if (code === reference) return [first, 0];
      return [first + code - (reference >= 0 && code > reference ? 1 : 0), 1];
    });
    start += levels.length - (reference < 0 ? 0 : 1);
  }
  return readers;
}
