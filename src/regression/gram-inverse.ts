import { conditionNumber } from './condition.ts';
import { productAt } from './layout.ts';
import type { Layout } from './layout.ts';
import { backSolve } from './normal-equations.ts';
import type { Passes } from './passes.ts';
import { addProducts } from './products.ts';

/**
 * (M + P)⁻¹ for the terms in the given rows, as R⁻¹ R⁻ᵀ.
 *
 * @param settle Takes a solution for the centred columns to one for the columns as they are.
 * @throws RangeError for more terms than there is memory for.
 */
export function inverseOf(
  { decomposition, unmade }: Passes,
  layout: Layout,
  rows: readonly number[],
  settle: (vector: Float64Array) => Float64Array,
): Float64Array {
  const count = rows.length;
  if (count > 5000)
    throw new RangeError(
      `The errors of ${count} terms take too much memory: that of 5000 is enough.`,
    );
  const { inverse } = decomposition;
  const pivots = [...inverse.keys()].filter((row) => inverse[row]! > 0);
  const { length } = pivots;
  const height = count + (count & 1);
  const vectors = new Float64Array(height * length);
  pivots.forEach((pivot, at) => {
    const unit = new Float64Array(layout.height).fill(1, pivot, pivot + 1);
    const solved = settle(unmade(backSolve(decomposition, layout, unit)));
    rows.forEach((row, term) => (vectors[term * length + at] = solved[row]!));
  });
  const products = new Float64Array(height * height);
  addProducts(products, 0, height, vectors, vectors, length, length);
  return symmetric(count, (row, column) => products[column * height + row]!);
}

/** The condition of the columns of the given rows, each scaled to unit length, from their normal equations. */
export function conditionOf(
  matrix: Float64Array,
  layout: Layout,
  rows: readonly number[],
  penalties: Float64Array,
  inverse: Float64Array,
): number {
  const { base, values } = layout;
  const shifts = new Float64Array(layout.height);
  for (const { row, shift } of values) shifts[row] = shift;
  const product = (k: number, l: number) =>
    productAt(matrix, layout, Math.min(k, l), Math.max(k, l));
  const gram = symmetric(rows.length, (i, j) => {
    const k = rows[i]!;
    const l = rows[j]!;
    const [a, b] = [shifts[k]!, shifts[l]!];
    return (
      product(k, l) +
      (a && a * product(base, l)) +
      (b && b * product(k, base)) +
      (a && b && a * b * product(base, base)) +
      (k === l ? penalties[k]! : 0)
    );
  });
  return conditionNumber(gram, inverse, rows.length);
}

/** By rows, of what is given for each row and column, column ≥ row. */
function symmetric(size: number, entry: (row: number, column: number) => number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, at) => {
    const i = Math.floor(at / size);
    const j = at % size;
    return entry(Math.min(i, j), Math.max(i, j));
  });
}
