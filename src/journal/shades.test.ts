import { describe, expect, it } from 'vitest';
import { shadesOf } from './shades.ts';
import { madeDay } from './testing.ts';

const shades = (fields: Parameters<typeof madeDay>[1][]) => {
  const days = fields.map((one, at) => madeDay(`2024-01-${String(at + 1).padStart(2, '0')}`, one));
  return [...shadesOf(days).values()];
};
const byWords = (...words: number[]) => shades(words.map((count) => ({ words: count })));

describe('shadesOf', () => {
  it('are the quarters of all days by length', () => {
    expect(byWords(10, 20, 30, 40)).toEqual([1, 2, 3, 4]);
    expect(byWords(80, 70, 60, 50, 40, 30, 20, 10)).toEqual([4, 4, 3, 3, 2, 2, 1, 1]);
  });

  it('are not bleached by one huge day', () => {
    expect(byWords(100, 200, 300, 1_000_000)).toEqual([1, 2, 3, 4]);
  });

  it('are the same for days of the same length', () => {
    expect(byWords(5, 5, 5, 5, 5)).toEqual([3, 3, 3, 3, 3]);
    expect(byWords(0, 5, 5, 5, 5, 9)).toEqual([1, 3, 3, 3, 3, 4]);
  });

  it('are there for a log of one day, of two, and of none', () => {
    expect(byWords(123)).toEqual([3]);
    expect(byWords(1, 2)).toEqual([2, 4]);
    expect(byWords()).toEqual([]);
  });

  it('follow the minutes where they are given, and the words elsewhere', () => {
    const days = [
      { words: 900, minutes: 10 },
      { words: 10, minutes: 300 },
      { words: 50 },
      { words: 60 },
    ];
    const [short, long, less, more] = [...shades(days)];
    expect([short, long, less, more]).toEqual([2, 4, 2, 4]);
  });
});
