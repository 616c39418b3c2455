import { describe, expect, it } from 'vitest';
import { summarize } from './statistics.ts';

describe('summarize', () => {
  it.each([
    { numbers: [3], median: 3, min: 3, max: 3 },
    { numbers: [9, 1, 5], median: 5, min: 1, max: 9 },
    { numbers: [4, 1, 10, 2], median: 3, min: 1, max: 10 },
  ])('finds the middle and the ends of $numbers', ({ numbers, ...summary }) => {
    expect(summarize(numbers)).toEqual(summary);
  });

  it('refuses nothing at all', () => {
    expect(() => summarize([])).toThrow(RangeError);
  });
});
