import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';

/**
 * Gives the reference of a footnote and the note itself names, by which the style sheet sets
 * the note beside its reference where there is a margin (CSS anchor positioning). They stay
 * footnotes for everyone else: on a phone, on paper, in a feed.
 *
 * @param seen the numbers of the notes whose first reference was found, in this text.
 */
export function settleReference(link: Element, seen: Set<number>): void {
  const number = Number(toString(link));
  if (!('dataFootnoteRef' in link.properties) || seen.has(number)) return;
  seen.add(number);
  link.properties['style'] = `anchor-name:--ref-${number}`;
}

/** Names the notes of a text, each after its reference and the note above it. */
export function settleNotes(section: Element): void {
  if (!('dataFootnotes' in section.properties)) return;
  const list = section.children.find((child) => child.type === 'element' && child.tagName === 'ol');
  const notes = list?.type === 'element' ? list.children.filter(isItem) : [];
  for (const [index, note] of notes.entries()) {
    const number = index + 1;
    note.properties['style'] =
      `anchor-name:--note-${number};--ref:--ref-${number};--above:--note-${index}`;
  }
}

function isItem(node: Element['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'li';
}
