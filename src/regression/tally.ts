/**
 * Counts the codes a and b of rows against each other, and sums x and y by each of them, in a single
 * pass: what takes most of the time of a fit to millions of rows.
 *
 * @param heights How many codes a and b may have.
 * @returns nothing if there is a larger code.
 */
export function tally(
  { a, b, x, y }: Columns,
  [height, width]: readonly [number, number],
  shifts: readonly [number, number],
): Tally | undefined {
  // Rows are read four by four; what is added to make them so is counted for a code of its own.
  const codes = (height + 4) & ~3;
  const counts = new Int32Array(codes * width);
  const sums = new Float64Array(2 * (codes + width));
  const piece = sums.slice();
  const squares = new Float64Array(3);
  const end = y.length & ~3;
  let overflow = 0;
  const add = (columns: Columns) => {
    overflow |= addRows(columns, counts, piece, squares, width, 2 * codes, shifts[0], shifts[1]);
    // Sums of sums are rounded less than sums of millions.
    for (let at = 0; at < sums.length; at++) sums[at]! += piece[at]!;
    piece.fill(0);
  };
  for (let from = 0; from < end; from += PIECE) {
    const to = Math.min(from + PIECE, end);
    add({
      a: a.subarray(from, to),
      b: b.subarray(from, to),
      x: x.subarray(from, to),
      y: y.subarray(from, to),
    });
  }
  const last = {
    a: new Uint16Array(4).fill(height),
    b: new Uint16Array(4),
    x: new Float64Array(4).fill(shifts[0]),
    y: new Float64Array(4).fill(shifts[1]),
  };
  last.a.set(a.subarray(end));
  last.b.set(b.subarray(end));
  last.x.set(x.subarray(end));
  last.y.set(y.subarray(end));
  add(last);
  const counted = counts.subarray(0, height * width).reduce((sum, count) => sum + count, 0);
  // A code that is too large falls out of the table, or below zero.
  if (counted < y.length || overflow < 0) return undefined;
  return { counts, sums, start: 2 * codes, squares };
}

/** Four rows a round take a fifth less time than one. */
function addRows(
  { a, b, x, y }: Columns,
  counts: Int32Array,
  sums: Float64Array,
  squares: Float64Array,
  width: number,
  start: number,
  shiftX: number,
  shiftY: number,
): number {
  const most = width - 1;
  let overflow = 0;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let row = 0; row < y.length; row += 4) {
    {
      const i = a[row]!;
      const j = b[row]!;
      const u = x[row]! - shiftX;
      const v = y[row]! - shiftY;
      const p = 2 * i;
      const q = 2 * j + start;
      overflow |= most - j;
      counts[i * width + j]!++;
      sums[p]! += u;
      sums[p + 1]! += v;
      sums[q]! += u;
      sums[q + 1]! += v;
      xx += u * u;
      xy += u * v;
      yy += v * v;
    }
    {
      const i = a[row + 1]!;
      const j = b[row + 1]!;
      const u = x[row + 1]! - shiftX;
      const v = y[row + 1]! - shiftY;
      const p = 2 * i;
      const q = 2 * j + start;
      overflow |= most - j;
      counts[i * width + j]!++;
      sums[p]! += u;
      sums[p + 1]! += v;
      sums[q]! += u;
      sums[q + 1]! += v;
      xx += u * u;
      xy += u * v;
      yy += v * v;
    }
    {
      const i = a[row + 2]!;
      const j = b[row + 2]!;
      const u = x[row + 2]! - shiftX;
      const v = y[row + 2]! - shiftY;
      const p = 2 * i;
      const q = 2 * j + start;
      overflow |= most - j;
      counts[i * width + j]!++;
      sums[p]! += u;
      sums[p + 1]! += v;
      sums[q]! += u;
      sums[q + 1]! += v;
      xx += u * u;
      xy += u * v;
      yy += v * v;
    }
    {
      const i = a[row + 3]!;
      const j = b[row + 3]!;
      const u = x[row + 3]! - shiftX;
      const v = y[row + 3]! - shiftY;
      const p = 2 * i;
      const q = 2 * j + start;
      overflow |= most - j;
      counts[i * width + j]!++;
      sums[p]! += u;
      sums[p + 1]! += v;
      sums[q]! += u;
      sums[q + 1]! += v;
      xx += u * u;
      xy += u * v;
      yy += v * v;
    }
  }
  squares[0]! += xx;
  squares[1]! += xy;
  squares[2]! += yy;
  return overflow;
}

const PIECE = 2 ** 14;

interface Columns {
  a: Uint16Array;
  b: Uint16Array;
  x: Float64Array;
  y: Float64Array;
}

export interface Tally {
  /** Of a and b together: by rows of a, as many numbers in each as b has codes. */
  counts: Int32Array;
  /** Of x and y in turn, for the codes of a, and from `start` on for those of b. */
  sums: Float64Array;
  start: number;
  /** The sums of x², xy and y². */
  squares: Float64Array;
}
