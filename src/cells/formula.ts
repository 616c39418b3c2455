import katex from 'katex';
import { joinApplied } from '../journal/applied.ts';

/**
 * HTML of a formula of its own: KaTeX, in a box that scrolls by keyboard as the formulas
 * of a text do. What KaTeX does not understand,
 * or would take too long for, is shown as it was written.
 *
 * @param output `mathml` for a page without KaTeX's style sheet.
 */
export function formulaHtml(tex: string, output?: 'mathml'): string {
  try {
    if (tex.length > LONGEST || DEFINES.test(tex)) return asWritten(tex);
    const html = katex.renderToString(tex, {
      ...{ displayMode: true, strict: 'ignore', maxExpand: 100, maxSize: 20 },
      ...(output && { output }),
    });
    return joinApplied(html).replace(
      DISPLAY,
      `${DISPLAY} role="group" tabindex="0" aria-label="Formula"`,
    );
  } catch {
    return asWritten(tex);
  }
}

/** A formula that is longer, or makes macros of its own, could keep a page busy for minutes. */
const LONGEST = 5_000;
const DEFINES = /\\(?:[gex]?def|let|futurelet|(?:re|provide)?newcommand|global)(?![a-zA-Z])/;

function asWritten(tex: string): string {
  const escaped = tex.slice(0, LONGEST).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<code class="language-math math-error">${escaped}</code>`;
}

const DISPLAY = '<span class="katex-display"';
