import { isElementName } from '../../../markdown/element-names.ts';
import { isInside, type Regions } from './regions.ts';
import { count, emptyRewrite, quote, type Rewrite } from './rewrite.ts';

/**
 * Keeps `<database>` visible, which a browser would swallow as an element it does not
 * know. A custom element (`<lite-youtube id="x">`) stays when it has attributes or is closed.
 */
export function keepPlaceholders(text: string, regions: Regions): Rewrite {
  const rewrite = emptyRewrite();
  const names = new Set<string>();
  const lowered = regions.html.length > 0 ? text.toLowerCase() : '';
  for (const { start, end } of regions.html) {
    const source = text.slice(start, end);
    if (source.startsWith('<!') || source.startsWith('<?')) continue;
    const staysHtml = regions.flowHtml.has(start) && isElementName(nameAt(source, 0) ?? '');
    for (const tag of source.matchAll(/<\/?([A-Za-z][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g)) {
      const [written, name = '', attributes = ''] = tag;
      const offset = start + tag.index;
      if (isElementName(name) || isInside(regions.code, offset)) continue;
      if (
        name.includes('-') &&
        (attributes.includes('=') || lowered.includes(`</${name.toLowerCase()}>`))
      )
        continue;
      rewrite.edits.push({ start: offset, end: offset + 1, text: staysHtml ? '&lt;' : '\\<' });
      names.add(written);
    }
  }
  if (names.size > 0) {
    const some = [...names]
      .slice(0, 3)
      .map((name) => quote(name))
      .join(', ');
    const what = count(rewrite.edits.length, 'placeholder');
    rewrite.changes.push(`${what} kept visible that HTML would swallow: ${some}`);
  }
  return rewrite;
}

/** Whether a placeholder makes an HTML block, so that the text below it is not read as Markdown. */
export function hidesText(text: string, { flowHtml }: Regions): boolean {
  return [...flowHtml].some((start) => {
    const name = nameAt(text, start);
    return name !== undefined && !isElementName(name) && !name.includes('-');
  });
}

function nameAt(text: string, offset: number): string | undefined {
  return /^<\/?([A-Za-z][\w:.-]*)/.exec(text.slice(offset, offset + 100))?.[1];
}
