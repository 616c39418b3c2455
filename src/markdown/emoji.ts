import { nameToEmoji } from 'gemoji';
import type { Text } from 'mdast';
import { type Draft, report } from './draft.ts';
import { nearMiss } from '../journal/near-miss.ts';
import { offsetIn, placeAt, placeOf } from './place.ts';

/**
 * Puts the emoji for each `:shortcode:` that GitHub knows. An unknown one that stands as
 * a word is a problem and stays as it is; what is no word of its own (`10:30:45`,
 * `a:b:c`, `std::vector::size`) or is escaped (`\:tada:`) is text.
 */
export function replaceEmoji(draft: Draft, node: Text): void {
  const { value } = node;
  if (!SHORTCODE.test(value)) return;
  let result = '';
  let done = 0;
  let sought = 0;
  for (const { index, name, shortcode } of shortcodesOf(value)) {
    const offset = offsetIn(draft.source, node, shortcode, sought);
    if (offset !== -1) sought = offset + shortcode.length;
    if (offset !== -1 && draft.source[offset - 1] === '\\') continue;
    const emoji = emojiNamed(name);
    if (emoji) {
      result += value.slice(done, index) + emoji;
      done = index + shortcode.length;
    } else if (/[a-z]/.test(name)) {
      const start = node.position?.start;
      const place = offset === -1 || !start ? placeOf(node) : placeAt(draft.source, start, offset);
      reportUnknown(draft, place, name);
    }
  }
  if (done > 0) node.value = result + value.slice(done);
}

const SHORTCODE = /:[a-z0-9_+-]+:/;

/** Every `:word:` with no word on either side; two of them may touch (`:tada::tada:`). */
function shortcodesOf(value: string): Shortcode[] {
  const found: Shortcode[] = [];
  const pattern = /:([a-z0-9_+-]+):/g;
  let end = -1;
  for (let match = pattern.exec(value); match; match = pattern.exec(value)) {
    const [shortcode, name = ''] = match;
    const { index } = match;
    const before = value.slice(Math.max(0, index - 2), index);
    const after = value.slice(index + shortcode.length);
    if ((index === end || !/[\p{L}\p{N}_:]$/u.test(before)) && ENDS_A_WORD.test(after)) {
      found.push({ index, name, shortcode });
      end = pattern.lastIndex;
    } else {
      // Its last colon may be the first of another.
      pattern.lastIndex--;
    }
  }
  return found;
}

const ENDS_A_WORD = /^(?![\p{L}\p{N}_]|:(?![a-z0-9_+-]+:))/u;

function emojiNamed(name: string): string | undefined {
  return Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
}

function reportUnknown(draft: Draft, place: { line: number; column: number }, name: string): void {
  const meant = nearMiss(name, Object.keys(nameToEmoji));
  report(draft, place, {
    severity: 'warning',
    kind: 'unknown-emoji',
    length: name.length + 2,
    message: `\`:${name}:\` is not an emoji shortcode`,
    fix: meant
      ? `write \`:${meant}:\`, or put the text between backticks`
      : 'put the text between backticks if it is meant as it is',
  });
}

interface Shortcode {
  index: number;
  name: string;
  shortcode: string;
}
