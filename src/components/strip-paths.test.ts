import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addDays } from '../journal/calendar.ts';
import { madeDay } from '../journal/testing.ts';
import { stripPaths } from './strip-paths.ts';

describe('stripPaths', () => {
  it('draws days by their shades, gaps between them, and the rest of the year', () => {
    const days = ['2024-01-01', '2024-01-03'].map((date) => madeDay(date));
    const { weeks, written, paths } = stripPaths('2024', days, 'en');
    expect([weeks, written]).toEqual([53, 2]);
    const [ahead, ...inLog] = paths;
    expect(ahead?.kind).toBe('ahead');
    expect(ahead?.path.split('M')).toHaveLength(364);
    expect(inLog).toEqual([
      { kind: 's0', path: 'M0 1h.8' },
      { kind: 's3', path: 'M0 0h.8M0 2h.8' },
    ]);
  });

  it('is drawn once for a log and a year, and anew for another log', () => {
    const days = [madeDay('2024-01-01')];
    expect(stripPaths('2024', days, 'en')).toBe(stripPaths('2024', days, 'en'));
    expect(stripPaths('2024', [...days], 'en')).not.toBe(stripPaths('2024', days, 'en'));
  });

  it('of a leap year of days weighs at most 1.5 KB compressed', () => {
    const days = Array.from({ length: 366 }, (_, at) =>
      madeDay(addDays('2024-01-01', at), { words: (at * 7919) % 1000 }),
    );
    const { paths } = stripPaths('2024', days, 'en');
    expect(paths).toHaveLength(4);
    expect(gzipSync(paths.map(({ path }) => path).join('')).length).toBeLessThan(1500);
  });
});
