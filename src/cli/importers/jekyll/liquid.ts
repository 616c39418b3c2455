/**
 * Finds Liquid's `{{ output }}` and `{% tag %}`, in order, in the way of Liquid itself:
 * from the marks that open to the nearest that close. It knows nothing of code.
 */
export function liquidTags(text: string): LiquidTag[] {
  const tags: LiquidTag[] = [];
  const opening = /\{[{%]/g;
  const missing = new Set<string>();
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const isTag = match[0] === '{%';
    const closer = isTag ? '%}' : '}}';
    if (missing.has(closer)) continue;
    const close = text.indexOf(closer, opening.lastIndex);
    if (close < 0) {
      missing.add(closer);
      continue;
    }
    const inner = text.slice(opening.lastIndex, close).replace(/^-|-$/g, '').trim();
    const name = isTag ? (/^\w+/.exec(inner)?.[0] ?? '') : '';
    tags.push({ start: match.index, end: close + 2, isTag, name, inner });
    opening.lastIndex = close + 2;
  }
  return tags;
}

export interface LiquidTag {
  start: number;
  end: number;
  /** `{% … %}`, as against `{{ … }}`. */
  isTag: boolean;
  /** The first word of a tag; empty for output. */
  name: string;
  /** What stands between the marks, without blanks around it. */
  inner: string;
}
