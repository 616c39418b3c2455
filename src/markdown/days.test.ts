import { describe, expect, test } from 'vitest';
import { dateOfFile, dayFile } from './days.ts';

describe('dateOfFile', () => {
  test.each([
    ['days/2024/2024-05-14.md', '2024-05-14'],
    ['2024-05-14-some-words.md', '2024-05-14'],
    ['days/2024-05-14/index.md', '2024-05-14'],
    ['days/2024-05-14-clt/index.md', '2024-05-14'],
    ['days/2024-02-30.md', undefined],
    ['days/2024-5-14.md', undefined],
    ['days/2024-05-14/notes.md', undefined],
    ['days/notes.md', undefined],
    ['2024-05-14.pdf', undefined],
  ])('of %s is %s', (file, date) => {
    expect(dateOfFile(file)).toBe(date);
  });
});

describe('dayFile', () => {
  test.each([
    ['days/2024-05-14.md', 'days/2024-05-14.md'],
    ['days/2024-05-14', 'days/2024-05-14.md'],
    ['days/2024-05-14/', 'days/2024-05-14/index.md'],
    ['days/notes', undefined],
    ['days/', undefined],
  ])('of %s is %s', (path, file) => {
    expect(dayFile(path)).toBe(file);
  });
});
