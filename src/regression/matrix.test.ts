import { describe, expect, it } from 'vitest';
import { readDesign } from './features.ts';
import type { Categories } from './features.ts';
import { gramOf, inOwnUnits, matrixOf, times, transposedTimes } from './matrix.ts';

const a = Float64Array.of(1, 2, 3, 6, 8);
const b = Float64Array.of(5, 5, 5, 1, 0);
const kind: Categories = { levels: ['u', 'v', 'w'], codes: Uint8Array.of(0, 1, 1, 2, 1) };
const size: Categories = { levels: ['s', 'l'], codes: Uint8Array.of(0, 2, 1, 1, 0) };

/** X as it would be written down, term by term. */
const written = [
  [1, 1, 1, 1, 1],
  [1, 2, 3, 6, 8],
  [1, 0, 0, 0, 0],
  [0, 0, 0, 1, 0],
  [5, 5, 5, 1, 0],
  [1, 0, 0, 0, 1],
  [0, 0, 1, 1, 0],
];
const design = readDesign({ a, kind, b, size });

describe('matrixOf', () => {
  it('has a parameter for each term, in the order of the terms', () => {
    const matrix = matrixOf(design, false);
    expect(matrix.scales).toHaveLength(8);
    const unit = (at: number) => Float64Array.from({ length: 8 }, (_, place) => +(place === at));
    written.forEach((column, at) => {
      expect([...times(matrix, unit(at))]).toEqual(column);
    });
  });

  it('takes out means and deviations, and knows the way back', () => {
    const matrix = matrixOf(design, true);
    expect([...matrix.shifts]).toEqual([0, 4, 0, 0, 3.2, 0, 0, 0]);
    const parameters = Float64Array.of(1, -2, 3, 4, 5, 6, 7, 0);
    const own = inOwnUnits(matrix, parameters);
    const here = times(matrix, parameters);
    const there = times(matrixOf(design, false), Float64Array.of(...own, 0));
    here.forEach((value, row) => {
      expect(value).toBeCloseTo(there[row]!, 12);
    });
  });

  it('keeps means where there is no intercept to take them up', () => {
    const matrix = matrixOf(readDesign({ a }, { intercept: false }), true);
    expect([...matrix.shifts]).toEqual([0, 0]);
    const { values } = matrix.columns[0]!;
    expect(values[1]! / values[0]!).toBeCloseTo(2, 15);
  });

  it('does not scale what is constant', () => {
    const matrix = matrixOf(readDesign({ same: [0.1, 0.1, 0.1] }), true);
    expect([...matrix.columns[1]!.values]).toEqual([0, 0, 0]);
    expect([...matrix.scales]).toEqual([1, 1, 1]);
  });
});

describe('times', () => {
  it('takes the rows that it is given', () => {
    const parameters = Float64Array.of(1, 10, 0, 0, 0, 0, 0, 0);
    expect([...times(matrixOf(design, false), parameters, Uint32Array.of(4, 0, 4))]).toEqual([
      81, 11, 81,
    ]);
  });
});

describe('transposedTimes', () => {
  it('sums the rows that it is given, each with its number', () => {
    const numbers = Float64Array.of(2, -1, 0.5);
    const sums = transposedTimes(matrixOf(design, false), numbers, Uint32Array.of(0, 3, 1));
    expect([...sums]).toEqual([
      ...written.map((column) => 2 * column[0]! - column[3]! + 0.5 * column[1]!),
      0,
    ]);
  });
});

describe('gramOf', () => {
  it('is XᵀWX', () => {
    const weights = Float64Array.of(1, 2, 0, 0.5, 4);
    const columns = [...written, [0, 0, 0, 0, 0]];
    const expected = columns.flatMap((one) =>
      columns.map((other) =>
        weights.reduce((sum, weight, row) => sum + weight * one[row]! * other[row]!, 0),
      ),
    );
    expect([...gramOf(matrixOf(design, false), weights)]).toEqual(expected);
  });

  it('sums many rows in blocks, exactly', () => {
    const many = Float64Array.from({ length: 1000 }, (_, row) => row);
    const matrix = matrixOf(readDesign({ many }), false);
    expect([...gramOf(matrix, new Float64Array(1000).fill(1))]).toEqual([
      ...[1000, 499_500, 0, 499_500, 332_833_500, 0, 0, 0, 0],
    ]);
  });

  it('refuses more terms than fit in memory', () => {
    const levels = Array.from({ length: 5000 }, (_, at) => `${at}`);
    const many = readDesign({ many: { levels, codes: Uint16Array.of(0, 1) } });
    expect(() => gramOf(matrixOf(many, true), Float64Array.of(1, 1))).toThrow(
      'The number of terms must be a whole number from 1 to 4000; it is 5000.',
    );
  });
});
