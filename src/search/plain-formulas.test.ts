import { describe, expect, it } from 'vitest';
import { typeset } from '../markdown/katex.ts';
import { plainFormulas } from './plain-formulas.ts';

describe('plainFormulas', () => {
  it('leaves each formula once, as its TeX', () => {
    const html = `<p>If ${typeset('x^2 < \\frac{1}{2}', false).html}, then ${typeset('y', false).html}.</p>`;
    expect(plainFormulas(html)).toMatch(
      /^<p>If x\^2 &(?:lt|#x3C);\s?\\frac\{1\}\{2\}, then y\.<\/p>$/,
    );
  });

  it('takes formulas that stand alone out of what scrolls them', () => {
    const plain = plainFormulas(typeset('\\sum_i x_i', true).html);
    expect(plain.replace(/<[^>]*>/g, '')).toBe('\\sum_i x_i');
    expect(plain).not.toContain('katex-html');
  });

  it('leaves all else as it is', () => {
    expect(plainFormulas('<p>a <span class="b">c</span></p>')).toBe(
      '<p>a <span class="b">c</span></p>',
    );
  });
});
