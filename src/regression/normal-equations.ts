import type { Layout } from './layout.ts';
import { fourProducts } from './products.ts';

/**
 * Cholesky's decomposition M + P = RᵀR of normal equations, in place, in the order of the columns
 * (Golub and Van Loan, Matrix Computations, 4.2). What belongs to the levels of the first encoded
 * column is a diagonal: the rest is its Schur complement.
 *
 * A row is left out, and zero in R, if not more than its limit is left of its square when the
 * rows before are taken from it.
 *
 * @param limits One for each row; infinite for what is no term.
 * @param penalties P, one for each row.
 */
export function decomposeEquations(
  matrix: Float64Array,
  { base, height, width }: Layout,
  limits: Float64Array,
  penalties: Float64Array,
): Decomposition {
  const squares = new Float64Array(height);
  const inverse = new Float64Array(height);
  const pivot = (row: number, square: number) => {
    squares[row] = square;
    inverse[row] = square > limits[row]! ? 1 / Math.sqrt(square) : 0;
  };
  for (let row = 0; row < base; row++) pivot(row, matrix[row]! + penalties[row]!);
  for (let column = 0; column < width; column++) {
    const start = column * height;
    // Levels take the intercept, but for a part if they are penalised, and leave what has none.
    let rest = matrix[start + base]!;
    for (let row = 0; row < base; row++) {
      const number = matrix[start + row]!;
      if (penalties[row]! > 0) rest += (number * penalties[row]!) / squares[row]!;
      matrix[start + row] = number * inverse[row]!;
    }
    if (column === 0) pivot(base, rest);
    else matrix[start + base + column]! += penalties[base + column]!;
    matrix[start + base] = rest * inverse[base]!;
  }

  const products = new Float64Array(4);
  for (let j = 1; j < width; j += 2)
    for (let i = 1; i <= j; i += 2) {
      const row = base + i;
      const left = j * height + row;
      const right = left + height;
      fourProducts(products, matrix, i, matrix, j, height, row);
      const corner = matrix[left]! - products[0]!;
      if (i === j) pivot(row, corner);
      matrix[left] = corner * inverse[row]!;
      matrix[right] = (matrix[right]! - products[1]!) * inverse[row]!;
      const cross = matrix[(i + 1) * height + row]!;
      const below = matrix[right + 1]! - products[3]! - cross * matrix[right]!;
      if (i === j) pivot(row + 1, below);
      else
        matrix[left + 1] =
          (matrix[left + 1]! - products[2]! - cross * matrix[left]!) * inverse[row + 1]!;
      matrix[right + 1] = below * inverse[row + 1]!;
    }
  return { matrix, squares, inverse };
}

/** Solves R x = z in the place of z; 0 for what is left out. */
export function backSolve(
  { matrix, inverse }: Decomposition,
  { base, height, width }: Layout,
  z: Float64Array,
): Float64Array {
  for (let column = width - 1; column >= 0; column--) {
    const row = base + column;
    const value = (z[row]! *= inverse[row]!);
    if (value !== 0)
      for (let at = 0; at < row; at++) z[at]! -= value * matrix[column * height + at]!;
  }
  for (let row = 0; row < base; row++) z[row]! *= inverse[row]!;
  return z;
}

/** R by columns, without the diagonal of its first rows. */
export interface Decomposition {
  matrix: Float64Array;
  /** What is left of the square of each row, whether it is left out or not. */
  squares: Float64Array;
  /** One over R's diagonal, 0 for a row that is left out. */
  inverse: Float64Array;
}
