import { describe, expect, test } from 'vitest';
import { problemsOf, render } from './testing.ts';

const cellsOf = async (text: string) => (await render(text)).cells;

describe('settleCell', () => {
  test('notes what is to be run', async () => {
    const text =
      'text\n\n```ts run name=fit hide=output timeout=2.5\nconst a = 1;\n\na\n```\n\n' +
      '```ts\nlisting\n```\n\n```TypeScript run static isolated fails\nthrow a;\n```\n';
    expect(await cellsOf(text)).toEqual([
      {
        index: 0,
        id: 'cell-fit',
        name: 'fit',
        code: 'const a = 1;\n\na',
        line: 3,
        indents: [0, 0, 0],
        options: { hide: 'output', timeout: 2.5 },
      },
      {
        index: 1,
        id: 'cell-2',
        code: 'throw a;',
        line: 13,
        indents: [0],
        options: { static: true, isolated: true, fails: true },
      },
    ]);
    expect(await problemsOf(text)).toEqual([]);
  });

  test('wraps the highlighted code', async () => {
    const { html } = await render('```ts run name=fit\n1 < 2\n```');
    const { html: listing } = await render('```ts\n1 < 2\n```');
    expect(html).toBe(`<daybook-cell id="cell-fit" data-index="0">${listing}</daybook-cell>`);
  });

  test('counts words and finds the excerpt as with a listing', async () => {
    const text = (run: string) => `\`\`\`ts${run}\nconst a = 1;\n\`\`\`\n\nSome words.`;
    const { words, excerpt } = await render(text(' run hide=code'));
    const listing = await render(text(''));
    expect({ words, excerpt }).toEqual({ words: listing.words, excerpt: 'Some words.' });
  });

  test.each([
    '```ts {1,3}',
    '```ts title="how to run" showLineNumbers',
    '```ts title="a=b" /run/',
    '```ts filename=a.ts',
    '```ts isolatedModules',
    '```typescript wrap=true',
    '```python name=fit',
    '```sh title=run',
    '```runes',
    '    run',
    '```',
  ])('leaves %j a listing', async (fence) => {
    const { cells, html, problems } = await render(`${fence}\na\n`);
    expect(cells).toEqual([]);
    expect(html).not.toContain('daybook-cell');
    expect(problems.filter(({ kind }) => kind !== 'unknown-language')).toEqual([]);
  });

  test.each([
    ['```ts rnu', '1:7+3', '`rnu` does not make a cell', '`ts run`'],
    ['```ts Run name=fit', '1:7+3', '`Run` does not make a cell', '`ts run`'],
    ['```TS run:', '1:7+4', '`run:` does not make a cell', '`TS run`'],
    ['```ts run{1}', '1:7+6', '`run{1}` does not make a cell', '`ts run`'],
    ['```ts run=true', '1:7+8', '`run=true` does not make a cell', '`ts run`'],
    ['```ts {1} run', '1:11+3', '`run` is not the first word behind the language', '`ts run`'],
    [
      '```ts  name=fit',
      '1:8+8',
      '`name=fit` is an option of a cell, and this is none without `run`',
      '`ts run` before it, or leave it out',
    ],
    [
      '~~~ typescript {1} static',
      '1:20+6',
      '`static` is an option of a cell, and this is none without `run`',
      '`typescript run` before it, or leave it out',
    ],
    ['```js run', '1:7+3', '`js` cannot be run, only `ts` can', '`ts run`, or leave `run` out'],
    ['```tsx run', '1:8+3', '`tsx` cannot be run, only `ts` can', '`ts run`, or leave `run` out'],
    [
      '```Python {1} run',
      '1:15+3',
      '`Python` cannot be run, only `ts` can',
      '`ts run`, or leave `run` out',
    ],
    ['```run name=a', '1:4+3', 'a cell needs its language before `run`', '`ts run`'],
  ])('does not run %j, and says so', async (fence, place, message, fix) => {
    const { cells, html } = await render(`${fence}\na\n`);
    expect(cells).toEqual([]);
    expect(html).toMatch(/^<pre /);
    expect(await problemsOf(`${fence}\na\n`)).toEqual([
      `${place} error cell-option: ${message}; write ${fix.replace(/^(?!`)/, '')}`,
    ]);
  });

  test('leaves it at the language where that is unknown', async () => {
    expect(await problemsOf('```typscript run\na\n```')).toEqual([
      '1:4+9 error unknown-language: `typscript` is not a language that can be highlighted; ' +
        'write `typescript`, or `text` for plain text',
    ]);
  });

  test.each(['```ts run\n```', '```ts run\n\n \t\n```', '```ts run', '- ```ts run\n\n  ```'])(
    'has nothing to run in %j',
    async (text) => {
      const column = text.indexOf('run') + 1;
      expect(await problemsOf(text)).toEqual([
        `1:${column}+3 error empty-cell: this cell is empty: there is nothing to run; ` +
          'write TypeScript between the two fences, or take them out',
      ]);
    },
  );

  test('is for days only', async () => {
    const { cells, html, problems } = await render('a\n\n```ts run\n1\n```', { file: 'site.yaml' });
    expect(cells).toEqual([]);
    expect(html).not.toContain('daybook-cell');
    expect(problems).toEqual([
      {
        severity: 'error',
        kind: 'misplaced-cell',
        length: 3,
        message: 'cells can be used in days only',
        fix: 'leave `run` out, and link to a day with the cell',
        file: 'site.yaml',
        line: 3,
        column: 7,
      },
    ]);
  });

  test('is none in a text whose source is shown', async () => {
    const text = `\`\`\`ts run\n1\n\`\`\`\n\n${'<div>'.repeat(10_000)}`;
    const { cells, problems } = await render(text);
    expect(problems.map(({ kind }) => kind)).toEqual(['too-deep']);
    expect(cells).toEqual([]);
  });

  test('renders hundreds of cells', async () => {
    const text = '> ```ts run\n> const a = 1;\n> ```\n\n'.repeat(500);
    const cells = await cellsOf(text);
    expect(cells).toHaveLength(500);
    expect(cells.at(-1)).toMatchObject({ id: 'cell-500', line: 4 * 499 + 1, indents: [2] });
  });
});

