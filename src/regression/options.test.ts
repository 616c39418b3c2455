import { describe, expect, it } from 'vitest';
import { demand, demandAmount, demandWhole, shown } from './options.ts';

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

describe('shown', () => {
  it('tells a text from what is none', () => {
    expect(['5', 5, null, undefined].map(shown)).toEqual([
      'the text “5”',
      '5',
      'null',
      'undefined',
    ]);
  });
});

describe('demandAmount', () => {
  it('takes numbers from 0 on', () => {
    for (const value of [0, 0.1, 1e300]) demandAmount('lambda', value);
    for (const value of [-1, NaN, Infinity, undefined as never])
      expect(() => {
        demandAmount('lambda', value);
      }).toThrow(`lambda must be 0 or a positive number; it is ${value}.`);
    expect(() => {
      demandAmount('lambda', '0.1' as never);
    }).toThrow('it is the text “0.1”.');
  });
});

describe('demandWhole', () => {
  it('takes whole numbers of a range', () => {
    for (const value of [2, 5]) demandWhole('folds', value, 2, 5);
    for (const value of [1, 6, 2.5, NaN, Infinity])
      expect(() => {
        demandWhole('folds', value, 2, 5);
      }).toThrow(`folds must be a whole number from 2 to 5; it is ${value}.`);
    expect(() => {
      demandWhole('folds', '3' as never, 2, 5);
    }).toThrow('folds must be a whole number from 2 to 5; it is the text “3”.');
  });
});
