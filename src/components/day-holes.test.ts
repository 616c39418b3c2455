import { describe, expect, it } from 'vitest';
import type { Day } from '../journal/day.ts';
import { fillDayHoles, hasDayHoles } from './day-holes.ts';

const days = [
  { path: '/day/2023-12-31/', date: '2023-12-31', number: 0, title: 'Before it begins' },
  { path: '/day/134/', date: '2024-05-13', number: 134, title: 'a < b & <i>c</i> $& $1' },
] as Day[];

describe('fillDayHoles', () => {
  it.each([
    [
      '<p>See <a href="/log/day/134/"><daybook-day path="/day/134/">Day 134</daybook-day></a>.</p>',
      '<p>See <a href="/log/day/134/">Day 134: a &#x3C; b &#x26; &#x3C;i>c&#x3C;/i> $&#x26; $1</a>.</p>',
    ],
    [
      '<daybook-day path="/day/2023-12-31/">2023-12-31</daybook-day>',
      '31 December 2023: Before it begins',
    ],
    ['<daybook-day path="/day/7/">Day 7</daybook-day>', 'Day 7'],
    ['<p>no hole</p>', '<p>no hole</p>'],
  ])('of %s makes %s', (html, filled) => {
    expect(fillDayHoles(html, days, 'en')).toBe(filled);
    expect(hasDayHoles(html)).toBe(html.includes('daybook-day'));
  });

  it('writes dates in the language of the log', () => {
    const html = '<daybook-day path="/day/2023-12-31/">2023-12-31</daybook-day>';
    expect(fillDayHoles(html, days, 'de')).toBe('31. Dezember 2023: Before it begins');
  });

  it('knows the title of another list of days, as after a change in `dev`', () => {
    const html = '<daybook-day path="/day/134/">Day 134</daybook-day>';
    const renamed = days.map((day) => ({ ...day, title: 'Anew' }));
    expect([days, renamed].map((list) => fillDayHoles(html, list, 'en').slice(0, 13))).toEqual([
      'Day 134: a &#',
      'Day 134: Anew',
    ]);
  });
});
