import { describe, expect, test } from 'vitest';
import { render } from './testing.ts';

/** The formulas of a text, as KaTeX keeps their source. */
async function formulasOf(text: string): Promise<string[]> {
  const { html } = await render(text);
  const sources = html.matchAll(/<annotation encoding="application\/x-tex">([^<]*)<\/annotation>/g);
  return [...sources].map(([, source = '']) =>
    source.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&'),
  );
}

describe('formulaInText', () => {
  test.each([
    ['it costs $5 and then $6'],
    ['US$2 and … US$1.5'],
    ['US$2 or CA$3, both$4 and $'],
    ['$9,909,298.07 | $7,871,616.41'],
    ['| a |\n| - |\n| $9,909,298.07 | $7,871,616.41 |'],
    ['$5-$6'],
    ['**$5**'],
    ['**$5** and **$6**'],
    ['2$\\times$3'],
    ['\\$5 and \\$6'],
    ['\\$x$'],
    ['a price of 5$ and 6$'],
    ['$ x $'],
    ['$x $'],
    ['$\nx$'],
    ['`$x$`'],
    ['it costs $5, while `$HOME` is a folder'],
    ['$$$'],
    ['$$$x$$$'],
    ['$$'],
    ['$'],
    ['a $$ b'],
    ['a $$ $$ b'],
    ['```sql\nDO $$ BEGIN; END $$;\n```'],
    ['$x\n\ny$'],
  ])('finds no formula in %j', async (text) => {
    expect(await formulasOf(text)).toEqual([]);
    expect((await render(text)).hasMath).toBe(false);
  });

  test.each([
    ['$x_1 + y$', ['x_1 + y']],
    ['n$^{th}$', ['^{th}']],
    ['in `$5` and $5 and $x$', ['x']],
    ['$5$ is a number', ['5']],
    ['the $x$-axis, ($y$), "$z$"', ['x', 'y', 'z']],
    ['$a$$b$', ['a', 'b']],
    ['$a$$', ['a']],
    ['$\\text{\\$5}$', ['\\text{\\$5}']],
    ['\\$5 and $x$', ['x']],
    ['\\\\$x$', ['x']],
    ['$a\\ $', ['a\\ ']],
    ['$a\nb$', ['a\nb']],
    ['$a \\\\ b$', ['a \\\\ b']],
    ['an $$x$$ in a sentence', ['x']],
    ['an $$ x $$ in a sentence', [' x ']],
    ['$$\\text{$x$}$$ in a sentence', ['\\text{$x$}']],
    ['| $P(A \\| B)$ |\n| - |\n| $a$ |', ['P(A | B)', 'a']],
    ['| **$P(A \\| B)$** |\n| - |', ['P(A | B)']],
    ['*$x$* **$y$** [$z$](https://example.com)', ['x', 'y', 'z']],
    ['$a < b$ and $c & d$', ['a < b']],
  ])('finds in %j the formulas %j', async (text, formulas) => {
    expect(await formulasOf(text)).toEqual(formulas);
  });

  test('shows $$ in a sentence as a display', async () => {
    expect((await render('a $$x$$ b')).html).toContain(
      '<p>a <span class="katex-display" role="group"',
    );
    expect((await render('a $x$ b')).html).not.toContain('katex-display');
  });

  test('is done soon with many dollars', async () => {
    const { hasMath } = await render('costs $5 and $a $$ b `$` '.repeat(1000));
    expect(hasMath).toBe(false);
  });
});
