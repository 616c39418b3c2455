/**
 * The factor L of a symmetric matrix A = LLᵀ without negative eigenvalues, `size` × `size` by rows.
 * A column of A that those before it make up, but for less than `tolerance` of its square, is
 * left out: its L has Infinity on the diagonal, so that what is solved with it is 0 there.
 */
export function cholesky(matrix: Float64Array, size: number, tolerance: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= factor[i * size + k]! * factor[j * size + k]!;
      factor[i * size + j] =
        j < i
          ? sum / factor[j * size + j]!
          : sum > tolerance * matrix[i * size + i]!
            ? Math.sqrt(sum)
            : Infinity;
    }
  }
  return factor;
}

/** Solves LLᵀx = b. */
export function solveCholesky(factor: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  const x = b.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= factor[i * size + k]! * x[k]!;
    x[i]! /= factor[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= factor[k * size + i]! * x[k]!;
    x[i]! /= factor[i * size + i]!;
  }
  return x;
}
