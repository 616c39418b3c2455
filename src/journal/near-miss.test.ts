import { describe, expect, it } from 'vitest';
import { nearMiss } from './near-miss.ts';

describe('nearMiss', () => {
  it.each([
    ['categorys', ['title', 'categories'], 'categories'],
    ['TITLE', ['title'], 'title'],
    ['titel', ['title', 'url'], 'title'],
    ['lable', ['label'], 'label'],
    ['ttile', ['title'], 'title'],
    ['chek', ['check', 'new'], 'check'],
    ['probabilty', ['statistics', 'probability'], 'probability'],
    ['mood', ['title', 'draft'], undefined],
    ['name', ['base', 'home'], undefined],
    ['ab', ['cd'], undefined],
    ['warn', ['note', 'warning'], 'warning'],
    ['party', ['party_popper', 'partying'], 'partying'],
    ['py', ['python'], undefined],
    ['', ['a', ''], undefined],
    ['x', [], undefined],
  ])('takes %j among %j for %j', (word, candidates, near) => {
    expect(nearMiss(word, candidates)).toBe(near);
  });

  it('prefers the nearest', () => {
    expect(nearMiss('statistcs', ['statics', 'statistics', 'static'])).toBe('statistics');
  });

  it('does not dwell on a word of a million letters', () => {
    expect(nearMiss('a'.repeat(1_000_000), ['title', 'url'])).toBeUndefined();
  });
});
