import { describe, expect, test } from 'vitest';
import { problemsOf, render } from './testing.ts';

const htmlOf = async (text: string) => (await render(text)).html;

describe('replaceEmoji', () => {
  test.each([
    [':tada:', '🎉'],
    ['well done :tada:!', 'well done 🎉!'],
    [':tada::rocket:', '🎉🚀'],
    [':+1: :-1: :100:', '👍 👎 💯'],
    ['(:tada:)', '(🎉)'],
  ])('puts an emoji into %j', async (text, html) => {
    expect(await htmlOf(text)).toBe(`<p>${html}</p>`);
  });

  test.each([
    ['10:30:45'],
    ['a:b:c'],
    ['std::vector::size'],
    ['x:tada:'],
    [':tada:x'],
    [':12:'],
    ['::tada::'],
    [': tada :'],
    [':Tada:'],
    ['12:00–13:00:'],
  ])('leaves %j alone', async (text) => {
    expect(await htmlOf(text)).toBe(`<p>${text}</p>`);
    expect(await problemsOf(text)).toEqual([]);
  });

  test('leaves code, addresses and escaped colons alone', async () => {
    expect(await htmlOf('`:tada:` \\:tada: https://example.com/:tada:/')).toBe(
      '<p><code>:tada:</code> :tada: <a href="https://example.com/:tada:/">https://example.com/:tada:/</a></p>',
    );
    expect(await problemsOf('`:party:` \\:party: <https://example.com/:party:/>')).toEqual([]);
  });

  test('names an unknown one, and the one that may be meant', async () => {
    expect(await problemsOf('ten minutes :party: here\n**and :party:**')).toEqual([
      '1:13+7 warning unknown-emoji: `:party:` is not an emoji shortcode; ' +
        'write `:partying_face:`, or put the text between backticks',
      '2:7+7 warning unknown-emoji: `:party:` is not an emoji shortcode; ' +
        'write `:partying_face:`, or put the text between backticks',
    ]);
    expect(await problemsOf(':roket:')).toEqual([
      '1:1+7 warning unknown-emoji: `:roket:` is not an emoji shortcode; ' +
        'write `:rocket:`, or put the text between backticks',
    ]);
    expect(await problemsOf(':qqqqq:')).toEqual([
      '1:1+7 warning unknown-emoji: `:qqqqq:` is not an emoji shortcode; ' +
        'put the text between backticks if it is meant as it is',
    ]);
  });

  test('finds the place in a quote with CRLF', async () => {
    expect((await problemsOf('> one\r\n> two :party:\r\n'))[0]).toMatch(/^2:7\+7 /);
  });
});
