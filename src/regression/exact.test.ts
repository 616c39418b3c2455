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

  it.each([
    { columns: { a: [1, 1], b: [1, -1] } },
    { columns: { a: [3, 4, 0], b: [-8, 6, 0], c: [0, 0, 0.1] } },
    { columns: { a: [1, 2, 3], b: [1, 0, 2] } },
    { columns: { a: [5, -1, 3, 2], b: [4, 1, 1, 0] } },
  ])('has the condition of $columns', ({ columns }) => {
    const given: Record<string, number[]> = columns;
    const y = Float64Array.from(columns.a, (_, row) => row + 1);
    expect(solveExact(free(given), y, {}).condition()).toBeCloseTo(
      conditionByJacobi(Object.values(given)),
      9,
    );
    if ('c' in columns) return;
    // Of two columns of unit length, XᵀX has the eigenvalues 1 ± their cosine.
    const product = (a: number[], b: number[]) => a.reduce((sum, v, at) => sum + v * b[at]!, 0);
    const { a, b } = columns;
    const cosine = Math.abs(product(a, b)) / Math.sqrt(product(a, a) * product(b, b));
    expect(solveExact(free(given), y, {}).condition()).toBeCloseTo(
      Math.sqrt((1 + cosine) / (1 - cosine)),
      9,
    );
  });

  it('has the condition of an intercept and of powers', () => {
    const x = [1, 2, 3, 4, 5, 6, 7, 8];
    const powers = [0, 1, 2, 3].map((power) => x.map((value) => value ** power));
    const design = readDesign({ x, x2: powers[2]!, x3: powers[3]! });
    const condition = solveExact(design, Float64Array.from(x, Math.sqrt), {}).condition();
    expect(condition / conditionByJacobi(powers)).toBeCloseTo(1, 6);
    const apart = solveExact(readDesign([-1, 0, 1]), Float64Array.of(1, 2, 4), {});
    expect(apart.condition()).toBe(1);
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

/** By one-sided rotations (Golub and Van Loan, 8.6.3): singular values are the lengths of columns that are orthogonal. */
function conditionByJacobi(given: readonly number[][]): number {
  const product = (a: number[], b: number[]) => a.reduce((sum, v, at) => sum + v * b[at]!, 0);
  const columns = given.map((column) =>
    column.map((value) => value / Math.sqrt(product(column, column))),
  );
  for (let sweep = 0; sweep < 30; sweep++)
    for (let j = 1; j < columns.length; j++)
      for (let i = 0; i < j; i++) {
        const [a, b] = [columns[i]!, columns[j]!];
        const angle = Math.atan2(2 * product(a, b), product(a, a) - product(b, b)) / 2;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        columns[i] = a.map((value, at) => c * value + s * b[at]!);
        columns[j] = a.map((value, at) => c * b[at]! - s * value);
      }
  const lengths = columns.map((column) => Math.sqrt(product(column, column)));
  return Math.max(...lengths) / Math.min(...lengths);
}
