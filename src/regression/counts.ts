/*
 * Products with a table T of counts, by rows: a multiple of four rows, of which four at a time need
 * less of memory.
 */

/** T x. */
export function times(counts: Int32Array, x: Float64Array): Float64Array {
  const width = x.length;
  const sums = new Float64Array(counts.length / width);
  for (let row = 0, k = 0; row < sums.length; row += 4, k += 4 * width) {
    const l = k + width;
    const m = l + width;
    const n = m + width;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let at = 0; at < width; at++) {
      const value = x[at]!;
      a += counts[k + at]! * value;
      b += counts[l + at]! * value;
      c += counts[m + at]! * value;
      d += counts[n + at]! * value;
    }
    sums.set([a, b, c, d], row);
  }
  return sums;
}

/** Tᵀ x. */
export function transposedTimes(counts: Int32Array, x: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let row = 0, k = 0; row < x.length; row += 4, k += 4 * width) {
    const l = k + width;
    const m = l + width;
    const n = m + width;
    const a = x[row]!;
    const b = x[row + 1]!;
    const c = x[row + 2]!;
    const d = x[row + 3]!;
    for (let at = 0; at < width; at++)
      sums[at]! +=
        a * counts[k + at]! + b * counts[l + at]! + c * counts[m + at]! + d * counts[n + at]!;
  }
  return sums;
}

/** Whether all columns that have counts are connected by rows that they share. */
export function isConnected(counts: Int32Array, columnCounts: Float64Array): boolean {
  const width = columnCounts.length;
  const size = (flags: Float64Array) => flags.reduce((sum, flag) => sum + flag, 0);
  let reached = new Float64Array(width);
  reached[columnCounts.findIndex((count) => count > 0)] = 1;
  for (let before = 0; size(reached) > before;) {
    before = size(reached);
    const rows = times(counts, reached).map(Math.sign);
    reached = transposedTimes(counts, rows, width).map(Math.sign);
  }
  return size(reached) === size(columnCounts.map(Math.sign));
}
