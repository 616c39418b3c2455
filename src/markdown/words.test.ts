import { describe, expect, test } from 'vitest';
import { render } from './testing.ts';
import { countWords } from './words.ts';

describe('countWords', () => {
  test.each([
    ['', 0],
    [' – … !', 0],
    ['one two\nthree', 3],
    ["it's a well-known fact", 4],
    ['7.6 minutes', 2],
    ['조건부 확률', 2],
    ['日本語の文章', 3],
    ['日本語 and English', 4],
  ])('counts %j as %d', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  test('counts prose, code and every formula as one, in a body', async () => {
    expect(
      (
        await render(
          '## One *two*\n\n- three $x + y$\n\n```ts\nconst five = six\n```\n\n<b>seven</b>',
        )
      ).words,
    ).toBe(8);
    expect((await render('<script>one two</script>')).words).toBe(0);
  });
});
