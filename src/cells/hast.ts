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

/**
 * The letters of a text as they come back when its HTML is read: here and in the page they are
 * alike. What may not stand in HTML is seen: an escape as `␛`, what is no letter as `�`.
 */
export function text(value: string): ElementContent {
  const lines = value
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replace(CONTROLS, (sign) => String.fromCharCode(PICTURES + sign.charCodeAt(0)))
    .replace(NO_LETTERS, '\uFFFD');
  return { type: 'text', value: lines.toWellFormed() };
}

// eslint-disable-next-line no-control-regex -- They are what is looked for.
const CONTROLS = /[\u0001-\u0008\u000B\u000E-\u001F]/g;
/** Where Unicode has a picture of each control character. */
const PICTURES = 0x2400;
const NO_LETTERS = /[\u007F-\u009F\p{Noncharacter_Code_Point}]/gu;
