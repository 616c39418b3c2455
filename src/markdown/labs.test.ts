import { describe, expect, test } from 'vitest';
import { problemsOf, render } from './testing.ts';

describe('settleLab', () => {
  test('notes the YAML of a lab, and where it stands', async () => {
    const text =
      'text\n\n```lab\ndata: cars\n\nx: weight\n```\n\n- a\n\n  ~~~ Lab\n  x: 1\n  ~~~\n';
    const { labs, html, words } = await render(text);
    expect(labs).toEqual([
      { index: 0, id: 'lab-1', yaml: 'data: cars\n\nx: weight', line: 3, indents: [0, 0, 0] },
      { index: 1, id: 'lab-2', yaml: 'x: 1', line: 11, indents: [2] },
    ]);
    expect(html).toContain('<daybook-lab id="lab-1" data-index="0"></daybook-lab>');
    expect(words).toBe(2);
    expect(await problemsOf(text)).toEqual([]);
  });

  test.each([
    ['```labs\nx: 1\n```', '1:4+4 error lab: `labs` does not make a lab; write `lab`'],
    [
      '```lab name=fit\nx: 1\n```',
      '1:8+8 error lab: a lab takes no options, and `name=fit` is none of its fields here; write its fields between the fences, each on a line of its own',
    ],
    [
      '```lab\nx: 1\n```\n\n<p id="lab-1-code">a</p>',
      '5:1+1 error lab: `lab-1-code` is the `id` of the lab in line 1, or of its code; give the element another `id`',
    ],
    [
      'a\n\n[^1]: b\n\n    ```lab\n    x: 1\n    ```',
      '5:1+1 error lab: this lab is not shown: it stands in a footnote to which nothing refers; refer to the footnote, or take the lab out of it',
    ],
    [
      '<daybook-lab data-index="0">a</daybook-lab>',
      '1:1+12 warning cell-element: `<daybook-lab>` makes no lab, and is read as `<span>`; write a fence that begins with ```` ```lab ````',
    ],
  ])('says of %j what is wrong', async (text, problem) => {
    expect(await problemsOf(text)).toEqual([problem]);
  });

  test('has no place in texts that are no days', async () => {
    const { problems, labs, html } = await render('```lab\nx: 1\n```', { file: 'site.yaml' });
    expect(labs).toEqual([]);
    expect(html).toContain('data-language="yaml"');
    expect(problems.map(({ message, fix }) => `${message}; ${fix}`)).toEqual([
      'labs can be used in days only; link to a day with the lab',
    ]);
  });

  test('takes no number from cells, and no language from listings', async () => {
    const { cells, labs, problems } = await render(
      '```lab\n```\n\n```ts run\n1\n```\n\n```lua\n```',
    );
    expect(labs).toHaveLength(1);
    expect(cells.map(({ id }) => id)).toEqual(['cell-1']);
    expect(problems).toEqual([]);
  });
});
