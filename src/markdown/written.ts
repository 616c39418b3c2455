import type { Element } from 'hast';
import { decode } from './addresses.ts';
import type { Draft } from './draft.ts';
import { offsetIn, type Place, placeAt, placeOf } from './place.ts';

/**
 * An address as the author wrote it and where, found again in the source: in the tree
 * it is percent-encoded, and only its element has a place. For an address that stands
 * elsewhere (a reference) it is the place of the element.
 */
export function writtenAddress(draft: Draft, element: Element, address: string): Written {
  const start = element.position?.start;
  for (const written of [address, decode(address)]) {
    const offset = addressOffset(draft.source, element, written);
    if (offset !== -1 && start) return { written, ...placeAt(draft.source, start, offset) };
  }
  return { written: decode(address), ...placeOf(element) };
}

/** In HTML the address comes before the text of a link, in Markdown behind it. */
function addressOffset(source: string, element: Element, written: string): number {
  const first = offsetIn(source, element, written);
  if (source[element.position?.start.offset ?? -1] === '<') return first;
  let last = first;
  for (let next = first; next !== -1; next = offsetIn(source, element, written, next + 1)) {
    last = next;
  }
  return last;
}

export interface Written extends Place {
  written: string;
}
