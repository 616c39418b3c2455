import { describe, expect, test } from 'vitest';
import { problemsOf, render } from './testing.ts';

const htmlOf = async (text: string) => (await render(text)).html.replaceAll('\n', '');

describe('settleCallout', () => {
  test.each(['note', 'Tip', 'IMPORTANT', 'warning', 'caution'])('knows %s', async (kind) => {
    const name = kind[0]?.toUpperCase() + kind.slice(1).toLowerCase();
    expect(await htmlOf(`> [!${kind}]\n> text`)).toBe(
      `<div class="callout callout-${kind.toLowerCase()}" role="note">` +
        `<p class="callout-title"><span class="callout-kind">${name}</span></p><p>text</p></div>`,
    );
  });

  test('takes the rest of the line as the title', async () => {
    expect(await htmlOf('> [!note] A `title` and $x$\n> text')).toMatch(
      /^<div [^>]*><p class="callout-title"><span class="callout-kind">Note:<\/span> A <code>title<\/code> and <span class="katex">.*<p>text<\/p><\/div>$/,
    );
  });

  test.each([
    ['a hard break', '> [!note] Title  \n> text'],
    ['CRLF', '> [!note] Title\r\n> text'],
    ['a lazy line', '> [!note] Title\ntext'],
    ['a blank line', '> [!note] Title\n>\n> text'],
  ])('ends the title at %s', async (_case, text) => {
    expect(await htmlOf(text)).toContain('</span> Title</p><p>text</p></div>');
  });

  test('can be folded', async () => {
    expect(await htmlOf('> [!tip]- More\n> text')).toBe(
      '<details class="callout callout-tip"><summary class="callout-title">' +
        '<span class="callout-kind">Tip:</span> More</summary><p>text</p></details>',
    );
    expect(await htmlOf('> [!tip]+\n> text')).toContain(
      '<details class="callout callout-tip" open>',
    );
  });

  test.each(['> text [!note]', '> \\[!note] text', '[!note]', '> [note]', '> - [!note]'])(
    'leaves %j a quote or a text',
    async (text) => {
      expect(await htmlOf(text)).not.toContain('callout');
      expect(await problemsOf(text)).toEqual([]);
    },
  );

  test('names an unknown kind, and the one that may be meant', async () => {
    expect(await problemsOf('text\n\n> [!warn] Mind the gap')).toEqual([
      '3:3+7 error unknown-callout: `[!warn]` is not a kind of callout; write `[!warning]`',
    ]);
    expect(await problemsOf('> [!danger]')).toEqual([
      '1:3+9 error unknown-callout: `[!danger]` is not a kind of callout; ' +
        'write `[!note]`, `[!tip]`, `[!important]`, `[!warning]` or `[!caution]`',
    ]);
    expect(await htmlOf('> [!danger] x')).toBe('<blockquote><p>[!danger] x</p></blockquote>');
  });
});
