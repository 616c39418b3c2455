import { describe, expect, it } from 'vitest';
import { cholesky, solveCholesky } from './cholesky.ts';

describe('cholesky', () => {
  it('is the factor of a matrix', () => {
    const matrix = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98);
    expect(cholesky(matrix, 3, 1e-12)).toEqual(Float64Array.of(2, 0, 0, 6, 1, 0, -8, 5, 3));
  });

  it('leaves out what columns before it make up', () => {
    // The third column is the sum of the first two.
    const matrix = Float64Array.of(2, 0, 2, 0, 3, 3, 2, 3, 5);
    const factor = cholesky(matrix, 3, 1e-12);
    expect(factor[8]).toBe(Infinity);
    const solved = solveCholesky(factor, Float64Array.of(2, 6, 8));
    expect(solved[2]! + 0).toBe(0);
    expect(solved[0]).toBeCloseTo(1, 14);
    expect(solved[1]).toBeCloseTo(2, 14);
  });

  it('leaves out what is made up but for rounding', () => {
    for (let share = 0.1; share < 3; share += 0.1) {
      const columns = [
        [0.1, 0.7, 0.4],
        [0.3, 0.2, 0.9],
      ];
      columns.push(columns[0]!.map((value, at) => share * value + columns[1]![at]!));
      const gram = columns.flatMap((one) =>
        columns.map((other) => one.reduce((sum, value, at) => sum + value * other[at]!, 0)),
      );
      expect(cholesky(Float64Array.from(gram), 3, 3 * 2 ** -48)[8]).toBe(Infinity);
    }
  });

  it('leaves out zeros and what is no square', () => {
    expect(cholesky(Float64Array.of(0), 1, 1e-12)).toEqual(Float64Array.of(Infinity));
    expect(cholesky(Float64Array.of(-1), 1, 1e-12)).toEqual(Float64Array.of(Infinity));
    expect(cholesky(Float64Array.of(NaN), 1, 1e-12)).toEqual(Float64Array.of(Infinity));
    expect(cholesky(new Float64Array(), 0, 1e-12)).toEqual(new Float64Array());
  });
});

describe('solveCholesky', () => {
  it('solves a system of equations', () => {
    const matrix = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98);
    const b = Float64Array.of(-20, -43, 192);
    const x = solveCholesky(cholesky(matrix, 3, 1e-12), b);
    expect(Array.from(x, (value) => Math.round(value * 1e10) / 1e10)).toEqual([1, 2, 3]);
    expect(b).toEqual(Float64Array.of(-20, -43, 192));
  });
});
