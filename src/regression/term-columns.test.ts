import { describe, expect, it } from 'vitest';
import { readDesign } from './features.ts';
import { termColumns } from './term-columns.ts';

describe('termColumns', () => {
  it('has a column for each term', () => {
    const origin = { levels: ['us', 'eu', 'jp'], codes: Uint8Array.of(0, 2, 0, 1) };
    const columns = termColumns(readDesign({ x: [0.1, 2, 3, 4], origin }));
    expect(columns.map(({ values }) => [...values.hi])).toEqual([
      [1, 1, 1, 1],
      [0.1, 2, 3, 4],
      [0, 0, 0, 1],
      [0, 1, 0, 0],
    ]);
    expect(columns[1]!.values.lo[0]).toBeCloseTo(-5.551115123125783e-18, 32);
    expect(columns.map(({ rounding }) => rounding > 2 ** -60)).toEqual([false, true, false, false]);
  });

  it('takes whole numbers that doubles hold for exact', () => {
    const roundingOf = (x: number[]) => termColumns(readDesign({ x }))[1]!.rounding;
    expect(roundingOf([0, -1, 2 ** 53])).toBeLessThan(2 ** -60);
    expect(roundingOf([0, -1, 2 ** 53 + 2])).toBe(2 ** -50);
    expect(roundingOf([0, -1, 0.5])).toBe(2 ** -50);
  });

  it('takes tails that are given for exact', () => {
    const tails = Float64Array.of(1e-20);
    const [column] = termColumns({
      rows: 1,
      hasIntercept: false,
      columns: [{ kind: 'numeric', name: 'x', values: Float64Array.of(0.1), tails }],
    });
    expect(column!.values.lo).toBe(tails);
    expect(column!.rounding).toBeLessThan(2 ** -60);
  });
});
