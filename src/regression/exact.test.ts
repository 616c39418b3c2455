import { describe, expect, it } from 'vitest';
import { solveExact } from './exact.ts';
import { readDesign } from './features.ts';
import { held, leastSquaresExactly } from './fixtures/rational.ts';

/** Hilbert's matrix, whose condition grows by about 33 with each column, and more rows. */
const hilbert = (size: number) =>
  Object.fromEntries(
    Array.from({ length: size }, (_, at) => [
      `h${at}`,
      Array.from({ length: size + 3 }, (_, row) => 1 / (row + at + 1)),
    ]),
  );
const free = (columns: Record<string, number[]>) => readDesign(columns, { intercept: false });

describe('solveExact', () => {
  it.each([4, 7, 10])('solves with %d columns of Hilbert’s matrix', (size) => {
    const columns = hilbert(size);
    const y = Array.from({ length: size + 3 }, (_, row) => (row % 3) + 1);
    const { estimates, rank, inverse, condition } = solveExact(
      free(columns),
      Float64Array.from(y),
      {},
    );
    const exact = leastSquaresExactly(
      Object.values(columns).map((column) => column.map(read)),
      y.map(held),
    );
    expect(rank).toBe(size);
    expect(condition()).toBeGreaterThan(10 ** (size - 2));
    const numbers = inverse();
    exact.estimates.forEach((estimate, at) => {
      expect(Math.abs(estimates[at]! / estimate - 1)).toBeLessThan(1e-15);
      exact.inverse[at]!.forEach((value, to) => {
        expect(Math.abs(numbers[at * size + to]! / value - 1)).toBeLessThan(1e-15);
      });
    });
  });

  it('leaves out columns that rounding to doubles may have made dependent', () => {
    const { estimates, rank } = solveExact(
      free(hilbert(16)),
      Float64Array.from({ length: 19 }, (_, row) => row),
      {},
    );
    expect(rank).toBeLessThan(14);
    expect(rank).toBeGreaterThan(9);
    expect([...estimates].filter(Number.isNaN)).toHaveLength(16 - rank);
  });

  it('gives what estimates lack to be exact', () => {
    const mean = { rows: 3, hasIntercept: true, columns: [] };
    const { estimates, tails } = solveExact(mean, Float64Array.of(1, 0, 0), {});
    expect(estimates[0]).toBe(1 / 3);
    expect(tails![0]).toBeCloseTo(2 ** -54 / 3, 31);
  });

  it('does not keep the digits of what rounding has made', () => {
    const { estimates, residualSumOfSquares, fitted } = solveExact(
      readDesign({ x: [0.1, 0.2, 0.3, 0.7] }),
      Float64Array.of(0.3, 0.5, 0.7, 1.5),
      {},
    );
    expect([...estimates]).toEqual([0.1, 2]);
    expect(residualSumOfSquares).toBe(0);
    expect([...fitted!().residuals]).toEqual([0, 0, 0, 0]);
  });
});

/** A number of at most 15 digits as the decimal it is, others as the doubles they are. */
function read(value: number) {
  return Number(value.toPrecision(15)) === value ? decimal(value) : held(value);
}

function decimal(value: number) {
  const scale = 10 ** 15;
  return { over: BigInt(Math.round(value * scale)), under: BigInt(scale) };
}
