import type { Layout } from './layout.ts';
import { addProducts } from './products.ts';

/**
 * The normal equations [X y]ᵀW[X y], laid out as `layout` says. Rows are read in pieces that stay in
 * the processor's cache.
 *
 * @param made For each of `layout.values` what takes its place: itself, and multiples of what comes
 * before it, by the rows of the layout.
 * @returns nothing if there is a code larger than the number of its levels.
 */
export function accumulate(
  { hasIntercept, base, coded, values, height, width }: Layout,
  weights: Float64Array | undefined,
  made?: readonly Float64Array[],
): Float64Array | undefined {
  const matrix = new Float64Array(height * (width + 1) + 1);
  const place = (row: number, column: number) => (column - base) * height + row;
  // Levels add up to the intercept; without them it is a column like others.
  const leading = coded.length > 0 ? 0 : 1;
  const first = values[0]!.row - leading;
  const count = (leading + values.length + 1) & ~1;
  const plain = new Float64Array(count * PIECE);
  const weighted = weights ? plain.slice() : plain;
  if (leading && hasIntercept) plain.fill(1, 0, PIECE);
  let weight: Float64Array = new Float64Array(PIECE).fill(1);
  const codes = coded.map(() => new Int32Array(PIECE));
  const cells = new Int32Array(PIECE);
  const all = values[0]!.values.length;
  let overflow = 0;
  for (let start = 0; start < all; start += PIECE) {
    const end = Math.min(start + PIECE, all);
    const rows = end - start;
    coded.forEach(({ column }, at) => {
      const own = codes[at]!;
      own.set(column.codes.subarray(start, end));
      for (let row = 0; row < rows; row++) overflow |= column.levels.length - own[row]!;
    });
    values.forEach(({ values: column, shift }, at) => {
      const to = (leading + at) * PIECE;
      for (let row = 0; row < rows; row++) plain[to + row] = column[start + row]! - shift;
    });
    // The last first, because it is made of those before it.
    for (let at = made ? values.length - 1 : -1; at >= 0; at--) {
      const to = (leading + at) * PIECE;
      const parts = made![at]!;
      for (let row = 0; row < rows; row++) plain[to + row]! += parts[base]!;
      for (let other = 0; other < at; other++) {
        const from = (leading + other) * PIECE;
        const part = parts[values[other]!.row]!;
        for (let row = 0; row < rows; row++) plain[to + row]! += part * plain[from + row]!;
      }
      coded.forEach(({ column, row: from }, which) => {
        const own = codes[which]!;
        for (let row = 0; row < rows; row++)
          if (own[row]! < column.levels.length) plain[to + row]! += parts[from + own[row]!]!;
      });
    }
    if (weights) {
      weight = weights.subarray(start, end);
      for (let column = 0; column < plain.length; column += PIECE)
        for (let row = 0; row < rows; row++)
          weighted[column + row] = weight[row]! * plain[column + row]!;
    }

    addProducts(matrix, place(first, first), height, plain, weighted, PIECE, rows);
    codes.forEach((own, at) => {
      const from = coded[at]!.row;
      values.forEach(({ row }, value) => {
        const numbers = weighted.subarray((leading + value) * PIECE);
        scatter(matrix, place(from, row), own, numbers, rows);
      });
      // How many rows a level has, and how many two levels have together.
      if (at === 0) scatter(matrix, 0, own, weight, rows);
      else {
        for (let row = 0; row < rows; row++) cells[row] = own[row]! * (height + 1);
        scatter(matrix, place(from, from), cells, weight, rows);
      }
      for (let other = 0; other < at; other++) {
        const others = codes[other]!;
        for (let row = 0; row < rows; row++) cells[row] = own[row]! * height + others[row]!;
        scatter(matrix, place(coded[other]!.row, from), cells, weight, rows);
      }
    });
  }
  return overflow < 0 ? undefined : matrix;
}

function scatter(
  matrix: Float64Array,
  start: number,
  at: Int32Array,
  numbers: Float64Array,
  rows: number,
): void {
  for (let row = 0; row < rows; row++) matrix[start + at[row]!]! += numbers[row]!;
}

/** Twenty columns of so many rows stay in a cache. */
const PIECE = 2048;
