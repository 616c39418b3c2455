/**
 * Puts the TeX of each formula in the place of what KaTeX made of it, which says everything
 * three times: as MathML, as TeX, and in letters that lie about.
 */
export function plainFormulas(html: string): string {
  let plain = '';
  let at = 0;
  for (;;) {
    const start = html.indexOf(FORMULA, at);
    if (start === -1) return plain + html.slice(at);
    const end = endOf(html, start);
    const [, tex = ''] = /<annotation[^>]*>([^<]*)</.exec(html.slice(start, end)) ?? [];
    plain += html.slice(at, start) + tex;
    at = end;
  }
}

const FORMULA = '<span class="katex">';

/** Where the `span` ends that begins at `start`: those of KaTeX are balanced. */
function endOf(html: string, start: number): number {
  const tag = /<(\/?)span\b[^>]*>/g;
  tag.lastIndex = start;
  let depth = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    depth += found[1] ? -1 : 1;
    if (depth === 0) return tag.lastIndex;
  }
  return html.length;
}
