import { describe, expect, test, vi } from 'vitest';
import { problemsOf, render } from './testing.ts';

describe('typeset', () => {
  test('gives HTML for the eyes and MathML for screen readers', async () => {
    const { html } = await render('$x$');
    expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">');
    expect(html).toContain('<span class="katex-html" aria-hidden="true">');
  });

  test('shows the source of a formula with an error', async () => {
    expect((await render('a $\\foo<1$ b')).html).toBe(
      '<p>a <code class="math-error">\\foo&#x3C;1</code> b</p>',
    );
  });

  test('names an unknown command at its place', async () => {
    expect(await problemsOf('a $x + \\foo{1}$ b')).toEqual([
      '1:8+4 error math-error: KaTeX does not know `\\foo`; ' +
        'correct the command, or define it with `\\def` in the same formula',
    ]);
  });

  test('says what KaTeX says of other errors', async () => {
    expect(await problemsOf('$\\frac{1$')).toEqual([
      "1:9+1 error math-error: KaTeX cannot read the formula: Unexpected end of input in a macro argument, expected '}'; " +
        'correct the TeX, or write `\\$` where a dollar sign is meant',
    ]);
    expect(await problemsOf('${x$')).toEqual([
      "1:4+1 error math-error: KaTeX cannot read the formula: Expected '}', got the end of the formula; " +
        'correct the TeX, or write `\\$` where a dollar sign is meant',
    ]);
  });

  test.each([
    ['$$\nx\n  + \\foo\n$$', '3:5'],
    ['$$ x\n+ \\foo $$', '2:3'],
    ['text\r\n\r\n$$\r\nx\r\n+ \\foo\r\n$$', '5:3'],
    ['> $$\n> x\n> \\foo\n> $$', '3:3'],
    ['- $$\n  x\n    \\foo\n  $$', '3:5'],
    ['```math\nx\n\\foo\n```', '3:1'],
    ['one $a$, $b$,\ntwo $x +\n\\foo$', '3:1'],
    ['$$ x + \\foo $$', '1:8'],
  ])('finds the line and column in %j', async (text, place) => {
    expect((await problemsOf(text))[0]).toMatch(new RegExp(`^${place}\\+4 error math-error`));
  });

  test('reports the same formula at each of its places', async () => {
    const problems = await problemsOf('$\\foo$ and $\\foo$');
    expect(problems.map((problem) => problem.slice(0, 4))).toEqual(['1:2+', '1:13']);
  });

  test('warns of a comment that swallows the rest', async () => {
    expect(await problemsOf('$50% of x$ but $50\\%$')).toEqual([
      '1:4+1 warning math-warning: `%` begins a comment, so the rest of the formula is not shown; ' +
        'write `\\%` for a percent sign',
    ]);
  });

  test('warns of a sign that KaTeX does not have', async () => {
    // KaTeX also says it on the console.
    vi.spyOn(console, 'warn').mockReturnValue();
    expect(await problemsOf('$x ☃ y$')).toEqual([
      '1:4+1 warning math-warning: KaTeX has no sign for `☃`; ' +
        'write a TeX command for it, or put it outside the formula',
    ]);
  });

  test('says nothing of letters in other scripts and of other doubts', async () => {
    expect(await problemsOf('$\\text{확률} + é \\\\ y$')).toEqual([]);
  });

  test('survives what no one writes', async () => {
    const [problem] = await problemsOf(`$${'{'.repeat(20_000)}$`);
    expect(problem).toContain('error math-error: KaTeX cannot read the formula');
  });
});
