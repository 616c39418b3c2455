import { describe, expect, it } from 'vitest';
import { countOf, hoursOf } from './count-of.ts';

describe('countOf', () => {
  it('says one and many, in the digits of the language', () => {
    expect(countOf(1, 'day', 'en')).toBe('1 day');
    expect(countOf(0, 'day', 'en')).toBe('0 days');
    expect(countOf(1234, 'day', 'en')).toBe('1,234 days');
    expect(countOf(1234, 'day', 'de')).toBe('1.234 days');
    expect(countOf(2, 'entry', 'en', 'entries')).toBe('2 entries');
  });
});

describe('hoursOf', () => {
  it('has a tenth while hours are few', () => {
    expect([0, 3, 60, 90, 599, 6600].map((minutes) => hoursOf(minutes, 'en'))).toEqual([
      ...['0 hours', '0.1 hours', '1 hour', '1.5 hours', '10 hours', '110 hours'],
    ]);
  });
});
