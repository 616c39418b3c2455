/**
 * The products of columns i and i + 1 of a with columns j and j + 1 of b, which lie one after the
 * other, each of `length`, of which the first `rows` count: aᵢ · bⱼ, aᵢ · bⱼ₊₁, aᵢ₊₁ · bⱼ,
 * aᵢ₊₁ · bⱼ₊₁. Four products for four numbers that are read.
 */
export function fourProducts(
  products: Float64Array,
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  length: number,
  rows: number,
): void {
  const k = i * length;
  const l = k + length;
  const m = j * length;
  const n = m + length;
  let km = 0;
  let kn = 0;
  let lm = 0;
  let ln = 0;
  for (let row = 0; row < rows; row++) {
    const p = a[k + row]!;
    const q = a[l + row]!;
    const r = b[m + row]!;
    const s = b[n + row]!;
    km += p * r;
    kn += p * s;
    lm += q * r;
    ln += q * s;
  }
  products[0] = km;
  products[1] = kn;
  products[2] = lm;
  products[3] = ln;
}

/**
 * Adds aᵢ · bⱼ, for i ≤ j, to the upper triangle of a matrix that is stored by columns of `height`
 * from `start` on, and to some places just below. There must be an even number of columns.
 */
export function addProducts(
  matrix: Float64Array,
  start: number,
  height: number,
  a: Float64Array,
  b: Float64Array,
  length: number,
  rows: number,
): void {
  const products = new Float64Array(4);
  for (let j = 0; j * length < b.length; j += 2)
    for (let i = 0; i <= j; i += 2) {
      fourProducts(products, a, i, b, j, length, rows);
      const at = start + j * height + i;
      matrix[at]! += products[0]!;
      matrix[at + height]! += products[1]!;
      matrix[at + 1]! += products[2]!;
      matrix[at + height + 1]! += products[3]!;
    }
}
