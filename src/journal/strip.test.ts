import { describe, expect, it } from 'vitest';
import { daysBetween } from './calendar.ts';
import { firstWeekdayOf, yearStrip } from './strip.ts';
import { madeDay } from './testing.ts';

describe('yearStrip', () => {
  it.each([
    ['2023', 365, 53],
    ['2024', 366, 53],
    // A leap year that begins on the last day of a week.
    ['2012', 366, 54],
    ['1900', 365, 53],
    ['2000', 366, 53],
  ])('has a cell for every date of %s', (year, count, weeks) => {
    const strip = yearStrip(year, []);
    expect(strip.cells).toHaveLength(count);
    expect(strip.weeks).toBe(weeks);
    expect(strip.cells.at(-1)).toMatchObject({ date: `${year}-12-31`, week: weeks - 1 });
    for (const [at, { date, week, weekday }] of strip.cells.entries()) {
      expect(daysBetween(`${year}-01-01`, date)).toBe(at);
      const iso = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
      expect(weekday, date).toBe(iso - 1);
      const before = strip.cells[at - 1];
      if (before) expect(week, date).toBe(before.week + (weekday === 0 ? 1 : 0));
    }
  });

  it('begins its weeks on the day that is asked for', () => {
    // 1 January 2024 is a Monday.
    const begin = (firstWeekday: number) => yearStrip('2024', [], { firstWeekday }).cells[0];
    expect([1, 2, 6, 7].map((first) => begin(first)?.weekday)).toEqual([0, 6, 2, 1]);
    expect(begin(7)?.week).toBe(0);
    expect(yearStrip('2024', [], { firstWeekday: 2 }).weeks).toBe(54);
  });

  it('says in which column each month begins', () => {
    const { months, cells } = yearStrip('2024', []);
    expect(months).toHaveLength(12);
    expect(months.slice(0, 3)).toEqual([
      { month: '2024-01', week: 0 },
      { month: '2024-02', week: 4 },
      { month: '2024-03', week: 8 },
    ]);
    for (const { month, week } of months)
      expect(cells.find(({ date }) => date === `${month}-01`)?.week, month).toBe(week);
  });

  it('puts each day of the year into its cell, and no other', () => {
    const days = [madeDay('2023-12-31'), madeDay('2024-02-29'), madeDay('2025-01-01')];
    const filled = yearStrip('2024', days).cells.filter(({ day }) => day);
    expect(filled).toEqual([{ date: '2024-02-29', week: 8, weekday: 3, day: days[1], shade: 3 }]);
    const empty = yearStrip('2022', days).cells;
    expect(empty.filter(({ day, shade }) => day !== undefined || shade > 0)).toEqual([]);
  });

  it('ends where it is told to, and keeps the columns of the whole year', () => {
    const of = (until: string) => yearStrip('2024', [], { until });
    expect(of('2024-03-01').cells).toHaveLength(61);
    expect(of('2024-03-01').weeks).toBe(53);
    expect(of('2999-01-01').cells).toHaveLength(366);
    expect(of('2023-06-01').cells).toEqual([]);
  });

  it('compares a day with the whole log', () => {
    const other = [100, 200, 300].map((words, at) => madeDay(`2023-01-0${at + 1}`, { words }));
    const days = [...other, madeDay('2024-01-01', { words: 900 })];
    expect(yearStrip('2024', days).cells[0]?.shade).toBe(4);
    expect(yearStrip('2024', days.slice(3)).cells[0]?.shade).toBe(3);
  });
});

describe('firstWeekdayOf', () => {
  it.each([
    ['en', 1],
    ['en-US', 7],
    ['de', 1],
    ['ar', 6],
    ['he', 7],
    ['pt-BR', 7],
    ['tlh', 1],
  ])('knows that of %s', (language, first) => {
    expect(firstWeekdayOf(language)).toBe(first);
  });
});
