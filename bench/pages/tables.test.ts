import { describe, expect, it } from 'vitest';
import { scoresTable, weightsTable } from './tables.ts';

const page = { kind: 'home', path: '/', log: 'sample' };
const cellsOf = (table: string) =>
  table
    .split('\n')[2]
    ?.split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

describe('weightsTable', () => {
  it('tells weights with and without fonts, and says 0 of what has not moved alone', () => {
    const weight = { bytes: 3072, fonts: 1024, requests: 4, elsewhere: [], lcp: 1234 };
    const still = { ...page, ...weight, scripts: [], scriptBytes: 0, cls: 0 };
    const moving = { ...still, scripts: ['/a.js'], scriptBytes: 512, cls: 0.000123 };
    const head = ['home, `/`', 'sample', '2.0 KB', '3.0 KB'];
    expect(cellsOf(weightsTable([still]))).toEqual([...head, 'none', '4', '0', '1.23 s']);
    expect(cellsOf(weightsTable([moving]))).toEqual([...head, '0.5 KB', '4', '0.00012', '1.23 s']);
  });
});

describe('scoresTable', () => {
  it('has every category, and every run that was made', () => {
    const scores = { performance: 98, accessibility: 100, 'best-practices': 96, seo: 92 };
    const table = scoresTable([{ ...page, scores, runs: [97, 98, 99], fcp: 900, lcp: 2000 }]);
    expect(cellsOf(table)).toEqual([
      'home, `/`',
      'sample',
      '98',
      '100',
      '96',
      '92',
      '97, 98, 99',
      '0.90 s',
      '2.00 s',
    ]);
  });
});
