import { describe, expect, it } from 'vitest';
import { addDays } from '../journal/calendar.ts';
import { paginate } from './paginate.ts';

const daily = (from: string, days: number, size = 10_000) =>
  Array.from({ length: days }, (_, at) => ({ date: addDays(from, at), size }));
const dates = (items: { date: string }[]) => items.map(({ date }) => date);

describe('paginate', () => {
  it('has nothing of nothing', () => {
    expect(paginate([])).toEqual({ current: [], archives: [] });
  });

  it('has up to thirty items in the document that readers ask for, the newest first', () => {
    const items = daily('2024-01-01', 30);
    expect(paginate(items)).toEqual({ current: items.toReversed(), archives: [] });
  });

  it('archives each month that is not wholly there, the newest first, and every older item', () => {
    const items = daily('2024-01-15', 80);
    const { current, archives } = paginate(items);
    expect(current).toHaveLength(30);
    expect(archives.map(({ name }) => name)).toEqual(['2024-03', '2024-02', '2024-01']);
    expect(dates(archives[2]?.items ?? []).at(-1)).toBe('2024-01-15');
    const all = new Set([...dates(current), ...archives.flatMap((one) => dates(one.items))]);
    expect(all.size).toBe(80);
    // A month is archived whole, so that its archive stays as it is.
    expect(archives[0]?.items).toHaveLength(31);
  });

  it('leaves the archives of past months as they are when days are added', () => {
    const items = daily('2023-11-20', 200);
    for (let count = 90; count < 200; count++) {
      const before = paginate(items.slice(0, count));
      const after = paginate(items.slice(0, count + 1));
      const month = items[count]?.date.slice(0, 7);
      for (const archive of before.archives.filter(({ name }) => !name.startsWith(month ?? '')))
        expect(after.archives).toContainEqual(archive);
    }
  });

  it('keeps a document below a megabyte: fewer items, months in parts that do not move', () => {
    const items = daily('2024-01-01', 60, 300_000);
    const { current, archives } = paginate(items);
    expect(current).toHaveLength(3);
    expect(archives.map(({ name }) => name).slice(-3)).toEqual([
      '2024-01-3',
      '2024-01-2',
      '2024-01',
    ]);
    for (const { items: some } of archives) expect(some.length).toBeLessThanOrEqual(3);
    const january = paginate(items.slice(0, 31)).archives.filter(({ name }) =>
      /^2024-01/.test(name),
    );
    for (const archive of january) expect(archives).toContainEqual(archive);
    expect(new Set(archives.flatMap((one) => dates(one.items))).size).toBe(60);
  });

  it('keeps one that is larger whole, by itself', () => {
    const items = [
      ...daily('2024-01-01', 2),
      { date: '2024-01-03', size: 3_000_000 },
      ...daily('2024-01-04', 1),
    ];
    const { current, archives } = paginate(items);
    expect(dates(current)).toEqual(['2024-01-04']);
    expect(archives.map((one) => dates(one.items))).toEqual([
      ['2024-01-04'],
      ['2024-01-03'],
      ['2024-01-02', '2024-01-01'],
    ]);
    expect(dates(paginate(items.slice(0, 3)).current)).toEqual(['2024-01-03']);
  });
});
