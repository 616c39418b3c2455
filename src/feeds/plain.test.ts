import { describe, expect, it } from 'vitest';
import { plain } from './plain.ts';

describe('plain', () => {
  it.each([
    ['<b>bold</b> & *so*', '\\<b\\>bold\\</b\\> & \\*so\\*'],
    ['&amp; [a](b)', '\\&amp; \\[a\\](b)'],
    ['two\nlines', 'two lines'],
    ['$5 and `code`', '\\$5 and \\`code\\`'],
  ])('%s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});
