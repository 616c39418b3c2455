import { describe, expect, it } from 'vitest';
import { isConnected, times, transposedTimes } from './counts.ts';

// Four rows of three.
const counts = Int32Array.of(1, 2, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0);

describe('times', () => {
  it('multiplies a table by a column', () => {
    expect([...times(counts, Float64Array.of(1, 10, 100))]).toEqual([21, 30, 400, 0]);
  });
});

describe('transposedTimes', () => {
  it('multiplies the transposed table by a column', () => {
    expect([...transposedTimes(counts, Float64Array.of(1, 10, 100, 1000), 3)]).toEqual([
      1, 32, 400,
    ]);
  });
});

describe('isConnected', () => {
  it('follows the columns of rows, and the rows of columns', () => {
    expect(isConnected(counts, Float64Array.of(1, 5, 4))).toBe(false);
    const linked = counts.with(1 * 3 + 2, 1);
    expect(isConnected(linked, Float64Array.of(1, 5, 5))).toBe(true);
  });

  it('asks nothing of columns without counts', () => {
    expect(isConnected(counts.with(2 * 3 + 2, 0), Float64Array.of(1, 5, 0))).toBe(true);
  });
});
