import { formulaHtml } from '../formula.ts';

/**
 * A formula that is shown again, as the build shows it. A page that had none has no style
 * sheet for them: there browsers typeset it by themselves.
 */
export function typeset(tex: string): string {
  const hasStyles = document.querySelector('link[rel="stylesheet"][href*="katex"]');
  return formulaHtml(tex, hasStyles ? undefined : 'mathml');
}
