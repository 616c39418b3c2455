import { describe, expect, it } from 'vitest';
import { yearStrip } from '../journal/strip.ts';
import { madeDay } from '../journal/testing.ts';
import { weekdaysOf, weeksOf } from './strip-weeks.ts';

const weeks = (year: string, dates: string[], firstWeekday = 1) => {
  const days = dates.map((date) => madeDay(date));
  return weeksOf(yearStrip(year, days, { firstWeekday }), days);
};
const kinds = (year: string, dates: string[]) =>
  weeks(year, dates)
    .flatMap(({ places }) => places)
    .map((place) => (typeof place === 'string' ? place : place.day.date));

describe('weeksOf', () => {
  it('tells gaps from dates before and after the log, and from no dates of the year', () => {
    const found = kinds('2023', ['2023-01-04', '2023-01-06']);
    // 1 January 2023 is a Sunday.
    expect(found.slice(0, 6)).toEqual(Array(6).fill('outside'));
    expect(found.slice(6, 14)).toEqual([
      ...['ahead', 'ahead', 'ahead', '2023-01-04', 'gap', '2023-01-06', 'ahead', 'ahead'],
    ]);
    expect(found).not.toContain('2023-01-05');
    expect(found).toHaveLength(53 * 7);
  });

  it('has gaps at both ends of a year that lies between days', () => {
    const found = kinds('2024', ['2023-12-31', '2024-05-14', '2025-01-01']);
    expect(found.filter((one) => one === 'gap')).toHaveLength(365);
    expect(found.filter((one) => one === 'ahead')).toEqual([]);
  });

  it('names every month once, over all weeks', () => {
    for (const year of ['2012', '2023', '2024']) {
      const months = weeks(year, ['2012-01-01', '2024-12-31']).flatMap(({ month }) => month ?? []);
      expect(months.map(({ month }) => month.slice(5))).toEqual([
        ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
      ]);
      const all = weeks(year, ['2024-12-31']).length;
      expect(months.reduce((sum, { span }) => sum + span, 0)).toBe(all);
    }
  });

  it('knows the weeks after the log', () => {
    const found = weeks('2024', ['2024-01-01', '2024-01-10']);
    expect(found.map(({ isLater }) => isLater).slice(0, 4)).toEqual([false, false, true, true]);
    expect(weeks('2023', ['2023-12-31']).some(({ isLater }) => isLater)).toBe(false);
  });
});

describe('weekdaysOf', () => {
  it('begins with the first day of the week there', () => {
    expect(weekdaysOf('en')[0]).toEqual({ name: 'Mon' });
    expect(weekdaysOf('en-US')[0]).toEqual({ name: 'Sun' });
    expect(weekdaysOf('de').map(({ name }) => name)).toEqual([
      ...['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
    ]);
  });

  it('has a letter where the names are long', () => {
    expect(weekdaysOf('ar')[0]).toEqual({ name: 'السبت', letter: 'س' });
  });
});
