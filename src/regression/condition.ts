/**
 * The ratio of the largest to the smallest singular value of a matrix X whose columns are scaled
 * to unit length, from XᵀX and its inverse, both `size` × `size` by rows: the root of the product
 * of their largest eigenvalues. Taken from the inverse, it is right for a large ratio too. NaN for a
 * matrix without columns.
 */
export function conditionNumber(gram: Float64Array, inverse: Float64Array, size: number): number {
  const lengths = gram.map((_, at) => Math.sqrt(gram[at * (size + 1)]!));
  const product = (at: number) => lengths[Math.floor(at / size)]! * lengths[at % size]!;
  return Math.sqrt(
    largestEigenvalue(
      gram.map((value, at) => value / product(at)),
      size,
    ) *
      largestEigenvalue(
        inverse.map((value, at) => value * product(at)),
        size,
      ),
  );
}

/** Of a symmetric matrix without negative eigenvalues, by the power method; to about three digits. */
function largestEigenvalue(matrix: Float64Array, size: number): number {
  // No pattern, so that it is not orthogonal to the eigenvector that is looked for.
  let vector = Float64Array.from({ length: size }, (_, at) => 1 + ((at * 0.618) % 1));
  let value = NaN;
  for (let round = 0; round < 100; round++) {
    const next = vector.map((_, row) =>
      vector.reduce((sum, part, column) => sum + matrix[row * size + column]! * part, 0),
    );
    value = Math.sqrt(next.reduce((sum, part) => sum + part * part, 0));
    vector = next.map((part) => part / value);
  }
  return value || NaN;
}