describe('the ids of cells', () => {
  test('are anchors, and no heading has one of them', async () => {
    const { anchors, headings, html } = await render(
      '## Cell 1\n\n```ts run\n1\n```\n\n## Cell fit\n\n```ts run name=fit\n1\n```\n',
    );
    expect(anchors.toSorted()).toEqual(['cell-1', 'cell-1-1', 'cell-fit', 'cell-fit-1']);
    expect(headings.map(({ slug }) => slug)).toEqual(['cell-1-1', 'cell-fit-1']);
    expect(html.match(/id="[^"]*"/g)).toEqual([
      'id="cell-1-1"',
      'id="cell-1"',
      'id="cell-fit-1"',
      'id="cell-fit"',
    ]);
  });

  test('are not for other elements', async () => {
    const text = '<h2 id="cell-fit">A</h2>\n\n```ts run name=fit\n1\n```\n\na <b id="cell-1">b</b>';
    expect(await problemsOf(text)).toEqual([
      '1:1+1 error cell-id: `cell-fit` is the `id` of the cell in line 3; give the element another `id`',
    ]);
  });
});

describe('reportUnshown', () => {
  test('tells of a cell in a footnote that no text refers to', async () => {
    const cell = '```ts run\n    1\n    ```';
    const text = `a[^1]\n\n[^1]: b\n\n    ${cell}\n\n[^2]: c\n\n    ${cell}\n`;
    expect(await problemsOf(text)).toEqual([
      '11:1+1 error misplaced-cell: this cell is not shown: ' +
        'it stands in a footnote to which nothing refers; ' +
        'refer to the footnote, or take the cell out of it',
    ]);
    expect((await render(text)).anchors).toContain('cell-1');
  });
});

describe('disarmWrittenCells', () => {
  test('makes an author’s own element an ordinary one', async () => {
    const text = 'a\n\n> <DAYBOOK-CELL id="x" data-index="0">b</daybook-cell>\n> c';
    const { html, cells, problems } = await render(text);
    expect(html).toContain('<span id="x" data-index="0">b</span>');
    expect(cells).toEqual([]);
    expect(problems.filter(({ kind }) => kind === 'cell-element')).toHaveLength(1);
    expect((await problemsOf(text))[0]).toBe(
      '3:3+13 warning cell-element: `<DAYBOOK-CELL>` makes no cell, and is read as `<span>`; ' +
        'write a fence that begins with ```` ```ts run ````',
    );
  });

  test.each([
    '<!-- <daybook-cell id="cell-1" data-index="0"></daybook-cell> -->',
    '<script>"<daybook-cell id="cell-1" data-index="0"></daybook-cell>"</script>',
    '<template><daybook-cell id="cell-1" data-index="0"></daybook-cell></template>',
    '<i title=\'<daybook-cell id="cell-1" data-index="0">\'></i>',
    '`<daybook-cell id="cell-1" data-index="0">`',
    '```html\n<daybook-cell id="cell-1" data-index="0"></daybook-cell>\n```',
    '[a](/b "<daybook-cell id=1>")',
    '&lt;daybook-cell id="cell-1" data-index="0">',
  ])('leaves nothing of %j that could be taken for a cell', async (text) => {
    // In an attribute the quotes are escaped.
    expect((await render(text)).html).not.toMatch(/<daybook-cell id="/);
  });
});
