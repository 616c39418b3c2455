import { describe, expect, test } from 'vitest';
import { render } from './testing.ts';

const excerptOf = async (text: string) => (await render(text)).excerpt;

describe('excerptOf', () => {
  test('is the first prose, without headings, code, lists and pictures', async () => {
    expect(
      await excerptOf(
        '## Hello\n\nA *quick*\nsummary  \nof `it`.\n\n* one\n\n![image](a.png)\n\n```\ncode\n```\n\nThe [end](/x/) <b>now</b>.',
      ),
    ).toBe('A quick summary of it. The end now.');
  });

  test('has simple formulas as text and emoji as emoji', async () => {
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

  test('ends before a paragraph that leads to a displayed formula or a list', async () => {
    const end = '\n\n$$\nx\n$$\n\nThe end.';
    expect(await excerptOf(`One.\n\nTwo. Then for every $z$${end}`)).toBe('One.');
    expect(await excerptOf('One.\n\nThese:\n\n- a\n\nThe end.')).toBe('One.');
    expect(await excerptOf('One.\n\nIt is $$x$$ here.\n\nThe end.')).toBe('One.');
    expect(await excerptOf(`One.\n\n\`\`\`math\nx\n\`\`\`\n\nThe end.`)).toBe('One.');
  });

  test('has the whole sentences of such a paragraph where nothing comes before', async () => {
    const end = '\n\n$$\nx\n$$\n\nThe end.';
    expect(await excerptOf(`One. Two. Then for every $z$${end}`)).toBe('One. Two.');
    expect(await excerptOf(`One. Two.${end}`)).toBe('One. Two.');
    expect(await excerptOf(`Then for every $z$${end}`)).toBe('Then for every z…');
    expect(await excerptOf('These:\n\n- a\n\nThe end.')).toBe('These…');
    expect(await excerptOf('One. It is $$x$$ here. Two.\n\nThe end.')).toBe('One. Two.');
  });

  test('leaves out sentences whose formulas are no text', async () => {
    expect(
      await excerptOf(
        'The sum is normal. Let $X$ have mean $\\mu$ and variance $\\sigma^2 > 0.5$. ' +
          'Take, e.g. $\\mu = 1$. $\\nu$ is not here. With $n$, $x_1$ and $2^n$ it is.',
      ),
    ).toBe('The sum is normal. With n, x_1 and 2^n it is.');
  });

  test('has them as plain text where nothing would be left', async () => {
    expect(await excerptOf('## $\\mu$\n\nThe mean $\\mu$ is $2^{n+1}$.')).toBe(
      'The mean μ is 2^(n+1).',
    );
    expect(await excerptOf('For mean $\\mu$:\n\n- a')).toBe('For mean μ…');
  });

  test('is cut behind a word in a script without spaces', async () => {
    const excerpt = await excerptOf('Hello ' + '東京都'.repeat(200));
    expect(excerpt.length).toBeGreaterThan(290);
    expect(excerpt.length).toBeLessThanOrEqual(300);
    expect(excerpt).toMatch(/東京都…$|東京…$/);
  });
});
