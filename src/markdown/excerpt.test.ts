import { describe, expect, test } from 'vitest';
import { render } from './testing.ts';

const excerptOf = async (text: string) => (await render(text)).excerpt;

describe('excerptOf', () => {
  test('is the first prose, without headings, code, lists and pictures', async () => {
    expect(
      await excerptOf(
        '## Hello\n\nA *quick*\nsummary  \nof `it`:\n\n* one\n\n![image](a.png)\n\n```\ncode\n```\n\nThe [end](/x/) <b>now</b>.',
      ),
    ).toBe('A quick summary of it: The end now.');
  });

  test('has formulas as their TeX and emoji as emoji', async () => {
    expect(await excerptOf('With $x_1$ and $$y$$ :tada:[^1]\n\n[^1]: note')).toBe(
      'With x_1 and y 🎉',
    );
  });

  test('takes lists and quotes where there is nothing else', async () => {
    expect(await excerptOf('## Hello\n\n* one\n* two\n  * three\n\n> four')).toBe(
      'one two three four',
    );
    expect(await excerptOf('```\ncode\n```')).toBe('');
    expect(await excerptOf('')).toBe('');
  });

  test('does not take a video for prose', async () => {
    expect(await excerptOf('https://youtu.be/Vxw0nE1qfZc\n\nText.')).toBe('Text.');
  });

  test('is cut behind a word, at 300 characters', async () => {
    const excerpt = await excerptOf('probability, '.repeat(50));
    expect(excerpt.length).toBeLessThanOrEqual(300);
    expect(excerpt).toMatch(/^(?:probability, )+probability…$/);
  });

  test('is never cut inside a character', async () => {
    const excerpt = await excerptOf('𝒳'.repeat(400));
    expect(excerpt.length).toBeLessThanOrEqual(300);
    expect(excerpt.isWellFormed()).toBe(true);
  });
});
