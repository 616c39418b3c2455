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
    // From the end of the link's text, which may be its address as well.
    const offset = lastOffset(draft.source, element, written);
    if (offset !== -1 && start) return { written, ...placeAt(draft.source, start, offset) };
  }
  return { written: decode(address), ...placeOf(element) };
}

function lastOffset(source: string, element: Element, written: string): number {
  let last = -1;
  for (let at = offsetIn(source, element, written); at !== -1;) {
    last = at;
    at = offsetIn(source, element, written, at + 1);
  }
  return last;
}

export interface Written extends Place {
  written: string;
}
