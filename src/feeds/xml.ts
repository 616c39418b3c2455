import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** The XML of an element, on a line of its own. */
export function xmlOf(element: Element | Root): string {
  // In a text `]]>` must not stand, which would be the end of what began elsewhere.
  return `${toXml(element, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;')}\n`;
}

/**
 * The document of a feed: its root, and in that what was made XML before. Each item is
 * made XML once, for all documents that it is in.
 *
 * @param root with an empty element named `items` where the items belong.
 */
export function xmlDocument(root: Element, items: readonly string[]): string {
  const text = xmlOf({ type: 'root', children: [root] });
  const [before = '', after = ''] = text.split('<items />');
  return `${DECLARATION}${before}\n${items.join('')}${after}`;
}

/** Where the items of a document belong. */
export const ITEMS = x('items');

/** An element with a text, where there is one. */
export function textElement(name: string, text: string | undefined): Element | null {
  return text === undefined ? null : x(name, text);
}

/** Leaves out what XML cannot hold, not even escaped: one such sign would break a whole feed. */
export function xmlText(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return text.toWellFormed().replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
}

/** The namespace of RFC 5005. */
export const HISTORY = 'http://purl.org/syndication/history/1.0';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
