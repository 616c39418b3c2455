/**
 * The ratio of the largest to the smallest singular value of a matrix X whose columns are scaled
 * to unit length, from XᵀX and its inverse, both `size` × `size` by rows: the root of the product
 * of their largest eigenvalues. Taken from the inverse, it is right for a large ratio too. NaN for a
 * matrix without columns.
 */
export function conditionNumber(
  gram: ArrayLike<number>,
  inverse: ArrayLike<number>,
  size: number,
): number {
  if (size === 0) return NaN;
  const lengths = Array.from({ length: size }, (_, at) => Math.sqrt(gram[at * size + at]!));
  return Math.sqrt(
    largestEigenvalue(size, (i, j) => gram[i * size + j]! / lengths[i]! / lengths[j]!) *
      largestEigenvalue(size, (i, j) => inverse[i * size + j]! * lengths[i]! * lengths[j]!),
  );
}

/** Of a symmetric matrix without negative eigenvalues, by the power method; to about three digits. */
function largestEigenvalue(size: number, entry: (row: number, column: number) => number): number {
  const matrix = Float64Array.from({ length: size * size }, (_, at) =>
    entry(Math.floor(at / size), at % size),
  );
  // No pattern, so that it is not orthogonal to the eigenvector that is looked for.
  let vector = Float64Array.from({ length: size }, (_, at) => 1 + ((at * 0.618) % 1));
  let value = 0;
  for (let round = 0; round < 100; round++) {
    const next = new Float64Array(size);
    let square = 0;
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++)
        next[row]! += matrix[row * size + column]! * vector[column]!;
      square += next[row]! ** 2;
    }
    const length = Math.sqrt(square);
    if (!(Math.abs(length - value) > 1e-6 * length)) return length;
    value = length;
    vector = next.map((part) => part / length);
  }
  return value;
}
