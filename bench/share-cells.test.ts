import { describe, expect, it } from 'vitest';
import { shareCells } from './share-cells.ts';

describe('shareCells', () => {
  it.each([
    [200, 367, 100, 10],
    [200, 3670, 100, 10],
    [20, 40, 10, 1],
    [1, 40, 1, 1],
    [3, 40, 2, 1],
    [2, 1, 1, 1],
    [0, 40, 0, 0],
  ])('gives %i cells to %i days', (cells, days, having, drawings) => {
    const shares = shareCells(cells, days);
    expect(shares).toHaveLength(days);
    expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(cells);
    expect(shares.filter(({ count }) => count > 0)).toHaveLength(having);
    expect(shares.filter(({ draws }) => draws)).toHaveLength(drawings);
  });

  it('gives each of a few days more when there are many cells', () => {
    expect(shareCells(200, 40).map(({ count }) => count)).toEqual(Array(40).fill(5));
  });

  it.each([
    [200, 367],
    [20, 40],
    [2, 3],
    [1, 1],
  ])('gives some of %i cells to the middle of %i days, which is edited', (cells, days) => {
    expect(shareCells(cells, days)[days >> 1]?.count).toBeGreaterThan(0);
  });

  it('spreads them: no gap is much longer than another', () => {
    const at = shareCells(200, 367).flatMap(({ count }, day) => (count > 0 ? [day] : []));
    const gaps = at.slice(1).map((day, before) => day - (at[before] ?? 0));
    expect(Math.min(...gaps)).toBe(3);
    expect(Math.max(...gaps)).toBe(4);
  });
});
