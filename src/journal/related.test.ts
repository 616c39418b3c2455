import { describe, expect, it } from 'vitest';
import type { Day } from './day.ts';
import { related } from './related.ts';

/** What is said of a day: `a b` are categories, `c:2` a unit, `c:` a course, `>3` a link, `c#2` homework. */
function log(written: Record<number, string>): Day[] {
  return Object.entries(written).map(([number, words]) => {
    const all = words.split(' ').filter(Boolean);
    const pairs = (sign: string) =>
      all.filter((word) => word.includes(sign)).map((word) => word.split(sign));
    return {
      ...{ number: Number(number), path: `/day/${number}/` },
      categories: all.filter((word) => /^\w+$/.test(word)),
      courses: pairs(':').map(([course, unit]) => ({ course, units: unit ? [Number(unit)] : [] })),
      homework: pairs('#').map(([course, module]) => ({ course, module: Number(module) })),
      linked: pairs('>').map(([, other = '']) => `/day/${other}/`),
    } as unknown as Day;
  });
}

function relatedIn(written: Record<number, string>, number: number): number[] {
  const days = log(written);
  const day = days.find((one) => one.number === number);
  return day ? related(days, day).map((one) => one.number) : [];
}

describe('related', () => {
  it.each<[string, Record<number, string>, number, number[]]>([
    ['nothing in common', { 1: 'a', 2: 'b', 3: 'c', 4: 'd' }, 1, []],
    ['nothing in the only day', { 1: 'a >1' }, 1, []],
    ['a category', { 1: 'a', 2: 'b', 3: 'b', 4: 'a' }, 1, [4]],
    ['neither the day before nor the day after', { 1: 'a', 2: 'a', 3: 'a', 4: 'b' }, 2, []],
    ['nothing in a category of every day', { 1: 'a', 2: 'a', 3: 'a', 4: 'a' }, 1, []],
    [
      'a rare category before a common one',
      { 1: 'a b', 2: 'c', 3: 'a', 4: 'a', 5: 'a', 6: 'b', 7: 'c' },
      1,
      [6, 3, 4, 5],
    ],
    [
      'two categories before one',
      { 1: 'a b', 2: 'c', 3: 'a', 4: 'c', 5: 'a b', 6: 'b', 7: 'c' },
      1,
      [5, 3, 6],
    ],
    [
      'the nearest of equals',
      { 1: 'a', 4: 'b', 10: 'a', 11: 'b', 15: 'a', 40: 'a' },
      10,
      [15, 1, 40],
    ],
    ['the earlier of equals as near', { 1: 'a', 4: 'b', 5: 'a', 6: 'b', 9: 'a' }, 5, [1, 9]],
    [
      'at most four',
      { 1: 'a', 2: 'b', 3: 'a', 4: 'a', 5: 'a', 6: 'a', 7: 'a', 8: 'b' },
      1,
      [3, 4, 5, 6],
    ],
    [
      'a unit before the rest of its course, and not the neighbours in it',
      { 1: 'c:1', 2: 'x', 3: 'c:2', 4: 'x', 5: 'c:2', 6: 'c:1', 7: 'x', 8: 'x' },
      1,
      [6, 5],
    ],
    [
      'a course by what is covered and by its homework',
      { 1: 'c:2', 2: 'x', 3: 'c:', 4: 'x', 5: 'c#1', 6: 'c#2', 7: 'x' },
      1,
      [6, 5],
    ],
    ['a day that the text links to', { 1: 'a >4', 2: 'b', 3: 'a', 4: 'c', 5: 'd' }, 1, [4, 3]],
    ['no day that links here', { 1: 'a', 2: 'b', 3: 'a >1', 4: 'c', 5: 'a' }, 1, [5]],
    ['no day that is linked both ways', { 1: 'a >3', 2: 'b', 3: 'c >1', 4: 'd' }, 1, []],
    ['no day that readers do not see', { 1: 'a >9', 2: 'b', 3: 'c' }, 1, []],
    ['the days before Day 1', { '-9': 'a', 0: 'b', 1: 'c', 2: 'a' }, 2, [-9]],
  ])('finds %s', (_case, written, number, expected) => {
    // Keys that are no plain numbers come last in an object.
    const sorted = Object.entries(written).toSorted(
      ([one], [other]) => Number(one) - Number(other),
    );
    const days = sorted.flatMap(([key, words]) => log({ [key]: words }));
    const day = days.find((one) => one.number === number);
    expect(day && related(days, day).map((one) => one.number)).toEqual(expected);
  });

  it('finds nothing for a day that is not in the list', () => {
    const [day] = log({ 7: 'a' });
    expect(day && related(log({ 1: 'a', 2: 'b' }), day)).toEqual([]);
  });

  it('finds the same each time, and anew in another list', () => {
    const written = { 1: 'a', 2: 'b', 3: 'a', 4: 'b' };
    expect(relatedIn(written, 1)).toEqual([3]);
    expect(relatedIn(written, 1)).toEqual([3]);
    expect(relatedIn({ ...written, 3: 'b' }, 1)).toEqual([]);
  });

  it('takes a moment for the days of ten years', () => {
    const days = log(
      Object.fromEntries(
        Array.from({ length: 3650 }, (_, at) => [
          at + 1,
          `a${at % 12} b${at % 7} c${Math.floor(at / 90)}:${at % 20} >${Math.ceil((at + 1) / 2)}`,
        ]),
      ),
    );
    const start = performance.now();
    const found = days.reduce((count, day) => count + related(days, day).length, 0);
    expect(found).toBeGreaterThan(14_000);
    // It is a fifth of a second; in the square of the days it would be a minute.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
