import { describe, expect, test } from 'vitest';
import { render } from './testing.ts';

const cellsOf = async (text: string) => (await render(text)).cells;

/** The code of a text's only cell as the file has it: what stands behind the indents. */
async function writtenCode(text: string): Promise<string> {
  const [cell] = await cellsOf(text);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return (cell?.indents ?? [])
    .map((indent, index) => (lines[(cell?.line ?? 0) + index] ?? '').slice(indent))
    .join('\n');
}

describe('readFence', () => {
  test.each<[string, string, string, number, number[]]>([
    ['a list', '- a\n\n  ```ts run\n  a\n    b\n\n  c\n  ```', 'a\n  b\n\nc', 3, [2, 2, 0, 2]],
    ['the first line of a list', '1. ```ts run\n   a\n   ```', 'a', 1, [3]],
    ['a list in a list', '- a\n  - ```ts run\n    a\n    ```', 'a', 2, [4]],
    ['a quote', '> ```ts run\n> a\n>\n>b\n> ```', 'a\n\nb', 1, [2, 1, 1]],
    ['a callout', '> [!note]\n> ```ts run\n> a\n> ```', 'a', 2, [2]],
    ['a folded one', '> [!tip]- Title\n>\n> ```ts run\n> a\n> ```', 'a', 3, [2]],
    ['a callout in a list', '- a\n\n  > [!tip]\n  > ```ts run\n  > a\n  > ```', 'a', 4, [4]],
    ['a list in a callout', '> [!tip]\n> - a\n>\n>   ```ts run\n>   a\n>   ```', 'a', 4, [4]],
    ['quotes in quotes', '> > ```ts run\n>> a\n> >  b\n> > ```', 'a\n b', 1, [3, 4]],
    ['a footnote', 'a[^1]\n\n[^1]: b\n\n    ```ts run\n    a\n    ```', 'a', 5, [4]],
    ['a task', '- [ ] a\n\n  ```ts run\n  a\n  ```', 'a', 3, [2]],
    ['four backticks', '````ts run\n```\na\n````', '```\na', 1, [0, 0]],
    ['tildes', '~~~ts run\n```\n~~~', '```', 1, [0]],
    ['an indented fence', '   ```ts run\n     a\n  b\nc\n   ```', '  a\nb\nc', 1, [3, 2, 0]],
    ['an unclosed fence', '```ts run\na\n\nb', 'a\n\nb', 1, [0, 0, 0]],
    ['a fence that its list closes', '- ```ts run\n  a\n\nb', 'a', 1, [2]],
    ['a fence that its quote closes', '> ```ts run\n> a\nb', 'a', 1, [2]],
    ['blank lines around', '```ts run\n\na\n\n```', '\na\n', 1, [0, 0, 0]],
    ['CRLF', '\r\n- ```ts run\r\n  a\r\n\r\n  b\r\n  ```\r\n', 'a\n\nb', 2, [2, 0, 2]],
    ['CR', '\r> ```ts run\r> a\r> b\r> ```\r', 'a\nb', 2, [2, 2]],
    ['a byte order mark', '\uFEFF```ts run\na\n```', 'a', 1, [0]],
    ['unicode', '> 🎉 ü\n>\n> ```ts run\n> "🎉" + ü\n> ```', '"🎉" + ü', 3, [2]],
    ['other line separators', '```ts run\na\u2028b\u0085c\n```', 'a\u2028b\u0085c', 1, [0]],
    ['tabs in the code', '- ```ts run\n  \ta\tb\n  ```', '\ta\tb', 1, [2]],
    ['a tab before the code', '-\t```ts run\n\ta\n\t```', 'a', 1, [1]],
    ['words without blanks between', '```ts\trun\na\n```', 'a', 1, [0]],
  ])('finds the code in %s', async (_case, text, code, line, indents) => {
    expect(await cellsOf(text)).toMatchObject([{ code, line, indents }]);
    expect(await writtenCode(text)).toBe(code);
  });

  test.each([
    ['a list', '- ```ts run\n\ta\n  ```', '  a', [0]],
    ['a quote', '>\t```ts run\n>\ta\n>\t```', 'a', [2]],
    ['a quote, less indented', '> ```ts run\n>\ta\n> ```', '  a', [0]],
  ])(
    'keeps the columns near where %s takes a part of a tab',
    async (_case, text, code, indents) => {
      expect(await cellsOf(text)).toMatchObject([{ code, indents }]);
    },
  );

  test('has a NUL as the page shows it', async () => {
    expect(await cellsOf('> ```ts run\n> a\0b\n> ```')).toMatchObject([
      { code: 'a\uFFFDb', indents: [2] },
    ]);
  });
});
