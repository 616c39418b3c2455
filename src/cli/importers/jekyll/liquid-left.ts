import { isInside, type Range } from '../markdown/regions.ts';
import { count, quote, type Note } from '../markdown/rewrite.ts';
import { liquidTags, type LiquidTag } from './liquid.ts';

/**
 * Names the Liquid that stays in the text: one note for all `{{ … }}`, one for each kind
 * of `{% … %}`. Jekyll swallowed most of it, so readers see it now for the first time.
 *
 * @param code Where it is part of a program. @param ignored Where it is no Liquid at all.
 */
export function reportLiquid(
  text: string,
  code: readonly Range[],
  ignored: readonly Range[],
): Note[] {
  const kinds = new Map<string, LiquidTag[]>();
  for (const tag of liquidTags(text)) {
    if (isInside(ignored, tag.start)) continue;
    const kind = tag.isTag ? tag.name : '{{';
    const others = kinds.get(kind);
    if (others) others.push(tag);
    else kinds.set(kind, [tag]);
  }
  return [...kinds.values()].flatMap((tags) => {
    const [first] = tags;
    if (!first) return [];
    const inCode = tags.filter(({ start }) => isInside(code, start)).length;
    const where = inCode === 0 ? '' : inCode === tags.length ? ', in code' : `, ${inCode} in code`;
    const total = tags.length > 1 ? ` (${count(tags.length, 'such tag')}${where})` : where;
    const written = text.slice(first.start, first.end);
    return {
      offset: first.start,
      length: Math.min(written.length, 60),
      kind: 'liquid',
      message: `Liquid stays as text: ${quote(written)}${total}`,
      fix: 'write what it stood for, or leave it if readers are meant to see it',
    };
  });
}
