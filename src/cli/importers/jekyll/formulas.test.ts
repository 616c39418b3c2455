import { describe, expect, test } from 'vitest';
import { render } from '../../../markdown/testing.ts';
import { convertBody } from './convert-body.ts';

/** What Daybook's own Markdown takes for formulas in a body that was converted. */
async function formulasOf(body: string): Promise<string[]> {
  const { text } = convertBody(body, {
    file: '_posts/2024-05-14-x.md',
    path: '/x/',
    hasLiquid: true,
    pathOf: () => undefined,
    site: { origin: '', base: '', postAt: () => undefined, fileAt: () => 'missing' },
  });
  const { html } = await render(text);
  const sources = html.matchAll(/<annotation encoding="application\/x-tex">([^<]*)<\/annotation>/g);
  return [...sources].map(([, source = '']) => source.trim().replace(/&#x3C;/g, '<'));
}

describe('a converted body, read by Daybook', () => {
  test.each<[string, string[]]>([
    [String.raw`so \(x_1 * y * z\) and \\( a\_b \\)`, ['x_1 * y * z', 'a_b']],
    ['so $$x^2$$ is\n\n$$ y^2 $$\n\nis', ['x^2', 'y^2']],
    ['\\[\n\\sum_i x_i\n\\]', ['\\sum_i x_i']],
    [String.raw`- so \[ x = 1 \] is`, ['x = 1']],
    ['> $$ x\n> = y $$', ['x\n= y']],
    ['- $$x$$\n- $$y$$', ['x', 'y']],
    ['| a | $5 |\n|---|---|\n| \\(x_1\\) | $6 |', ['x_1']],
    [String.raw`so $ \alpha $ is, for $5 (or US$) and $7 each, or $5/\(x_1\)`, ['\\alpha', 'x_1']],
    ['about $10$ or so', []],
    ['about $10$ for $x_1$', ['10', 'x_1']],
    ['costs $5 (or US$) now, $5,$6, ($10/$20), US$2 … US$1.5', []],
    ['from $HOME/bin:$PATH/x and $(a)/$(b)', []],
    ['see \\(above\\) and \\[1\\] and \\$5', []],
    ['DO $$ BEGIN x; END $$; and $$ alone', []],
    ['```sql\nDO $$ BEGIN END $$;\n```\n\n`$x$`', []],
    ['a\n\n$$\n\nb\n\nc', []],
  ])('%j', async (body, formulas) => {
    expect(await formulasOf(body)).toEqual(formulas);
  });
});
