import { describe, expect, test } from 'vitest';
import { readCategories } from './read-categories.ts';

describe('readCategories', () => {
  test.each([
    ['a list', { categories: ['a', 'b c'] }, ['a', 'b c']],
    ['a list without blanks, as YAML reads it', { categories: ['a', 'b', 'c'] }, ['a', 'b', 'c']],
    ['commas', { categories: 'a, b c,d' }, ['a', 'b c', 'd']],
    ['blanks', { categories: 'a b' }, ['a', 'b']],
    ['one category of two words', { category: 'a b' }, ['a b']],
    ['numbers', { categories: [2024, 1] }, ['2024', '1']],
    ['lists in lists', { categories: [['a'], ['b']] }, ['a', 'b']],
    ['both keys, each once', { category: 'a', categories: ['b', 'a'] }, ['a', 'b']],
    ['tags where there is nothing else', { tags: 'x y' }, ['x', 'y']],
    ['nothing', { categories: null }, []],
  ])('%s', (_name, fields, categories) => {
    expect(readCategories(fields, []).categories).toEqual(categories);
  });

  test('puts folders first, and then tags do not serve', () => {
    const read = readCategories({ tags: ['x'] }, ['maths']);
    expect(read).toEqual({ categories: ['maths'], tags: ['x'], tagsServe: false });
  });
});
