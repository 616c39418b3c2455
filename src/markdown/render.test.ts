import { describe, expect, test, vi } from 'vitest';
import { problemsOf, render } from './testing.ts';

describe('createRenderer', () => {
  test('gives an empty body for an empty text', async () => {
    expect(await render('')).toEqual({
      html: '',
      feedHtml: '',
      headings: [],
      links: [],
      files: [],
      anchors: [],
      words: 0,
      excerpt: '',
      hasMath: false,
      cells: [],
      labs: [],
      problems: [],
    });
  });

  test('counts places in lines of the file, whatever ends them', async () => {
    for (const newline of ['\n', '\r\n', '\r']) {
      const text = ['', '', '', '- a', '  > b :party:', ''].join(newline);
      expect((await problemsOf(text))[0]).toMatch(/^5:7\+7 /);
    }
  });

  test('does not count a byte order mark as a column', async () => {
    expect((await problemsOf('\uFEFF:party:'))[0]).toMatch(/^1:1\+7 /);
    expect((await problemsOf('\uFEFF\n$$\nx'))[0]).toMatch(/^2:1\+2 error unclosed-math/);
  });

  test('renders several texts at once', async () => {
    const bodies = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        render(`## H${n}\n\n\`\`\`ts\nx${n}\n\`\`\`\n\n$$\nx_{${n}}\n$$\n`),
      ),
    );
    for (const [n, { html, headings }] of bodies.entries()) {
      expect(headings).toEqual([{ depth: 2, text: `H${n}`, slug: `h${n}` }]);
      expect(html).toContain(`x_{${n}}</annotation>`);
    }
  });

  test('leaves templates as they are, in prose, code and attributes', async () => {
    const { html } = await render(
      '{{ a }} {% b %} `{{ c }}` <i title="{{ d }}">e</i> ![{{ f }}](g.png)',
    );
    expect(html).toBe(
      '<p>{{ a }} {% b %} <code>{{ c }}</code> <i title="{{ d }}">e</i> ' +
        '<daybook-picture file="days/2024/g.png" alt="{{ f }}"></daybook-picture></p>',
    );
  });

  test('changes no sign of the text', async () => {
    expect((await render('"quotes" -- and --- dots...')).html).toBe(
      '<p>"quotes" -- and --- dots...</p>',
    );
  });

  test.each([
    ['NUL', 'a\0b', '<p>a\uFFFDb</p>'],
    ['lone surrogates', 'a\uD800b', '<p>a\uD800b</p>'],
    ['scripts from right to left', 'שלום *עולם*', '<p>שלום <em>עולם</em></p>'],
    ['marks that only we make', '<pre data-set-aside="0"></pre>', '<pre data-set-aside="0"></pre>'],
  ])('survives %s', async (_case, text, html) => {
    expect((await render(text)).html).toBe(html);
  });

  test('keeps elements that would swallow the page inside the text', async () => {
    const { html } = await render('a\n\n<plaintext>b\n\nc');
    expect(html).toBe('<p>a</p>\n<p></p><pre>b\nc</pre>');
  });

  test('knows the old anchors of raw HTML too', async () => {
    expect((await render('<a name="one"></a> <b id="two">c</b>')).anchors).toEqual(['one', 'two']);
  });

  test('survives lone surrogates in addresses and headings', async () => {
    const { problems } = await render('## \uD800\n\n[a](\uD800.pdf) ![b](\uDC00.png) [c](#\uD800)');
    expect(problems).toEqual([]);
  });

  test('renders a megabyte', async () => {
    const paragraph = `${'Some *words* of prose. '.repeat(100)}\n\n`;
    const { words, problems } = await render(paragraph.repeat(450));
    expect(words).toBe(4 * 100 * 450);
    expect(problems).toEqual([]);
  });
});

describe('a text that is nested too deeply', () => {
  const tooDeep = (line: number) =>
    `${line}:1+1 error too-deep: lists, quotes or elements are nested more than 100 deep; take the nesting apart`;

  test.each([
    ['quotes', `text\n\n${'> '.repeat(10_000)}x`, 3],
    ['quotes without blanks', `${'>'.repeat(10_000)}x`, 1],
    ['lists on one line', `${'- '.repeat(10_000)}x`, 1],
    ['numbered lists', `${'1. '.repeat(10_000)}x`, 1],
    [
      'lists on many lines',
      Array.from({ length: 1000 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n'),
      101,
    ],
    ['elements', `a\n\n${'<div>'.repeat(10_000)}`, 1],
    ['inline elements', `a ${'<b>'.repeat(10_000)}`, 1],
  ])('of %s is a problem, and shows its source', async (_case, text, line) => {
    const complain = vi.spyOn(console, 'error').mockReturnValue();
    const { html } = await render(text);
    expect(html).toMatch(/^<pre/);
    expect((await problemsOf(text)).map((problem) => problem.replace(/^1:\d+/, '1:1'))).toEqual([
      tooDeep(line),
    ]);
    expect(complain).not.toHaveBeenCalled();
  });

  test('is none where it only looks so', async () => {
    const rules = `${'- '.repeat(200)}\n\n${'-'.repeat(300)}\n\n${'* '.repeat(200)}\n`;
    const lists = 'text\n\n- a\n  - b\n\n'.repeat(200);
    expect(await problemsOf(rules + lists)).toEqual([]);
  });
});
