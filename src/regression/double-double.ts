/*
 * Numbers with 106 binary digits: the unevaluated sum of two doubles, of which the second is at
 * most half a unit in the last place of the first. The error-free transformations are those of
 * T. J. Dekker, A floating-point technique for extending the available precision (Numer. Math. 18,
 * 1971) and D. E. Knuth; the arithmetic on pairs is that of Y. Hida, X. S. Li and D. H. Bailey,
 * Algorithms for quad-double precision floating point arithmetic (ARITH 2001).
 */

/** A double-double: its value is `hi + lo`. */
export type Pair = readonly [hi: number, lo: number];

/** Double-doubles in order. */
export interface Pairs {
  hi: Float64Array;
  lo: Float64Array;
}

/** What `sum`, the rounded a + b, lacks to be exact. */
export function sumError(a: number, b: number, sum: number): number {
  const part = sum - a;
  return a - (sum - part) + (b - part);
}

/**
 * What `product`, the rounded a × b, lacks to be exact, if it is not so small (below 2⁻⁹⁶⁹) that
 * doubles cannot hold it; 0 for an infinite product.
 */
export function productError(a: number, b: number, product: number): number {
  const aSplit = 134217729 * a;
  const aHigh = aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = 134217729 * b;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  const error = aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
  return Math.abs(error) < Infinity ? error : errorOfLarge(a, b, product);
}

/** Beyond 2⁹⁹⁶ splitting overflows. */
function errorOfLarge(a: number, b: number, product: number): number {
  if (!(Math.abs(product) < Infinity)) return 0;
  return Math.abs(a) > Math.abs(b)
    ? productError(a * 2 ** -53, b, product * 2 ** -53) * 2 ** 53
    : productError(a, b * 2 ** -53, product * 2 ** -53) * 2 ** 53;
}

export function add(a: Pair, b: Pair): Pair {
  const high = a[0] + b[0];
  const low = a[1] + b[1];
  const sum = normal(high, sumError(a[0], b[0], high) + low);
  return normal(sum[0], sum[1] + sumError(a[1], b[1], low));
}

export function multiply(a: Pair, b: Pair): Pair {
  const product = a[0] * b[0];
  return normal(product, productError(a[0], b[0], product) + (a[0] * b[1] + a[1] * b[0]));
}

export function divide(a: Pair, b: Pair): Pair {
  const first = a[0] / b[0];
  const rest = add(a, multiply([-first, 0], b));
  const second = rest[0] / b[0];
  const third = add(rest, multiply([-second, 0], b))[0] / b[0];
  return add(normal(first, second), [third, 0]);
}

/** The square root of a positive number, by one step of Newton's method from the rounded one. */
export function squareRoot(a: Pair): Pair {
  if (a[0] === 0) return a;
  const root = Math.sqrt(a[0]);
  return normal(root, add(a, multiply([-root, 0], [root, 0]))[0] / (2 * root));
}

/** The sum of a[i] × b[i] from `start` to before `end`. */
export function dot(a: Pairs, b: Pairs, start = 0, end = a.hi.length): Pair {
  const { hi: ah, lo: al } = a;
  const { hi: bh, lo: bl } = b;
  let high = 0;
  let low = 0;
  for (let i = start; i < end; i++) {
    const x = ah[i]!;
    const y = bh[i]!;
    const product = x * y;
    const sum = high + product;
    low += productError(x, y, product) + (x * bl[i]! + al[i]! * y) + sumError(high, product, sum);
    high = sum;
  }
  return normal(high, low);
}

/** a[i] − factor × b[i] in place of a[i], from `start` to before `end`. */
export function subtractMultiple(
  a: Pairs,
  [factor, rest]: Pair,
  b: Pairs,
  start = 0,
  end = a.hi.length,
): void {
  const { hi: ah, lo: al } = a;
  const { hi: bh, lo: bl } = b;
  for (let i = start; i < end; i++) {
    const x = ah[i]!;
    const y = bh[i]!;
    const product = -factor * y;
    const sum = x + product;
    const low =
      productError(-factor, y, product) -
      (factor * bl[i]! + rest * y) +
      sumError(x, product, sum) +
      al[i]!;
    const high = sum + low;
    ah[i] = high;
    al[i] = low - (high - sum);
  }
}

/** a[i] × b[i]. */
export function products(a: Pairs, b: Pairs): Pairs {
  const result = zeros(a.hi.length);
  for (let i = 0; i < a.hi.length; i++) setAt(result, i, multiply(pairAt(a, i), pairAt(b, i)));
  return result;
}

export function zeros(length: number): Pairs {
  return { hi: new Float64Array(length), lo: new Float64Array(length) };
}

export function pairAt({ hi, lo }: Pairs, at: number): Pair {
  return [hi[at]!, lo[at]!];
}

export function setAt({ hi, lo }: Pairs, at: number, [high, low]: Pair): void {
  hi[at] = high;
  lo[at] = low;
}

/** For |high| ≥ |low|. */
function normal(high: number, low: number): Pair {
  const sum = high + low;
  return [sum, low - (sum - high)];
}
