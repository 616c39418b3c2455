import { describe, expect, it } from 'vitest';
import { demand, demandWhole } from './options.ts';

describe('demand', () => {
  it('says what an option must be, and what it is', () => {
    expect(() => {
      demand(false, 'share', 'between 0 and 1', 80);
    }).toThrow(new RangeError('share must be between 0 and 1; it is 80.'));
    expect(() => {
      demand(true, 'share', 'between 0 and 1', 0.8);
    }).not.toThrow();
  });
});

describe('demandWhole', () => {
  it('takes whole numbers of a range', () => {
    for (const value of [2, 5]) demandWhole('folds', value, 2, 5);
    for (const value of [1, 6, 2.5, NaN, Infinity, '3' as never])
      expect(() => {
        demandWhole('folds', value, 2, 5);
      }).toThrow(`folds must be a whole number from 2 to 5; it is ${value}.`);
  });
});
