import { describe, expect, test } from 'vitest';
import { render } from './testing.ts';

const linksOf = async (text: string) =>
  (await render(text)).links.map(({ written, path, line, column }) => [
    written,
    path,
    `${line}:${column}`,
  ]);

describe('the name of a day', () => {
  test('is a link with a hole for the title', async () => {
    expect((await render('See [[134]].')).html).toBe(
      '<p>See <a href="/log/day/134/"><daybook-day path="/day/134/">Day 134</daybook-day></a>.</p>',
    );
  });

  test.each([
    ['[[134]]', '/day/134/', 'Day 134'],
    ['[[1]]', '/day/1/', 'Day 1'],
    ['[[2024-05-14]]', '/day/135/', 'Day 135'],
    ['[[2023-12-31]]', '/day/2023-12-31/', '2023-12-31'],
    // Whether these are days is not for the text to know.
    ['[[0]]', '/day/0/', 'Day 0'],
    ['[[2024-02-30]]', '/day/2024-02-30/', '2024-02-30'],
    ['[[2024-5-14]]', '/day/2024-5-14/', '2024-5-14'],
    ['[[9999999999]]', '/day/9999999999/', 'Day 9999999999'],
  ])('%s leads to %s and is called %s', async (written, path, name) => {
    const { links, excerpt } = await render(written);
    expect(links).toEqual([{ written, path, fragment: '', line: 1, column: 1 }]);
    expect(excerpt).toBe(name);
  });

  test('counts as its words, and as text of a heading and its id', async () => {
    const { words, headings, excerpt } = await render('## After [[134]]\n\nOne [[134]] two.');
    expect(words).toBe(7);
    expect(headings).toEqual([{ depth: 2, text: 'After Day 134', slug: 'after-day-134' }]);
    expect(excerpt).toBe('One Day 134 two.');
  });

  test.each([
    ['a line of a paragraph', 'a\r\nb *[[1]]* c', '2:4'],
    ['a table', '| a | b |\n|---|---|\n| x | [[1]] |', '3:7'],
    ['a list', '- a\n  - [[1]]', '2:5'],
    ['a task', '- [ ] [[1]]', '1:7'],
    ['a quote', '> > [[1]]', '1:5'],
    ['a callout', '> [!NOTE]\n> see [[1]]', '2:7'],
    ['a footnote', 'a[^1]\n\n[^1]: [[1]]', '3:7'],
    ['an aside in brackets', '[see [[1]]] ([[x]])', '1:6'],
    ['an element', 'a\n\n<b>[[1]]</b>', '3:4'],
    ['words behind an address', 'www.example.com [[1]]', '1:17'],
    ['scripts without blanks', '昨日[[1]]に', '1:3'],
    ['letters without cases', 'ו[[1]]', '1:2'],
    ['words before a footnote', '[[1]][^1]\n\n[^1]: b', '1:1'],
  ])('is read in %s', async (_where, text, place) => {
    expect(await linksOf(text)).toEqual([['[[1]]', '/day/1/', place]]);
  });

  test('may stand right behind another', async () => {
    expect(await linksOf('[[1]][[2]]')).toEqual([
      ['[[1]]', '/day/1/', '1:1'],
      ['[[2]]', '/day/2/', '1:6'],
    ]);
  });

  test.each([
    ['an escape', '\\[[1]] [\\[1]] [[1\\]] [[1]\\] &#91;[1]]', '[[1]] [[1]] [[1]] [[1]] [[1]]'],
    ['lists of lists', '[[1, 2], [3, 4]] [[[1]]] [[1]', '[[1, 2], [3, 4]] [[[1]]] [[1]'],
    ['an index', 'x[[1]] é[[1]] x1[[1]] a_[[1]]', 'x[[1]] é[[1]] x1[[1]] a_[[1]]'],
    ['what is no number', '[[x]] [[]] [[007]] [[-1]] [[1.5]]', '[[x]] [[]] [[007]] [[-1]] [[1.5]]'],
    ['digits of other scripts', '[[٣]] [[１３]]', '[[٣]] [[１３]]'],
    ['blanks and lines', '[[ 1 ]] [[1\n]] [[1] ]', '[[ 1 ]] [[1\n]] [[1] ]'],
    ['a picture that is none', '![[1]]', '![[1]]'],
    ['what CommonMark could make a link of', '[[1]](a b) [[1]][a]', '[[1]](a b) [[1]][a]'],
  ])('is no more than text in %s', async (_what, text, shown) => {
    const { html, links } = await render(text);
    expect(links).toEqual([]);
    expect(html).toBe(`<p>${shown}</p>`);
  });

  test.each([
    ['code', '`[[1]]`\n\n    [[1]]\n\n```\n[[1]]\n```'],
    ['formulas', '$[[1]]$\n\n$$\n[[1]]\n$$'],
    ['HTML and comments', '<div>\n[[1]]\n</div>\n\n<!-- [[1]] --> <b title="[[1]]">a</b>'],
    ['the words for a picture', '![[[1]]](https://example.com/a.png)'],
  ])('is not read in %s', async (_where, text) => {
    expect(await linksOf(text)).toEqual([]);
  });

  test.each([
    ['[a [[1]] b](/x/)', '<p><a href="/log/x/">a [[1]] b</a></p>'],
    ['[*a [[1]]*](/x/)', '<p><a href="/log/x/"><em>a [[1]]</em></a></p>'],
    ['[a [[1]]][x]\n\n[x]: /x/', '<p><a href="/log/x/">a [[1]]</a></p>'],
    ['<a href="/x/">a [[1]]</a>', '<p><a href="/log/x/">a [[1]]</a></p>'],
    ['[[1]](/x/)', '<p><a href="/log/x/">[1]</a></p>'],
    ['[[1]][x]\n\n[x]: /x/', '<p><a href="/log/x/">[1]</a></p>'],
    ['[[1]]\n\n[1]: /x/', '<p>[<a href="/log/x/">1</a>]</p>'],
  ])('is not read in the text of a link: %s', async (text, html) => {
    const rendered = await render(text);
    expect(rendered.html).toBe(html);
    expect(rendered.links.map(({ path }) => path)).toEqual(['/x/']);
  });

  test('is read again behind an element `a` that is closed', async () => {
    const text = '<a href="/x/">a</a> [[1]] <abbr>b</abbr> [[2]]';
    expect((await linksOf(text)).map(([written]) => written)).toEqual(['/x/', '[[1]]', '[[2]]']);
  });

  test('keeps its place among the other links', async () => {
    expect((await linksOf('[a](/b/) [[1]] [c](/d/)')).map(([written]) => written)).toEqual([
      '/b/',
      '[[1]]',
      '/d/',
    ]);
  });
});
