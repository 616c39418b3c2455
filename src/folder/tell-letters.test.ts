import { describe, expect, it } from 'vitest';
import { tellLetters } from './tell-letters.ts';

describe('tellLetters', () => {
  it.each([
    ['reef', 'bow line', ''],
    ['a  b', 'a b', '; they differ at character 3: a blank against `b`'],
    ['a b', 'a\u00a0b', '; they differ at character 2: a blank against U+00A0'],
    ['a\nb', 'a b', '; they differ at character 2: a line break against a blank'],
    ['é x'.normalize('NFD'), 'é  x', '; they differ at character 3: `x` against a blank'],
    ['x'.repeat(70), 'x'.repeat(70) + 'y', '; they differ at character 71: the end against `y`'],
    [
      'x'.repeat(70) + '\u200b',
      'x'.repeat(70) + '😀',
      '; they differ at character 71: U+200B against `😀`',
    ],
  ])('of %j and %j', (recorded, computed, told) => {
    expect(tellLetters(recorded, computed)).toBe(told);
  });
});
