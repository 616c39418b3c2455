import { describe, expect, it } from 'vitest';
import { tally } from './tally.ts';

describe('tally', () => {
  it.each([1, 3, 4, 6, 50_001])('counts and sums %i rows as going through them does', (rows) => {
    const columns = {
      a: Uint16Array.from({ length: rows }, (_, row) => (row * row) % 5),
      b: Uint16Array.from({ length: rows }, (_, row) => row % 3),
      x: Float64Array.from({ length: rows }, (_, row) => row % 7),
      y: Float64Array.from({ length: rows }, (_, row) => row % 11),
    };
    const { counts, sums, start, squares } = tally(columns, [5, 3], [2, -1])!;
    const of = (is: (row: number) => boolean, what = (_: number) => 1) =>
      [...columns.x.keys()].filter(is).reduce((sum, row) => sum + what(row), 0);
    const u = (row: number) => columns.x[row]! - 2;
    const v = (row: number) => columns.y[row]! + 1;
    for (let i = 0; i < 5; i++) {
      const isOfA = (row: number) => columns.a[row] === i;
      expect([sums[2 * i], sums[2 * i + 1]]).toEqual([of(isOfA, u), of(isOfA, v)]);
      for (let j = 0; j < 3; j++)
        expect(counts[3 * i + j]).toBe(of((row) => isOfA(row) && columns.b[row] === j));
    }
    for (let j = 0; j < 3; j++)
      expect(sums[start + 2 * j]).toBe(of((row) => columns.b[row] === j, u));
    const all = () => true;
    expect([...squares]).toEqual([
      of(all, (row) => u(row) ** 2),
      of(all, (row) => u(row) * v(row)),
      of(all, (row) => v(row) ** 2),
    ]);
  });

  it.each([
    [5, 0],
    [6, 0],
    [60_000, 0],
    [0, 3],
    [0, 60_000],
  ])('gives nothing where a row has the codes %i and %i', (a, b) => {
    for (const at of [0, 5, 8]) {
      const zeros = new Uint16Array(9);
      const x = new Float64Array(9);
      const columns = { a: zeros.with(at, a), b: zeros.with(at, b), x, y: x };
      expect(tally(columns, [5, 3], [0, 0])).toBeUndefined();
    }
  });
});
