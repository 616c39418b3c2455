import { describe, expect, test } from 'vitest';
import { problemsOf, render } from './testing.ts';

const placesOf = async (text: string) =>
  (await problemsOf(text)).map((problem) => problem.replace(/ is read .*/, ''));

describe('reportLostText', () => {
  test('tells of a tag that no browser knows, once per name', async () => {
    expect(await problemsOf('A `x` List<String> and <T>\nand <T> and <database>.')).toEqual([
      '1:11+8 warning lost-text: `<String>` is read as HTML and not shown; ' +
        'write `\\<String>`, or put it between backticks',
      '1:24+3 warning lost-text: `<T>` is read as HTML and not shown; ' +
        'write `\\<T>`, or put it between backticks',
      '2:13+10 warning lost-text: `<database>` is read as HTML and not shown; ' +
        'write `\\<database>`, or put it between backticks',
    ]);
  });

  test('leaves the HTML as it is written', async () => {
    expect((await render('a <T> b')).html).toContain('<t>');
  });

  test('has no words that do not help inside a block of HTML', async () => {
    expect(await problemsOf('> <pre>\n> a\n>   List<String>\n> </pre>')).toEqual([
      '3:9+8 warning lost-text: `<String>` is read as HTML and not shown; write `&lt;String>`',
    ]);
    expect(await problemsOf('- a\n\n  <T>\n  b')).toEqual([
      '3:3+3 warning lost-text: `<T>` is read as HTML and not shown; ' +
        'write `\\<T>`, or put it between backticks',
    ]);
  });

  test.each([
    ['a heading', '## a <T>', '1:6+3 warning lost-text: `<T>`'],
    ['a cell', '| a |\n| - |\n| <T> |', '3:3+3 warning lost-text: `<T>`'],
    ['a link', '[a <T>](https://x.y)', '1:4+3 warning lost-text: `<T>`'],
    ['a tag with attributes', 'a <T extends U>', '1:3+13 warning lost-text: `<T extends U>`'],
    ['a tag of two lines', 'a <T\nx="`">', '1:3+2 warning lost-text: `<T>`'],
    ['an empty tag', 'a <T/>', '1:3+4 warning lost-text: `<T/>`'],
    ['the text behind a comment', '<!-- <T> --> <T>', '1:14+3 warning lost-text: `<T>`'],
  ])('finds it in %s', async (_, text, problem) => {
    expect(await placesOf(text)).toEqual([problem]);
  });

  test.each([
    '<details>\n<summary>More</summary>\n\nText.\n\n</details>',
    'a <svg viewBox="0 0 1 1"><linearGradient/><path d="M0 0"/></svg>',
    'a <math><mi>x</mi></math>',
    'a <KBD>b</KBD>',
    '<my-widget>\n\na <my-widget x="1"></my-widget>',
    'a < b and b<c',
    '<https://x.y> and <me@example.com>',
    'a <!-- <T> --> b',
    '<!-- <T>\n\n<T> -->',
    'a `<T>` b',
    '```\n<T>\n```',
    '    <T>',
    'a \\<T> and &lt;T>',
    'a <b title="<T>">b</b>',
    "<div title='<T>'>\n</div>",
    '<script>\nif (a <T> b) {}\n</script>',
    '<style>\n/* <T> */\n</style>',
    'a $x <T> y$',
    'a </T>',
    '<div><o:p></o:p></div>',
  ])('finds nothing in %j', async (text) => {
    expect((await placesOf(text)).filter((problem) => problem.includes('lost-text'))).toEqual([]);
  });
});
