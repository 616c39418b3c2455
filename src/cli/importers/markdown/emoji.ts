import { gemoji } from 'gemoji';
import { isInside, type Regions } from './regions.ts';
import { emptyRewrite, quote, type Rewrite } from './rewrite.ts';

const known = new Set(gemoji.flatMap(({ names }) => names));

/** Names every `:shortcode:` that no list of emoji has; known and unknown ones stay as they are. */
export function reportEmoji(text: string, regions: Regions): Rewrite {
  const rewrite = emptyRewrite();
  const seen = new Set<string>();
  for (const match of text.matchAll(/(?<![\w:/{.]):([a-z][a-z0-9_+-]*|[+-]1):(?![\w:/])/g)) {
    const name = match[1] ?? '';
    if (known.has(name) || seen.has(name)) continue;
    if (isInside(regions.code, match.index) || isInside(regions.html, match.index)) continue;
    seen.add(name);
    rewrite.notes.push({
      offset: match.index,
      length: match[0].length,
      kind: 'unknown-emoji',
      message: `${quote(match[0])} is no emoji that Daybook knows; it stays as text`,
      fix: 'write the emoji itself, or a shortcode that GitHub knows',
    });
  }
  return rewrite;
}
