/**
 * A formula for feed readers: of all that KaTeX writes the MathML alone, with its TeX as the text
 * alternative (`alttext`), so that it shows once wherever it is read. No class and no style.
 *
 * @param html what KaTeX made, with MathML in it; anything else is only made plain.
 */
export function feedFormula(html: string): string {
  const start = html.indexOf('<math');
  if (start === -1) return plainTags(html);
  const whole = html.slice(start, html.indexOf(END, start) + END.length);
  const [, tex = ''] = annotation.exec(whole) ?? [];
  const math = whole.replace(annotation, '').replace(/<\/?semantics>/g, '');
  return plainTags(math).replace('<math', () => `<math alttext="${attribute(tex)}"`);
}

/** Leaves out what tags say to style sheets alone, and elements that carry nothing else. */
export function plainTags(html: string): string {
  return html.replace(tag, (whole, name: string) =>
    name === 'span' ? '' : whole.replace(forStyles, ''),
  );
}

const END = '</math>';
/** Last in its formula; a text in the formula that names it is escaped there. */
const annotation = /<annotation encoding="application\/x-tex">([^<]*)<\/annotation>/;
const tag = /<\/?([a-z][\w-]*)(?:[^>"]|"[^"]*")*>/g;
const forStyles = / (?:class|style|tabindex|role|aria-label|data-language)="[^"]*"/g;

/** Escaped text as the value of an attribute: in a text a quotation mark needs no escape. */
function attribute(text: string): string {
  return text.replaceAll('"', '&quot;').replace(/\s+/g, ' ').trim();
}
