import { describe, expect, it } from 'vitest';
import { addDays, dateIn } from './calendar.ts';
import { ledger, monthCounts, monthsBetween } from './ledger.ts';
import { madeDay } from './testing.ts';

const written = (...dates: string[]) => dates.map((date) => madeDay(date, { words: 100 }));
const from = (first: string, count: number) =>
  Array.from({ length: count }, (_, at) => addDays(first, at));

describe('ledger', () => {
  it('of an empty log is nothing', () => {
    expect(ledger([], '2024-05-14')).toEqual({
      ...{ days: 0, words: 0, readingMinutes: 0, studied: { days: 0, minutes: 0 } },
      ...{ answers: { proved: 0, stated: 0, open: 0 }, gaps: [], months: [], categories: [] },
    });
  });

  it('of one day is that day, and a run of one', () => {
    const found = ledger(written('2024-02-29'), '2024-02-29');
    const run = { from: '2024-02-29', to: '2024-02-29', days: 1 };
    expect(found).toMatchObject({ days: 1, words: 100, current: run, longest: run, gaps: [] });
    expect(found).toMatchObject({ since: '2024-02-29', until: '2024-02-29' });
    expect(found.months.map(({ month, days }) => [month, days])).toEqual([['2024-02', 1]]);
  });

  it.each([
    ['ends today', '2024-03-02', 3],
    ['ended yesterday', '2024-03-03', 3],
    ['ended the day before yesterday', '2024-03-04', undefined],
    ['ended long ago', '2034-03-04', undefined],
  ])('knows a run over a leap day that %s', (_, today, days) => {
    const found = ledger(written('2024-02-29', '2024-03-01', '2024-03-02'), today);
    expect(found.current?.days).toBe(days);
    expect(found.longest).toEqual({ from: '2024-02-29', to: '2024-03-02', days: 3 });
  });

  it('counts 28 February and 1 March in a row where there is no day between', () => {
    expect(ledger(written('2023-02-28', '2023-03-01'), '2023-03-01').gaps).toEqual([]);
    expect(ledger(written('1900-02-28', '1900-03-01'), '2023-03-01').gaps).toEqual([]);
    expect(ledger(written('2024-02-28', '2024-03-01'), '2024-03-01').gaps).toEqual([
      { from: '2024-02-29', to: '2024-02-29', days: 1 },
    ]);
  });

  it('names the gaps with their dates, over the end of a year too', () => {
    const found = ledger(
      written('2023-12-20', '2024-01-10', '2024-01-11', '2024-01-13'),
      '2024-01-13',
    );
    expect(found.gaps).toEqual([
      { from: '2023-12-21', to: '2024-01-09', days: 20 },
      { from: '2024-01-12', to: '2024-01-12', days: 1 },
    ]);
  });

  it('takes the newest of several longest runs', () => {
    const days = written('2024-01-01', '2024-01-02', '2024-01-04', '2024-01-08', '2024-01-09');
    expect(ledger(days, '2024-06-01').longest).toEqual({
      ...{ from: '2024-01-08', to: '2024-01-09', days: 2 },
    });
  });

  // The clock is put forward or back between the two dates; the run ends with the day after them.
  it.each([
    ['Europe/London', '2024-03-30', '2024-03-31', '2024-04-01T23:00Z'],
    ['Europe/London', '2024-10-26', '2024-10-27', '2024-10-29T00:00Z'],
    ['America/New_York', '2024-03-09', '2024-03-10', '2024-03-12T04:00Z'],
    ['Australia/Lord_Howe', '2024-10-05', '2024-10-06', '2024-10-07T13:00Z'],
  ])('is not moved by daylight saving in %s from %s to %s', (zone, before, date, over) => {
    const current = (instant: number) =>
      ledger(written(before, date), dateIn(zone, new Date(instant))).current?.days;
    expect(current(Date.parse(over) - 1)).toBe(2);
    expect(current(Date.parse(over))).toBeUndefined();
  });

  it('ends a run at the midnight of the log and not of the machine', () => {
    const days = written('2024-05-12', '2024-05-13');
    const instant = new Date('2024-05-14T23:30:00Z');
    const run = (zone: string) => ledger(days, dateIn(zone, instant)).current?.days;
    expect(run('UTC')).toBe(2);
    expect(run('America/Los_Angeles')).toBe(2);
    // There it is the 15th already.
    expect(run('Pacific/Kiritimati')).toBeUndefined();
    expect(run('Europe/Berlin')).toBeUndefined();
  });

  it('passes over what readers do not see', () => {
    const days = [
      madeDay('2024-01-01'),
      madeDay('2024-01-02', { state: 'draft' }),
      madeDay('2999-01-01', { state: 'scheduled' }),
    ];
    expect(ledger(days, '2024-01-02')).toMatchObject({ days: 1, until: '2024-01-01', gaps: [] });
  });

  it('sums words, reading, studying and answers, for each month and each category', () => {
    const homework = (...states: ('proved' | 'stated' | 'open')[]) => ({
      homework: [
        {
          ...{ course: 'c', module: 1 },
          questions: states.map((state, at) => ({ id: `q${at}`, question: 'Why?', state })),
        },
      ],
    });
    const days = [
      madeDay('2023-12-31', { words: 10, readingMinutes: 1, minutes: 30 }),
      madeDay('2024-02-01', { words: 900, readingMinutes: 4, categories: ['b', 'a'] }),
      madeDay('2024-02-02', {
        ...{ words: 5, readingMinutes: 1, minutes: 90, categories: ['b'] },
        ...homework('proved', 'proved', 'open'),
      }),
    ];
    const found = ledger(days, '2024-02-02');
    expect(found).toMatchObject({
      ...{ days: 3, words: 915, readingMinutes: 6, studied: { days: 2, minutes: 120 } },
      ...{ answers: { proved: 2, stated: 0, open: 1 } },
    });
    expect(found.months.map(({ month, days, words }) => [month, days, words])).toEqual([
      ['2023-12', 1, 10],
      ['2024-01', 0, 0],
      ['2024-02', 2, 905],
    ]);
    expect(found.categories.map(({ id, days, words, since }) => [id, days, words, since])).toEqual([
      ['a', 2, 910, '2023-12-31'],
      ['b', 2, 905, '2024-02-01'],
    ]);
    expect(found.categories[1]?.answers.proved).toBe(2);
  });

  it('holds ten years without a gap, begun in the middle of a week', () => {
    const days = written(...from('2015-01-07', 3653));
    const found = ledger(days, days.at(-1)?.date ?? '');
    expect(found).toMatchObject({ days: 3653, gaps: [], words: 365_300, until: '2025-01-06' });
    expect(found.current).toEqual({ from: '2015-01-07', to: '2025-01-06', days: 3653 });
    expect(found.months).toHaveLength(121);
    expect(found.months.reduce((sum, { days }) => sum + days, 0)).toBe(3653);
  });
});

describe('monthsBetween', () => {
  it('goes over the ends of years', () => {
    expect(monthsBetween('2023-11-30', '2024-02-01')).toEqual([
      ...['2023-11', '2023-12', '2024-01', '2024-02'],
    ]);
    expect(monthsBetween('2024-02-29', '2024-02-01')).toEqual(['2024-02']);
    expect(monthsBetween(undefined, undefined)).toEqual([]);
  });
});

describe('monthCounts', () => {
  it('counts some days in every month of the whole log', () => {
    const all = written('2023-12-31', '2024-01-01', '2024-03-01', '2024-03-02');
    expect(monthCounts(all.slice(2), all)).toEqual([
      { month: '2023-12', count: 0 },
      { month: '2024-01', count: 0 },
      { month: '2024-02', count: 0 },
      { month: '2024-03', count: 2 },
    ]);
    expect(monthCounts([], [])).toEqual([]);
  });
});
