import type { Element, ElementContent, Properties } from 'hast';

/** An element; properties that are undefined are left out. */
export function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  return { type: 'element', tagName, properties: Object.fromEntries(given), children };
}

/** The letters of a text as they come back when its HTML is read: here and in the page they are alike. */
export function text(value: string): ElementContent {
  const lines = value.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
  return { type: 'text', value: lines.toWellFormed() };
}
