import { describe, expect, it } from 'vitest';
import type { Taken } from './in-child.ts';
import { LIBRARIES } from './nist.ts';
import { enginesTable, librariesTable, nistTable, sizesTable } from './tables.ts';

const dense = (library: string, rows: number, times: number[]): Taken => ({
  ...{ library, task: 'dense', rows, times },
  ...{ grownBytes: 12.3e6, digits: 12.34 },
});
const cellsOf = (table: string, row: number) =>
  table
    .split('\n')
    .at(row + 1)
    ?.split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

describe('nistTable', () => {
  it('has errors where a library gives them, and a dash where it cannot', () => {
    const results = LIBRARIES.map((_, at) => (at === 0 ? { coefficients: 15, errors: 14.44 } : {}));
    const table = nistTable(['Longley'], [results]);
    expect(cellsOf(table, 1)).toEqual(['Longley', '15.0', '14.4', '—', '—', '—', '—', '—']);
  });
});

describe('sizesTable', () => {
  it('compares the time per row with that of the fewest rows, by minima', () => {
    const table = sizesTable([
      dense('Daybook', 1e5, [10, 12, 30]),
      dense('Daybook', 1e6, [90, 200, 150]),
    ]);
    expect(cellsOf(table, 1)?.slice(1, 6)).toEqual([
      '100,000',
      '12.0 ms',
      '10.0 ms',
      '100.0 ns',
      '',
    ]);
    expect(cellsOf(table, 2)?.slice(1, 6)).toEqual([
      '1,000,000',
      '150 ms',
      '90.0 ms',
      '90.0 ns',
      '0.90',
    ]);
  });
});

describe('librariesTable', () => {
  it('divides medians by those of Daybook', () => {
    const table = librariesTable([dense('Daybook', 100, [2]), dense('other', 100, [1, 50, 3000])]);
    expect(cellsOf(table, 2)).toEqual([
      'dense, 100 rows',
      'other',
      '50.0 ms',
      '1.00 ms',
      '25',
      '12 MB',
      '12.3',
    ]);
  });
});

describe('enginesTable', () => {
  it('divides the times in Chromium by those in Node', () => {
    const table = enginesTable([
      { task: 'dense', rows: 1e6, node: [200, 100, 400], chromium: [250, 50, 300] },
    ]);
    expect(cellsOf(table, 1)?.slice(-2)).toEqual(['1.25', '0.50']);
  });
});
