import katex from 'katex';

/**
 * HTML of a formula of its own: KaTeX, in a box that scrolls by keyboard as the formulas
 * of a text do. What KaTeX does not understand is shown as it was written.
 *
 * @param output `mathml` for a page without KaTeX's style sheet.
 */
export function formulaHtml(tex: string, output?: 'mathml'): string {
  try {
    const html = katex.renderToString(tex, {
      ...{ displayMode: true, strict: 'ignore' },
      ...(output && { output }),
    });
    return html.replace(DISPLAY, `${DISPLAY} role="group" tabindex="0" aria-label="Formula"`);
  } catch {
    const escaped = tex.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<code class="language-math math-error">${escaped}</code>`;
  }
}

const DISPLAY = '<span class="katex-display"';
