import { describe, expect, test } from 'vitest';
import { permalinkOf } from './permalink.ts';

const post = {
  date: '2024-04-08',
  time: '09:05:00',
  slug: 'Day-99 & more',
  categories: ['AI', 'Machine Learning'],
  file: 'ai/_posts/2024-4-8-Day-99 & more.md',
};

describe('permalinkOf', () => {
  test.each([
    ['/:title/', '/Day-99-&-more/'],
    ['/:slug/', '/day-99-more/'],
    [':title', '/Day-99-&-more'],
    [
      '/:categories/:year/:month/:day/:title.html',
      '/ai/machine%20learning/2024/04/08/Day-99-&-more.html',
    ],
    ['/:slugified_categories/:slug', '/ai/machine-learning/day-99-more'],
    ['/:short_year/:i_month/:i_day/:y_day/', '/24/4/8/099/'],
    ['/:hour-:minute/:short_month/:long_day/', '/09-05/Apr/Monday/'],
    ['/posts/:collection/:name:output_ext', '/posts/posts/day-99-more.html'],
    ['date', '/ai/machine%20learning/2024/04/08/Day-99-&-more.html'],
    ['pretty', '/ai/machine%20learning/2024/04/08/Day-99-&-more/'],
    ['ordinal', '/ai/machine%20learning/2024/099/Day-99-&-more.html'],
    ['weekdate', '/ai/machine%20learning/2024/W15/Mon/Day-99-&-more.html'],
    ['none', '/ai/machine%20learning/Day-99-&-more.html'],
    ['/a fixed/path', '/a%20fixed/path'],
    ['/:unknown/:title/', '/:unknown/Day-99-&-more/'],
  ])('%s', (pattern, path) => {
    expect(permalinkOf(pattern, post)).toBe(path);
  });

  test('leaves out what a post without categories lacks', () => {
    expect(permalinkOf('date', { ...post, categories: [], slug: 'x' })).toBe('/2024/04/08/x.html');
  });

  test('keeps letters of every script', () => {
    expect(permalinkOf('/:title/', { ...post, slug: '学习-🎉-été' })).toBe('/学习-été/');
  });
});
