import { describe, expect, test } from 'vitest';
import { problemsOf, render } from './testing.ts';

/** The HTML with every formula as its source between brackets. */
async function sketch(text: string): Promise<string> {
  const { html } = await render(text);
  return html
    .replace(/<annotation[^>]*>([^<]*)<\/annotation>/g, '⟦$1⟧')
    .replace(
      /<span class="katex[^⟦]*⟦([^⟧]*)⟧.*?<\/span>(?:<\/span>)+(?=\n|$|<\/p>|<\/li>)/g,
      '⟦$1⟧',
    );
}

describe('formulaBlock', () => {
  test.each([
    ['on a line of its own', '$$ x = 1 $$', '⟦ x = 1 ⟧'],
    ['between two lines', '$$\nx = 1\n$$', '⟦x = 1⟧'],
    ['behind the opening dollars', '$$ x = 1\n+ 2 $$', '⟦ x = 1\n+ 2 ⟧'],
    ['behind the opening dollars, closed below', '$$x\n$$', '⟦x⟧'],
    ['before the closing dollars', '$$\nx $$', '⟦x ⟧'],
    [
      'with lines that look like lists and quotes',
      '$$\na\n+ b\n> c\n- d\n$$',
      '⟦a\n+ b\n> c\n- d⟧',
    ],
    ['below a line of text', 'text\n$$\nx\n$$\ntext', '<p>text</p>\n⟦x⟧\n<p>text</p>'],
    ['in a quote', '> $$\n> x\n> $$', '<blockquote>\n⟦x⟧\n</blockquote>'],
    ['in a list', '- $$\n  x\n  $$', '<ul>\n<li>\n⟦x⟧\n</li>\n</ul>'],
    ['with blank lines around it', '$$\n\nx\n\n$$', '⟦\nx\n⟧'],
    ['with dollars in it', '$$\n\\text{\\$5}\n$$', '⟦\\text{\\$5}⟧'],
    ['with CRLF', '$$\r\nx\r\n$$\r\n', '⟦x⟧'],
  ])('understands a formula %s', async (_case, text, html) => {
    expect(await problemsOf(text)).toEqual([]);
    expect((await sketch(text)).replaceAll('\r', '')).toBe(html);
  });

  test('leaves dollars in a sentence to the text', async () => {
    expect((await render('$$x$$ in a sentence')).html).toMatch(/^<p><span.* in a sentence<\/p>$/);
  });
});

describe('a $$ that is never closed', () => {
  const unclosed = (line: number, column = 1) =>
    `${line}:${column}+2 error unclosed-math: this \`$$\` opens a formula that is never closed; ` +
    'write `$$` behind the formula, or `\\$\\$` where dollar signs are meant';

  test.each([
    ['at the end', 'text\n\n$$\nx = 1\n', [3, 1]],
    ['with text behind it', '$$ x = 1\n\nmore text\n\n- a list\n', [1, 1]],
    ['in a list', '- one\n- $$ x\n', [2, 3]],
    ['in a quote', '> $$\n> x\n\ntext\n', [1, 3]],
    ['whose quote has ended', '> $$\n> x\n$$\n', [1, 3]],
    ['below text, with CRLF', 'a\r\nb\r\n$$ c\r\n\r\nd', [3, 1]],
  ])('is a problem %s', async (_case, text, [line = 0, column = 0]) => {
    expect((await problemsOf(text))[0]).toBe(unclosed(line, column));
  });

  test('is text, as is everything below it', async () => {
    expect((await render('$$ x = 1\n\nmore *text*\n\n- a list')).html).toBe(
      '<p>$$ x = 1</p>\n<p>more <em>text</em></p>\n<ul>\n<li>a list</li>\n</ul>',
    );
  });

  test('is found at its own place, though there are other formulas', async () => {
    expect(await problemsOf('$$\nx\n\n$$\ny\n$$\n')).toEqual([unclosed(1)]);
    const two = '$$\nx = 1\n\nIts end is missing here.\n\n$$\ny = 2\n\nIts end is missing too.\n';
    expect(await problemsOf(two)).toEqual([unclosed(1), unclosed(6)]);
  });

  test('is none in code, in a sentence or escaped', async () => {
    expect(await problemsOf('$$$ is slang\n')).toEqual([]);
    expect(await problemsOf('```sql\n$$ x\n```\n\na $$ b\n\n\\$\\$ c\n\n    $$ d\n')).toEqual([]);
  });
});
