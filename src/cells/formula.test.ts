import { describe, expect, it } from 'vitest';
import { formulaHtml } from './formula.ts';

describe('formulaHtml', () => {
  it('makes a box that is reached by keyboard and has a name', () => {
    expect(formulaHtml('x < 3')).toMatch(
      /^<span class="katex-display" role="group" tabindex="0" aria-label="Formula"><span class="katex">/,
    );
  });

  it('is MathML alone for a page without a style sheet, and so never shown twice', () => {
    const html = formulaHtml('x < 3', 'mathml');
    expect(html).toMatch(/^<span class="katex"><math [^>]*display="block">/);
    expect(html).not.toContain('katex-html');
  });

  it('has one element for the name of a function in an index, as MathML wants it', () => {
    expect(formulaHtml('\\mu_{\\max}', 'mathml')).toContain(
      '<msub><mi>μ</mi><mrow><mi>max</mi><mo>\u2061</mo></mrow></msub>',
    );
  });

  it('shows what is no formula as it is, and nothing of it as HTML', () => {
    expect(formulaHtml('\\nothing{<b>&amp;')).toBe(
      '<code class="language-math math-error">\\nothing{&lt;b>&amp;amp;</code>',
    );
  });

  it('shows as it is, and soon, what KaTeX would be busy with for minutes', () => {
    const macro = `\\def\\a{${'x'.repeat(3_000)}}${'\\a'.repeat(300)}`;
    for (const tex of ['x+'.repeat(150_000), macro, '\\newcommand{\\b}{1}\\b', '\\let\\a=b']) {
      const html = formulaHtml(tex);
      expect(html).toMatch(/^<code class="language-math math-error">/);
      expect(html.length).toBeLessThan(6_000);
    }
    expect(formulaHtml('\\deg + \\left(x\\right)')).toContain('katex-html');
  });
});
