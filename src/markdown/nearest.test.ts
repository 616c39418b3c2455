import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  const names = ['python', 'pytest', 'note', 'warning', 'partying_face'];

  test.each([
    ['pyhton', 'python'],
    ['Pythn', 'python'],
    ['warn', 'warning'],
    ['party', 'partying_face'],
    ['note2', 'note'],
    ['danger', undefined],
    ['py', undefined],
    ['', undefined],
  ])('of %j is %j', (word, name) => {
    expect(nearest(word, names)).toBe(name);
  });
});
