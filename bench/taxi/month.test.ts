import { describe, expect, it } from 'vitest';
import { makeMonth } from './month.ts';

describe('makeMonth', () => {
  it('goes from the first second of a month to the last', () => {
    const february = makeMonth('2024-02');
    expect(new Date(february.begin).toISOString()).toBe('2024-02-01T00:00:00.000Z');
    expect(february.at(0)).toEqual({ second: 0, hour: 0, isWeekend: false });
    expect(february.at(1 - 1e-9)).toEqual({ second: 29 * 86_400 - 1, hour: 23, isWeekend: false });
  });

  it('knows the weekend', () => {
    // The first of January 2023 was a Sunday.
    expect(makeMonth('2023-01').at(0).isWeekend).toBe(true);
  });

  it.each(['2023-13', '2023', '2023-1', 'January'])('refuses %s', (month) => {
    expect(() => makeMonth(month)).toThrow('a month is written like 2023-01');
  });
});
