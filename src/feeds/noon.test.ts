import { describe, expect, it } from 'vitest';
import { dateIn } from '../journal/calendar.ts';
import { noonOf } from './noon.ts';

describe('noonOf', () => {
  it.each([
    ['2024-05-14', 'UTC', '2024-05-14T12:00:00+00:00', 'Tue, 14 May 2024 12:00:00 +0000'],
    ['2024-05-14', 'Asia/Tokyo', '2024-05-14T12:00:00+09:00', 'Tue, 14 May 2024 12:00:00 +0900'],
    ['2024-01-01', 'Asia/Kolkata', '2024-01-01T12:00:00+05:30', 'Mon, 01 Jan 2024 12:00:00 +0530'],
    [
      '2024-07-04',
      'America/St_Johns',
      '2024-07-04T12:00:00-02:30',
      'Thu, 04 Jul 2024 12:00:00 -0230',
    ],
    [
      '2024-01-09',
      'Pacific/Kiritimati',
      '2024-01-09T12:00:00+14:00',
      'Tue, 09 Jan 2024 12:00:00 +1400',
    ],
    [
      '2024-01-09',
      'Pacific/Pago_Pago',
      '2024-01-09T12:00:00-11:00',
      'Tue, 09 Jan 2024 12:00:00 -1100',
    ],
    // On these days the clocks are changed.
    ['2024-03-31', 'Europe/London', '2024-03-31T12:00:00+01:00', 'Sun, 31 Mar 2024 12:00:00 +0100'],
    ['2024-10-27', 'Europe/London', '2024-10-27T12:00:00+00:00', 'Sun, 27 Oct 2024 12:00:00 +0000'],
    [
      '2024-03-10',
      'America/Los_Angeles',
      '2024-03-10T12:00:00-07:00',
      'Sun, 10 Mar 2024 12:00:00 -0700',
    ],
  ])('%s in %s', (date, timeZone, rfc3339, rfc822) => {
    expect(noonOf(date, timeZone)).toEqual({ rfc3339, rfc822 });
    expect(Date.parse(rfc822)).toBe(Date.parse(rfc3339));
    expect(dateIn(timeZone, new Date(rfc3339))).toBe(date);
  });

  it('is on its date for every day of years, wherever the clocks are changed', () => {
    for (const timeZone of [
      'Africa/Cairo',
      'America/Sao_Paulo',
      'Asia/Gaza',
      'Australia/Lord_Howe',
    ])
      for (let day = Date.UTC(2010, 0, 1); day < Date.UTC(2025, 0, 1); day += 86_400_000) {
        const date = new Date(day).toISOString().slice(0, 10);
        const noon = new Date(noonOf(date, timeZone).rfc3339);
        const clock = noon.toLocaleString('sv-SE', { timeZone });
        expect(clock).toBe(`${date} 12:00:00`);
      }
  });
});
