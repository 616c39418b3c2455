import { describe, expect, test } from 'vitest';
import { render } from './testing.ts';

const cellsOf = async (text: string) =>
  (await render(text)).html.match(/<t[hd](?:\s[^>]*)?>.*?<\/t[hd]>/g);

describe('settleHeaderCell', () => {
  test('makes an empty heading a plain cell', async () => {
    expect(await cellsOf('| | b |\n| :- | - |\n| c | |')).toEqual([
      expect.stringMatching(/^<td[^>]*><\/td>$/),
      '<th>b</th>',
      expect.stringMatching(/^<td[^>]*>c<\/td>$/),
      '<td></td>',
    ]);
    expect(await cellsOf('<table><tr><th scope="col"> <!-- x --></th></tr></table>')).toEqual([
      '<td> <!-- x --></td>',
    ]);
  });

  test('leaves a heading of a formula, a picture or code', async () => {
    const cells = await cellsOf('| $x$ | ![a](https://x.y/a.png) | `c` |\n| - | - | - |');
    expect(cells?.map((cell) => cell.slice(0, 3))).toEqual(['<th', '<th', '<th']);
  });
});
