/**
 * Makes one of each name of a function in MathML and of the sign behind it that says "applied
 * to": KaTeX leaves the two side by side, so that the index of `\mu_{\max}` would be two, where
 * an element has place for one, and a browser shows an error instead of a formula.
 */
export function joinApplied(html: string): string {
  return html.replace(NAME_AND_SIGN, '<mrow>$&</mrow>');
}

const NAME_AND_SIGN = /(?<!<mrow>)<mi[^>]*>[^<]*<\/mi><mo>\u2061<\/mo>/g;
