import katex from 'katex';
import katexStyles from 'katex/dist/katex.min.css?url';

/**
 * KaTeX as the build uses it, for formulas that are shown again. The page may have had
 * none so far, and then has no style sheet for them.
 */
export function typeset(tex: string): string {
  needStyles();
  try {
    const html = katex.renderToString(tex, { displayMode: true, strict: 'ignore' });
    const display = '<span class="katex-display"';
    return html.replace(display, `${display} role="group" tabindex="0" aria-label="Formula"`);
  } catch {
    const source = document.createElement('code');
    source.className = 'language-math math-error';
    source.textContent = tex;
    return source.outerHTML;
  }
}

function needStyles() {
  if (document.querySelector('link[rel="stylesheet"][href*="katex"]')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = katexStyles;
  document.head.append(link);
}
