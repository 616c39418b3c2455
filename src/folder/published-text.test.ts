import { describe, expect, it } from 'vitest';
import type { Body } from '../journal/body.ts';
import { createRenderer } from '../markdown/render.ts';
import { splitFrontMatter } from './front-matter.ts';
import { publishedText } from './published-text.ts';

const render = await createRenderer();

/** What others get of a text: links as `L(…)`, files as `F(…)`. */
async function published(text: string): Promise<string> {
  const source = `---\ntitle: secret\n---\n${text}`;
  const context = { file: 'days/2024/2024-05-14.md', base: '/', dayZero: '2024-01-01' };
  const body: Body = await render(splitFrontMatter(source, '').body, context);
  return publishedText(source, body, {
    link: ({ written, path }) => `L(${written.startsWith('[[') ? path : written})`,
    file: ({ file }) => `F(${file})`,
  });
}

describe('publishedText', () => {
  it.each([
    ['a link to a day', 'See [it](2024-05-13.md#x).', 'See [it](L(2024-05-13.md#x)).'],
    ['a link to a page', '[all](/days/?a=1 "All")', '[all](L(/days/?a=1) "All")'],
    ['a link to a place in the text', '[up](#top)', '[up](L(#top))'],
    ['a link that leads elsewhere', '[out](https://example.com/)', '[out](https://example.com/)'],
    ['the name of a day', 'As in [[133]] here.', 'As in L(/day/133/) here.'],
    ['a picture', '![a](a.png "t")', '![a](F(days/2024/a.png) "t")'],
    ['a file whose name has blanks', '[a](<a b.txt>)', '[a](<F(days/2024/a b.txt)>)'],
    [
      'a picture of the author’s HTML',
      '<img src="a.png" alt="">',
      '<img src="F(days/2024/a.png)" alt="">',
    ],
    [
      'references, each twice',
      '[one][a] and ![two][b] and [one][a]\n\n[a]: /days/\n[b]: <a.png> "t"',
      '[one][a] and ![two][b] and [one][a]\n\n[a]: L(/days/)\n[b]: <F(days/2024/a.png)> "t"',
    ],
    ['code, which is no link', '`[it](2024-05-13.md)`', '`[it](2024-05-13.md)`'],
  ])('settles %s', async (_what, text, expected) => {
    expect(await published(text)).toBe(expected);
  });

  it.each([
    ['a block', 'one\n\n<!-- secret -->\n\ntwo', 'one\n\n\n\ntwo'],
    ['in a sentence', 'one <!-- secret\nsecret --> two', 'one  two'],
    ['with a link in it', 'one <!-- [secret](/days/) --> [two](/days/)', 'one  [two](L(/days/))'],
    [
      'over blank lines in HTML',
      '<div>\n<!-- secret\n\n[secret](a.png) -->\n</div>',
      '<div>\n\n</div>',
    ],
    ['never closed', 'one\n\n<!-- secret\n\nsecret', 'one'],
    ['of other kinds', 'one <?secret?> two <![CDATA[secret]]> <!SECRET>', 'one  two'],
    [
      'as a definition',
      'one\n\n[//]: # (secret)\n\n[comment]: <> "secret"\n\ntwo',
      'one\n\n\n\n\n\ntwo',
    ],
  ])('leaves comments out: %s', async (_what, text, expected) => {
    expect(await published(text)).toBe(expected);
  });

  it('keeps what only looks like a comment', async () => {
    const text = '```html\n<!-- shown -->\n```\n\n`<!-- shown -->` and a <! b and [a](#x)';
    expect(await published(text)).toBe(text.replace('#x', 'L(#x)'));
  });

  it('says nothing of the front matter, in files from Windows neither', async () => {
    expect(await published('\n\ntext\n')).toBe('text');
    const source = '\uFEFF---\r\ntitle: secret\r\n---\r\n\r\na\r\n[b](/c/)\r\n';
    const link = { written: '/c/', path: '/c/', fragment: '', line: 6, column: 5 };
    const settled = { link: () => 'L', file: () => 'F' };
    expect(publishedText(source, { links: [link], files: [] }, settled)).toBe('a\r\n[b](L)');
  });
});
