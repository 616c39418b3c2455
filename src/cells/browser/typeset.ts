import katexStyles from 'katex/dist/katex.min.css?url';
import { formulaHtml } from '../formula.ts';

/**
 * Formulas as the build shows them. The page may have had none so far, and then has no
 * style sheet for them.
 */
export function typeset(tex: string): string {
  needStyles();
  return formulaHtml(tex);
}

function needStyles() {
  if (document.querySelector('link[rel="stylesheet"][href*="katex"]')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = katexStyles;
  document.head.append(link);
}
