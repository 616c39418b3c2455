import { describe, expect, test } from 'vitest';
import type { CellOptions } from '../journal/cell.ts';
import { problemsOf, render } from './testing.ts';

const cell = (words: string) => `\`\`\`ts run ${words}\na\n\`\`\`\n`;

describe('readCellOptions', () => {
  test.each<[string, { name?: string }, CellOptions]>([
    ['name=fit', { name: 'fit' }, {}],
    ['name="fit_2-b"', { name: 'fit_2-b' }, {}],
    ["name='größe'", { name: 'größe' }, {}],
    ['hide=code', {}, { hide: 'code' }],
    ['hide="output"', {}, { hide: 'output' }],
    ['timeout=60', {}, { timeout: 60 }],
    ['timeout=.5', {}, { timeout: 0.5 }],
    ['timeout="1.25"  static', {}, { timeout: 1.25, static: true }],
    ['fails hide=output isolated\t', {}, { fails: true, hide: 'output', isolated: true }],
  ])('reads %j', async (words, name, options) => {
    const { cells, problems } = await render(cell(words));
    expect(problems).toEqual([]);
    expect(cells).toEqual([
      {
        index: 0,
        id: `cell-${name.name ?? 1}`,
        ...name,
        code: 'a',
        line: 1,
        indents: [0],
        options,
      },
    ]);
  });

  test.each([
    ['nmae=fit', '+8', '`nmae` is not an option of a cell', 'write `name=fit`'],
    ['Static', '+6', '`Static` is not an option of a cell', 'write `static`'],
    ['fail', '+4', '`fail` is not an option of a cell', 'write `fails`'],
    ['isolate=yes', '+11', '`isolate` is not an option of a cell', 'write `isolated`'],
    ['timeuot', '+7', '`timeuot` is not an option of a cell', 'write `timeout=5`'],
    [
      'title="a b"',
      '+11',
      '`title` is not an option of a cell',
      'write `name=…`, `hide=code`, `hide=output`, `static`, `isolated`, `timeout=…` or `fails`',
    ],
    ['name', '+4', '`name` has no value', 'write for example `name=fit`'],
    ['hide=', '+5', '`hide` has no value', 'write for example `hide=code`'],
    ['timeout=""', '+10', '`timeout` has no value', 'write for example `timeout=5`'],
    ['static=true', '+11', '`static` takes no value', 'write `static`, or leave it out'],
    ['fails=', '+6', '`fails` takes no value', 'write `fails`, or leave it out'],
    ['name = fit', '+10', 'a blank stands before the `=` of `name`', 'write `name=fit`'],
    [
      'name=a.b',
      '+8',
      '`a.b` cannot be the name of a cell',
      'write letters, digits, `-` and `_`, as in `name=a-b`',
    ],
    [
      'name="my fit!"',
      '+14',
      '`my fit!` cannot be the name of a cell',
      'write letters, digits, `-` and `_`, as in `name=my-fit`',
    ],
    [
      'name="fit',
      '+9',
      '`"fit` cannot be the name of a cell',
      'write letters, digits, `-` and `_`, as in `name=fit`',
    ],
    [
      'name=2',
      '+6',
      '`2` cannot be the name of a cell: it has no letter',
      'write a name with a letter in it, or none: a cell has its number without it',
    ],
    ['hide=Code', '+9', '`Code` cannot be hidden', 'write `hide=code`'],
    ['hide=all', '+8', '`all` cannot be hidden', 'write `hide=code` or `hide=output`'],
  ])('names what is wrong with %j', async (word, length, message, fix) => {
    expect(await problemsOf(`text\n\n${cell(word)}`)).toEqual([
      `3:11${length} error cell-option: ${message}; ${fix}`,
    ]);
    expect((await render(cell(word))).cells).toMatchObject([{ id: 'cell-1', options: {} }]);
  });

  test.each(['0', '0.0', '-1', '60.1', '1e1', '5s', 'Infinity', '٣', '1.'])(
    'takes %j for no timeout',
    async (value) => {
      expect(await problemsOf(cell(`timeout=${value}`))).toEqual([
        `1:11+${8 + value.length} error cell-option: \`${value}\` is no timeout; ` +
          'write a number of seconds above 0 and up to 60, as in `timeout=5`',
      ]);
      expect((await render(cell(`timeout=${value}`))).cells).toMatchObject([{ options: {} }]);
    },
  );

  test.each([
    ['hide=code static hide=output', '1:28+11', 'hide'],
    ['fails fails', '1:17+5', 'fails'],
    ['name=a name=b', '1:18+6', 'name'],
    ['run', '1:11+3', 'run'],
  ])('names what is written twice in %j', async (words, place, key) => {
    expect(await problemsOf(cell(words))).toEqual([
      `${place} error cell-option: \`${key}\` is written twice; leave one of them out`,
    ]);
  });

  test('names every wrong word at its own place', async () => {
    const text = '> - a\n>\n>   ~~~  typescript\trun  hide=cod  "🎉" fials\n>   a\n';
    expect((await problemsOf(text)).map((problem) => problem.replace(/:[^:]*$/, ''))).toEqual([
      '3:26+8 error cell-option',
      '3:36+4 error cell-option',
      '3:41+5 error cell-option',
    ]);
  });

  test('wants names that are unique in the post', async () => {
    const text = `${cell('name=fit')}\n- a\n\n  \`\`\`ts run name="fit"\n  a\n  \`\`\`\n`;
    expect(await problemsOf(text)).toEqual([
      '7:13+10 error cell-option: `fit` is already the name of the cell in line 1; ' +
        'give this one another name',
    ]);
    expect((await render(text)).cells.map(({ id, name }) => [id, name])).toEqual([
      ['cell-fit', 'fit'],
      ['cell-2', undefined],
    ]);
  });

  test('has time for very many words', async () => {
    const words = ['a=" '.repeat(20_000), `${' '.repeat(50_000)}x`, "b='".repeat(20_000)];
    expect((await problemsOf(cell(words.join(' ')))).length).toBeGreaterThan(1);
  });
});
