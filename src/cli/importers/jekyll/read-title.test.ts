import { describe, expect, test } from 'vitest';
import { readTitle, titleFromSlug } from './read-title.ts';

describe('readTitle', () => {
  test.each([
    ['(Day 134) Finished it', 'Finished it', 134],
    ['(Day 134): Finished it', 'Finished it', 134],
    ['[Day 134] Finished it', 'Finished it', 134],
    ['Day 134: Finished it', 'Finished it', 134],
    ['Day 134 - Finished it', 'Finished it', 134],
    ['DAY #7 – Finished it', 'Finished it', 7],
    ['Finished it (Day 134)', 'Finished it', 134],
    ['Day 134', 'Day 134', 134],
    ['(Day 134)', '(Day 134)', 134],
    ['Day 12 - 14 in the hills', 'Day 12 - 14 in the hills', undefined],
    ['Day 3 of the course', 'Day 3 of the course', undefined],
    ['Today (Day 3) was long', 'Today (Day 3) was long', undefined],
  ])('%s', (written, title, number) => {
    expect(readTitle(written)).toMatchObject({ title });
    expect(readTitle(written).number).toBe(number);
  });
});

describe('titleFromSlug', () => {
  test.each([
    ['finished-cs109', 'Finished cs109'],
    ['', 'Untitled'],
  ])('%j', (slug, title) => {
    expect(titleFromSlug(slug)).toBe(title);
  });
});
