import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { regionsOf } from '../markdown/regions.ts';
import { convertBody } from './convert-body.ts';

const source = readFileSync(new URL('fixtures/everything.md', import.meta.url), 'utf8');
const { text } = convertBody(source, {
  file: '_posts/2024-05-14-everything.md',
  path: '/everything/',
  hasLiquid: true,
  pathOf: (_tag, name) => `/${name}/`,
  site: {
    origin: '',
    base: '',
    postAt: () => undefined,
    fileAt: (file) => (file.endsWith('.png') ? 'file' : 'missing'),
  },
});

/** What is in the source and not in the result, each as often as it is missing. */
function missing(before: string[], after: string[]): string[] {
  const left = [...after];
  return before.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

const words = (markdown: string) => markdown.match(/[\p{L}\p{N}]+/gu) ?? [];

function count(markdown: string, type: string): number {
  let found = 0;
  const { tree } = regionsOf(markdown) satisfies { tree: Root };
  visit(tree, type, () => {
    found += 1;
  });
  return found;
}

describe('a post that has everything', () => {
  test('keeps every word but the marks of Liquid and kramdown', () => {
    const marks =
      'raw endraw highlight python linenos endhighlight post_url 2024 05 13 day target _blank'.split(
        ' ',
      );
    const allowed = new Set([
      ...marks.flatMap(words),
      'post',
      'url',
      'blank',
      'prompt',
      'tip',
      'assets',
      'img',
      '133',
    ]);
    expect(missing(words(source), words(text)).filter((word) => !allowed.has(word))).toEqual([]);
  });

  test.each([
    'image',
    'listItem',
    'tableCell',
    'heading',
    'code',
    'inlineCode',
    'blockquote',
    'footnoteReference',
  ])('keeps the number of every %s', (type) => {
    const before = count(source, type) + (type === 'code' ? 1 : 0);
    expect(count(source, type)).toBeGreaterThan(0);
    expect(count(text, type)).toBe(before);
  });

  test('keeps every link, and one more that Liquid hid', () => {
    expect(count(text, 'link')).toBe(count(source, 'link') + 1);
  });

  test('changes nothing when it is done', () => {
    const again = convertBody(text, {
      file: '_posts/2024-05-14-everything.md',
      path: '/everything/',
      hasLiquid: false,
      pathOf: () => undefined,
      site: { origin: '', base: '', postAt: () => undefined, fileAt: () => 'missing' },
    });
    expect(again.text).toBe(text);
  });
});
