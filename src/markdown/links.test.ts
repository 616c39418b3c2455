import { describe, expect, test } from 'vitest';
import { render } from './testing.ts';

const linkOf = async (text: string) => (await render(text)).links[0];
const fileOf = async (text: string) => (await render(text)).files[0];
const hrefOf = async (text: string) => /href="([^"]*)"/.exec((await render(text)).html)?.[1];

describe('settleLink', () => {
  test('puts the base path before a page of the site', async () => {
    expect(await hrefOf('[a](/courses/cs109/?x=1#b)')).toBe('/log/courses/cs109/?x=1#b');
    expect(await linkOf('see [a](/courses/cs109/?x=1#b)')).toEqual({
      written: '/courses/cs109/?x=1#b',
      path: '/courses/cs109/',
      fragment: 'b',
      line: 1,
      column: 9,
    });
  });

  test.each([
    ['2024-05-13.md', '/day/134/', 'days/2024/2024-05-13.md'],
    ['./2024-05-13.md', '/day/134/', 'days/2024/2024-05-13.md'],
    ['../2024/2024-05-13.md#x', '/day/134/', 'days/2024/2024-05-13.md'],
    ['2024-05-13-clt.md', '/day/134/', 'days/2024/2024-05-13-clt.md'],
    ['../2024-05-20-clt/index.md', '/day/141/', 'days/2024-05-20-clt/index.md'],
    ['2024-05-20-clt/', '/day/141/', 'days/2024/2024-05-20-clt/index.md'],
    ['2024-05-20-clt/#x', '/day/141/', 'days/2024/2024-05-20-clt/index.md'],
    ['2024-05-13', '/day/134/', 'days/2024/2024-05-13.md'],
    ['../2023/2023-12-30.md', '/day/2023-12-30/', 'days/2023/2023-12-30.md'],
    ['../../../2024-05-13.md', '/day/134/', '../2024-05-13.md'],
  ])('leads %s to the page of its day', async (written, path, file) => {
    expect(await linkOf(`[a](${written})`)).toMatchObject({ written, path, file });
    expect(await hrefOf(`[a](${written})`)).toBe(`/log${path}${/#.*/.exec(written)?.[0] ?? ''}`);
  });

  test('decodes the fragment', async () => {
    expect(await linkOf('[a](2024-05-13.md#%C3%BCber)')).toMatchObject({ fragment: 'über' });
    expect(await linkOf('[a](<#über uns>)')).toMatchObject({
      written: '#über uns',
      fragment: 'über uns',
    });
    expect(await linkOf('[a](#100%)')).toMatchObject({ fragment: '100%' });
  });

  test('knows the page that a fragment is on', async () => {
    expect(await linkOf('[a](#b)')).toMatchObject({
      path: '/day/135/',
      fragment: 'b',
      written: '#b',
    });
    expect(await hrefOf('[a](#b)')).toBe('#b');
    const course = await render('[a](#b)', { file: 'courses/cs109.yaml' });
    expect(course.links[0]).toMatchObject({ path: '', fragment: 'b' });
  });

  test.each([
    ['./notes.pdf', 'days/2024/notes.pdf', 'days/2024/notes.pdf'],
    ['../data/a%20b.csv', 'days/data/a b.csv', 'days/data/a%20b.csv'],
    ['<../a b.csv>', 'days/a b.csv', 'days/a%20b.csv'],
    ['notes.md', 'days/2024/notes.md', 'days/2024/notes.md'],
    ['foo/', 'days/2024/foo/', 'days/2024/foo/'],
    ['100%.txt', 'days/2024/100%.txt', 'days/2024/100%25.txt'],
    ['../../../etc/passwd', '../etc/passwd', '../etc/passwd'],
    ['2024-02-30.md', 'days/2024/2024-02-30.md', 'days/2024/2024-02-30.md'],
    ['notes.pdf#page=3', 'days/2024/notes.pdf', 'days/2024/notes.pdf'],
  ])('makes %s a hole', async (written, file, hole) => {
    expect(await fileOf(`[a](${written})`)).toMatchObject({ file, kind: 'file', line: 1 });
    expect(await hrefOf(`[a](${written})`)).toBe(`daybook-file:${hole}`);
  });

  test.each([
    'https://example.com/?a=1',
    'mailto:me@example.com',
    'tel:+49123',
    '//example.com/x',
    '?page=2',
    'HTTP://EXAMPLE.COM',
  ])('leaves %s alone', async (address) => {
    const { links, files } = await render(`[a](${address}) <a href="${address}">b</a>`);
    expect([...links, ...files]).toEqual([]);
    expect(await hrefOf(`[a](${address})`)).toBe(address);
  });

  test("leaves the author's own scripts alone", async () => {
    const { html } = await render('<a href="javascript:void(0)">a</a>');
    expect(html).toBe('<p><a href="javascript:void(0)">a</a></p>');
  });

  test('sees links in raw HTML, also in blocks', async () => {
    const { html, links, files } = await render(
      'text\n\n<div>\n  <a href="/x/">a</a>\n  <a href="b.pdf">b</a>\n</div>',
    );
    expect(html).toContain('<a href="/log/x/">a</a>');
    expect(html).toContain('<a href="daybook-file:days/2024/b.pdf">b</a>');
    expect(links).toMatchObject([{ written: '/x/', path: '/x/', line: 4, column: 12 }]);
    expect(files).toMatchObject([{ written: 'b.pdf', line: 5, column: 12 }]);
  });

  test('points at the address as it is written, behind the same text', async () => {
    expect(await linkOf('a\n> [/x/](/x/)')).toMatchObject({ line: 2, column: 9 });
    expect(await linkOf('[a][b]\r\n\r\n[b]: /x/')).toMatchObject({
      written: '/x/',
      line: 1,
      column: 1,
    });
    expect(await fileOf('[a](<my notes.pdf>)')).toMatchObject({
      written: 'my notes.pdf',
      column: 6,
    });
  });

  test('points at the address in HTML, before the same text', async () => {
    expect(await linkOf('a <a href="/x/">/x/</a>')).toMatchObject({ line: 1, column: 12 });
  });

  test('does not count the links of footnotes and headings', async () => {
    expect((await render('## A\n\nb[^1]\n\n[^1]: c')).links).toEqual([]);
  });
});
