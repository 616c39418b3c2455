import { describe, expect, it } from 'vitest';
import { readEntryName } from './entry-name.ts';

describe('readEntryName', () => {
  it.each([
    ['days/2024-05-14.md', ''],
    ['days/2024/2024-05-14.md', ''],
    ['days/2023/may/2024-05-14.md', ''],
    ['days/2024-05-14-some-words.md', 'some-words'],
    ['days/2024-05-14/index.md', ''],
    ['days/2024/2024-05-14-some-words/index.md', 'some-words'],
  ])('reads the date off %s', (path, slug) => {
    expect(readEntryName(path)).toEqual({ date: '2024-05-14', slug });
  });

  it('knows leap years', () => {
    expect(readEntryName('days/2024-02-29.md')).toHaveProperty('date', '2024-02-29');
    expect(readEntryName('days/2023-02-29.md')).toEqual({
      message: 'there is no day 2023-02-29',
      fix: 'look the date up and rename the file',
    });
  });

  it.each([
    ['days/2024-5-14.md', 'rename it `2024-05-14.md`'],
    ['days/2024-5-4-words.md', 'rename it `2024-05-04-words.md`'],
    ['days/2024-5-4/index.md', 'rename it `2024-05-04/index.md`'],
    ['days/2024-05-14.markdown', 'rename it `2024-05-14.md`'],
    ['days/2024.05.14.md', 'rename it `2024-05-14.md`'],
    ['days/2024-05-14 words.md', 'rename it `2024-05-14-words.md`'],
    ['days/index.md', 'rename it like `2024-05-14/index.md` or `2024-05-14-some-words/index.md`'],
    ['days/14-05-2024.md', 'rename it like `2024-05-14.md` or `2024-05-14-some-words.md`'],
    ['days/2024-05-141.md', 'rename it like `2024-05-14.md` or `2024-05-14-some-words.md`'],
  ])('says how to name %s', (path, fix) => {
    expect(readEntryName(path)).toHaveProperty('fix', fix);
  });
});
