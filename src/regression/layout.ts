import type { Design, EncodedColumn } from './features.ts';

/**
 * Where the numbers of the normal equations [X y]ᵀW[X y] stand: the upper triangle, one column
 * after the other, each with `height` rows.
 *
 * The first rows belong to the levels of one encoded column. That part of the matrix is diagonal,
 * so its columns are not stored. Row `base` and the first column belong to the intercept; into that
 * row goes, too, what has none of those levels. Then come, with a row and a column for each, the
 * levels of the other encoded columns, each time followed by one for “none of them”, the numeric
 * columns, and the target.
 *
 * @throws RangeError for more levels than there is memory for.
 */
export function layOut({ columns, hasIntercept }: Design, y: Float64Array): Layout {
  // Without an intercept only a column that has all its levels can come first.
  const size = ({ levels, reference }: EncodedColumn) =>
    hasIntercept || reference < 0 ? levels.length : 0;
  const encoded = columns
    .filter((column) => column.kind === 'encoded')
    .sort((a, b) => size(b) - size(a));
  const base = encoded[0]?.levels.length ?? 0;
  let next = 0;
  const coded = encoded.map((column) => {
    const row = next;
    next += column.levels.length + 1;
    return { column, row };
  });
  next ||= 1;
  const values = columns
    .filter((column) => column.kind === 'numeric')
    .concat({ kind: 'numeric', name: 'y', values: y })
    .map(({ name, values }) => {
      return { name, values, row: next++, shift: hasIntercept ? centreOf(values) : 0 };
    });
  // The columns after the first are worked on two by two.
  const height = next + ((next - base + 1) & 1);
  const width = height - base;
  if (height * width > 2 ** 27)
    throw new RangeError(
      `The encoded columns have too many levels to be fitted together: ${encoded.map(({ name, levels }) => `“${name}” has ${levels.length}`).join(', ')}.`,
    );
  return { hasIntercept, base, coded, values, target: next - 1, height, width };
}

/**
 * What normal equations say of the columns of two rows, k ≤ l: their product.
 */
export function productAt(
  matrix: Float64Array,
  { base, height }: Layout,
  k: number,
  l: number,
): number {
  if (l < base) return k === l ? matrix[l]! : 0;
  const start = (l - base) * height;
  // The levels of the first encoded column, and having none of them, make up the intercept.
  if (k === base)
    return matrix.subarray(start, start + base + 1).reduce((sum, part) => sum + part, 0);
  return matrix[start + k]!;
}

/** Where some rows have none of the levels of a column, none is the reference of the others. */
export function settleReferences(
  { coded }: Layout,
  weightOf: (at: number, level: number) => number,
): void {
  coded.forEach(({ column }, at) => {
    if (weightOf(at, column.levels.length) > 0) column.reference = -1;
  });
}

/** The row of each term of a design. */
export function rowsOfTerms({ columns }: Design, { hasIntercept, base, coded, values }: Layout) {
  let slopes = 0;
  const rows = columns.flatMap((column) => {
    if (column.kind === 'numeric') return values[slopes++]!.row;
    const { row } = coded.find((each) => each.column === column)!;
    return [...column.levels.keys()]
      .filter((level) => level !== column.reference)
      .map((level) => row + level);
  });
  return hasIntercept ? [base, ...rows] : rows;
}

/** Near the mean, with few binary digits: what is taken from numbers with few digits is exact. */
export function centreOf(values: Float64Array): number {
  const step = Math.ceil(values.length / 1000);
  let sum = 0;
  let count = 0;
  for (let row = 0; row < values.length; row += step, count++) sum += values[row]!;
  const centre = Math.fround(sum / count);
  return Number.isFinite(centre) ? centre : 0;
}

export interface Layout {
  hasIntercept: boolean;
  /** The row of the intercept: how many levels the first encoded column has. */
  base: number;
  /** The encoded columns, with the row of their first level. */
  coded: { column: EncodedColumn; row: number }[];
  /** The numeric columns and the target, with what is taken from them to have them near 0. */
  values: { name: string; values: Float64Array; row: number; shift: number }[];
  /** The row of the target. */
  target: number;
  height: number;
  width: number;
}

/** A solution for centred columns, by the rows of a layout. */
export interface Estimated {
  /** −1 for the target. Where levels make up the intercept, it has 0, and they have its part. */
  solution: Float64Array;
  /** 0 for a row that is left out, or taken by others. */
  has: Float64Array;
  /** Σ w (y − ŷ)². */
  rest: number;
  /** Σ w (y − ȳ)². */
  total: number;
}
