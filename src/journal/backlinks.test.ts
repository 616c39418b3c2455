import { describe, expect, it } from 'vitest';
import { backlinks } from './backlinks.ts';
import type { Day } from './day.ts';

function log(linked: Record<number, number[]>): Day[] {
  return Object.entries(linked).map(
    ([number, others]) =>
      ({ path: `/day/${number}/`, linked: others.map((other) => `/day/${other}/`) }) as Day,
  );
}

describe('backlinks', () => {
  it.each([
    ['of a day that no text names', { 1: [], 2: [] }, 1, []],
    ['in the order of dates', { 1: [2], 2: [], 3: [2], 4: [2] }, 2, [1, 3, 4]],
    ['each once', { 1: [2, 2], 2: [] }, 2, [1]],
    ['without the day itself', { 1: [1, 2], 2: [2, 1] }, 1, [2]],
    ['of a day that readers do not see', { 1: [3], 2: [] }, 3, [1]],
    ['of the only day', { 1: [] }, 1, []],
  ])('are the days that link to one: %s', (_case, linked, number, expected) => {
    const days = log(linked);
    const found = backlinks(days, { path: `/day/${number}/` });
    expect(found.map(({ path }) => path)).toEqual(expected.map((one) => `/day/${one}/`));
  });

  it('are worked out anew for another list', () => {
    const [before, after] = [log({ 1: [2], 2: [] }), log({ 1: [], 2: [] })];
    const counts = [before, after, before].map(
      (days) => backlinks(days, { path: '/day/2/' }).length,
    );
    expect(counts).toEqual([1, 0, 1]);
  });

  it('of an empty log are none', () => {
    expect(backlinks([], { path: '/day/1/' })).toEqual([]);
  });
});
