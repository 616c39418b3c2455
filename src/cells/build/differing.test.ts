import { describe, expect, it } from 'vitest';
import type { CellResult } from '../contract.ts';
import { differing } from './differing.ts';
import { cellsOf } from './testing.ts';

const results = (...texts: string[]): CellResult[] =>
  texts.map((text, cell) => ({ cell, outputs: [{ kind: 'text', text }] }));

describe('differing', () => {
  const cells = cellsOf('1', '2', '3');

  it('finds nothing in two runs that are alike', () => {
    expect(differing('a.md', cells, results('a', 'b', 'c'), results('a', 'b', 'c'))).toEqual([]);
    expect(differing('a.md', cells, [], [])).toEqual([]);
  });

  it('names each cell that showed something else, or nothing', () => {
    const found = differing('a.md', cells, results('a', 'b', 'c'), results('a', 'B'));
    expect(found.map(({ line }) => line)).toEqual([4, 7]);
    expect(found[0]).toMatchObject({
      ...{ file: 'a.md', severity: 'error', kind: 'cell-differs' },
      message: 'a second run of this cell gave another result',
    });
  });
});
