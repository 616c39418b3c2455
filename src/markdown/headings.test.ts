import { describe, expect, test } from 'vitest';
import { problemsOf, render } from './testing.ts';

describe('settleHeadings', () => {
  test('lists them with plain text, and without the link that each has', async () => {
    const { headings, html } = await render('## A *b* `c` $x^2$ :tada: [d](/e/)\n\n### F\n');
    expect(headings).toEqual([
      { depth: 2, text: 'A b c x^2 🎉 d', slug: 'a-b-c-x2--d' },
      { depth: 3, text: 'F', slug: 'f' },
    ]);
    expect(html).toContain(
      '<h3 id="f">F<a class="anchor" href="#f" aria-label="Link to this section"></a></h3>',
    );
  });

  test('makes ids as GitHub does', async () => {
    const { headings } = await render(
      '## Hello :) Today is Day 134!\n## Über uns\n## Über uns\n## {{ x }}\n## …',
    );
    expect(headings.map(({ slug }) => slug)).toEqual([
      'hello--today-is-day-134',
      'über-uns',
      'über-uns-1',
      '-x-',
      'section',
    ]);
    expect(headings[3]?.text).toBe('{{ x }}');
  });

  test('sees headings in raw HTML and keeps their ids', async () => {
    const { headings, anchors } = await render(
      '## Mine\n\n<h2 id="mine">Raw</h2>\n\n<h3>No id</h3>\n',
    );
    expect(headings).toEqual([
      { depth: 2, text: 'Mine', slug: 'mine-1' },
      { depth: 2, text: 'Raw', slug: 'mine' },
      { depth: 3, text: 'No id', slug: 'no-id' },
    ]);
    expect(anchors.toSorted()).toEqual(['mine', 'mine-1', 'no-id']);
  });

  test('puts no link into a heading that is in one', async () => {
    expect((await render('<div><a href="/x/"><h2>A</h2></a></div>')).html).toBe(
      '<div><a href="/log/x/"><h2 id="a">A</h2></a></div>',
    );
  });

  test('leaves the heading of the footnotes out, but knows its ids', async () => {
    const { headings, anchors } = await render('a[^1] b[^1]\n\n[^1]: c');
    expect(headings).toEqual([]);
    expect(anchors).toEqual([
      'user-content-fnref-1',
      'user-content-fnref-1-2',
      'footnote-label',
      'user-content-fn-1',
    ]);
  });

  test('warns once of a heading of the first level, and leaves it', async () => {
    expect(await problemsOf('a\n\n# B\n\n# C')).toEqual([
      '3:1+1 warning heading-one: the text has a heading of the first level, which is the title of the page; ' +
        'begin with `##`',
    ]);
    expect((await render('# B')).headings).toEqual([{ depth: 1, text: 'B', slug: 'b' }]);
    expect(await problemsOf('#1 remove the noise')).toEqual([]);
  });
});
