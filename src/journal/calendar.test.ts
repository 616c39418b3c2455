import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateIn,
  dayNumber,
  daysBetween,
  formatDate,
  isDate,
  isPrelude,
  isTimeZone,
} from './calendar.ts';

describe('isDate', () => {
  it.each(['2024-02-29', '2000-02-29', '2023-12-31', '1999-01-01', '9999-12-31'])(
    'knows %s',
    (date) => {
      expect(isDate(date)).toBe(true);
    },
  );
  it.each([
    ...['2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-01-00'],
    ...['2024-1-01', '24-01-01', '2024/01/01', '2024-01-01T00:00', ' 2024-01-01', ''],
  ])('refuses %j', (text) => {
    expect(isDate(text)).toBe(false);
  });
});

describe('days', () => {
  it('are counted over leap years and centuries', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
    expect(daysBetween('1900-02-28', '1900-03-01')).toBe(1);
    expect(daysBetween('2023-12-31', '2024-12-31')).toBe(366);
    expect(daysBetween('2024-01-02', '2024-01-01')).toBe(-1);
  });

  it('are added over the ends of months and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2024-05-14', 0)).toBe('2024-05-14');
  });

  it('are all there, one by one, for ten years', () => {
    let date = '2023-12-31';
    for (let number = 0; number <= 3653; number++) {
      expect(isDate(date)).toBe(true);
      expect(dayNumber('2023-12-31', date)).toBe(number);
      date = addDays(date, 1);
    }
    expect(date).toBe('2034-01-01');
  });

  it('are numbered from the day after day zero; what comes before is a prelude', () => {
    expect(dayNumber('2023-12-31', '2024-01-01')).toBe(1);
    expect(dayNumber('2023-12-31', '2024-05-14')).toBe(135);
    expect(dayNumber('2023-12-31', '2025-01-01')).toBe(367);
    expect(dayNumber('2023-12-31', '2023-12-31')).toBe(0);
    expect(dayNumber('2023-12-31', '2023-12-30')).toBe(-1);
    expect([1, 0, -1].map((number) => isPrelude({ number }))).toEqual([false, true, true]);
  });
});

describe('dateIn', () => {
  it.each([
    ['2024-05-14T13:00:00Z', 'Pacific/Auckland', '2024-05-15'],
    ['2024-05-14T13:00:00Z', 'UTC', '2024-05-14'],
    ['2024-05-14T00:30:00Z', 'America/New_York', '2024-05-13'],
    ['2024-05-14T10:30:00Z', 'Pacific/Kiritimati', '2024-05-15'],
    ['2024-05-14T11:30:00Z', 'Pacific/Pago_Pago', '2024-05-14'],
    ['2024-05-14T18:29:59Z', 'Asia/Kolkata', '2024-05-14'],
    ['2024-05-14T18:30:00Z', 'Asia/Kolkata', '2024-05-15'],
    ['2023-12-31T23:59:59.999Z', 'UTC', '2023-12-31'],
  ])('takes %s in %s for %s', (instant, zone, date) => {
    expect(dateIn(zone, new Date(instant))).toBe(date);
  });

  it.each([
    // The clocks of London go forward at 01:00 UTC, and back at 01:00 UTC.
    ['2024-03-30T23:59:59Z', '2024-03-30'],
    ['2024-03-31T00:00:00Z', '2024-03-31'],
    ['2024-03-31T22:59:59Z', '2024-03-31'],
    ['2024-03-31T23:00:00Z', '2024-04-01'],
    ['2024-10-26T22:59:59Z', '2024-10-26'],
    ['2024-10-26T23:00:00Z', '2024-10-27'],
    ['2024-10-27T23:59:59Z', '2024-10-27'],
    ['2024-10-28T00:00:00Z', '2024-10-28'],
  ])('finds midnight in London when the clocks change: %s', (instant, date) => {
    expect(dateIn('Europe/London', new Date(instant))).toBe(date);
  });

  it('knows a zone in which midnight itself is left out', () => {
    expect(dateIn('Asia/Beirut', new Date('2022-03-26T21:59:59Z'))).toBe('2022-03-26');
    expect(dateIn('Asia/Beirut', new Date('2022-03-26T22:00:00Z'))).toBe('2022-03-27');
  });

  it('throws for a zone that is not known', () => {
    expect(() => dateIn('Mars/Olympus', new Date())).toThrow(RangeError);
    expect(['UTC', 'Europe/London', 'Asia/Kolkata'].map(isTimeZone)).toEqual([true, true, true]);
    expect(['', 'London', 'Mars/Olympus', 'Europe/Lodon'].map(isTimeZone)).toEqual(
      Array(4).fill(false),
    );
  });
});

describe('formatDate', () => {
  it.each([
    ['en', 'long', '14 May 2024'],
    ['en', 'weekday', 'Tuesday, 14 May 2024'],
    ['en', 'month', 'May 2024'],
    ['en', 'short', '14 May'],
    ['en-US', 'long', 'May 14, 2024'],
    ['de', 'long', '14. Mai 2024'],
    ['fr', 'month', 'mai 2024'],
  ] as const)('writes a date in %s (%s) as %s', (language, style, text) => {
    expect(formatDate('2024-05-14', language, style)).toBe(text);
  });
});
