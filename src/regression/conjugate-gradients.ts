/**
 * Solves S x = b for a symmetric S without negative eigenvalues, of which the ones alone give
 * S 1 = 0, by conjugate gradients with a preconditioner (Golub and Van Loan, Matrix Computations,
 * 11.5); then once more for what rounding has left. b must add up to 0.
 *
 * @param diagonal Positive, or 0 where S has nothing.
 * @returns nothing if it takes hundreds of rounds.
 */
export function conjugateGradients(
  timesS: (x: Float64Array) => Float64Array,
  diagonal: Float64Array,
  b: Float64Array,
): Float64Array | undefined {
  const x = new Float64Array(b.length);
  const ones = x.map(() => 1);
  const whole = sumOfProducts(diagonal, ones);
  let rounds = 300;
  for (const share of [1e-20, 1e-12]) {
    const image = timesS(x);
    const rest = b.map((value, at) => value - image[at]!);
    const direction = new Float64Array(b.length);
    let before = Infinity;
    let target = 0;
    for (;;) {
      // Without the part along the ones, which S cannot give.
      const mean = sumOfProducts(rest, ones) / whole;
      const gradient = rest.map((value, at) => diagonal[at]! && value / diagonal[at]! - mean);
      const size = sumOfProducts(rest, gradient);
      target ||= size * share;
      if (!(size > target)) break;
      if (rounds-- === 0) return undefined;
      gradient.forEach((value, at) => {
        direction[at] = value + (size / before) * direction[at]!;
      });
      before = size;
      const along = timesS(direction);
      const step = size / sumOfProducts(direction, along);
      direction.forEach((value, at) => {
        x[at]! += step * value;
        rest[at]! -= step * along[at]!;
      });
    }
  }
  return x;
}

export function sumOfProducts(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, number, at) => sum + number * b[at]!, 0);
}
