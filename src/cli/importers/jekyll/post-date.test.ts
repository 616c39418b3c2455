import { describe, expect, test } from 'vitest';
import { readPostDate } from './post-date.ts';
import { readPostName } from './post-name.ts';

describe('readPostDate', () => {
  test.each([
    ['2024-05-14', undefined, '2024-05-14'],
    ['2024-5-4', undefined, '2024-05-04'],
    ['2024-05-14 23:30', undefined, '2024-05-14'],
    ['2024-05-14 23:30:00 +0900', undefined, '2024-05-14'],
    ['2024-05-14 23:30:00 -0500', 'Europe/London', '2024-05-15'],
    ['2024-05-14T23:30:00Z', 'Asia/Seoul', '2024-05-15'],
    ['2024-05-14 23:30:00', 'Asia/Seoul', '2024-05-14'],
    ['2024-02-30', undefined, undefined],
    ['soon', undefined, undefined],
  ])('%s in %s', (written, zone, date) => {
    expect(readPostDate(written, zone)?.date).toBe(date);
  });
});

describe('readPostName', () => {
  test.each([
    ['_posts/2024-05-14-day-134.md', '2024-05-14', 'day-134'],
    ['_posts/2024-4-8-day-99.markdown', '2024-04-08', 'day-99'],
    ['a/_posts/24-4-8-x.md', '2024-04-08', 'x'],
    ['_posts/2024-05-14.md', '2024-05-14', ''],
    ['_posts/2024-05-14-数学-🎉.md', '2024-05-14', '数学-🎉'],
    ['_posts/2024-02-30-x.md', undefined, 'x'],
    ['_drafts/idea.md', undefined, 'idea'],
  ])('%s', (file, date, slug) => {
    expect(readPostName(file)).toMatchObject({ slug });
    expect(readPostName(file).date).toBe(date);
  });
});
