import { describe, expect, test } from 'vitest';
import { isOwnPage } from './own-pages.ts';

describe('isOwnPage', () => {
  test.each([
    '/',
    '/index.html',
    '/about/',
    '/categories/',
    '/categories/nlp/',
    '/day/134/',
    '/days/2024/',
    '/rss.xml',
    '/feed.xml',
  ])('%s is', (path) => {
    expect(isOwnPage(path)).toBe(true);
  });
  test.each([
    '/day-134/',
    '/2024/05/14/day-134.html',
    '/categories/nlp/day-134/',
    '/posts/about/',
    '/days/2024/05/x/',
  ])('%s is not', (path) => {
    expect(isOwnPage(path)).toBe(false);
  });
});
