import type { Code } from 'mdast';
import { bundledLanguagesInfo } from 'shiki';
import { type Draft, report } from './draft.ts';
import { nearMiss } from '../journal/near-miss.ts';
import { offsetIn, placeAt, placeOf } from './place.ts';

/**
 * Makes the language of a fence one that Shiki finds, whatever its case. An unknown one
 * is a problem, and its code is shown as plain text.
 */
export function settleLanguage(draft: Draft, node: Code): void {
  if (!node.lang) return;
  const written = node.lang;
  const known = languages.get(written.toLowerCase());
  node.lang = known ?? 'text';
  if (known) return;

  const start = node.position?.start;
  const offset = offsetIn(draft.source, node, written);
  const place = start && offset !== -1 ? placeAt(draft.source, start, offset) : placeOf(node);
  const meant = nearMiss(written.replace(/[^\p{L}\p{N}+#-]/gu, ''), languages.keys());
  report(draft, place, {
    kind: 'unknown-language',
    length: written.length,
    message: `\`${written}\` is not a language that can be highlighted`,
    fix: meant ? `write \`${meant}\`, or \`text\` for plain text` : 'write `text` for plain text',
  });
}

/** Whether code in that language can be highlighted. Case does not count. */
export function isLanguage(name: string): boolean {
  return languages.has(name.toLowerCase());
}

/**
 * The names of languages in lower case, and what Astro's highlighter has to be told: it
 * reads a name only up to its last letter or digit, so `c++` would become C.
 */
const languages = new Map<string, string>();
for (const name of ['text', 'txt', 'plain', 'plaintext', 'ansi', 'math']) languages.set(name, name);
for (const name of ['none', 'output']) languages.set(name, 'text');
for (const { id, aliases = [] } of bundledLanguagesInfo) {
  for (const name of [id, ...aliases]) {
    languages.set(name.toLowerCase(), /\w$/.test(name) ? name : id);
  }
}
