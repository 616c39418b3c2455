import type { ElementContent, Properties } from 'hast';

/**
 * Makes nodes of what `view.ts` made of outputs. What is not on the lists is left out: an
 * element with all that is in it, an attribute by itself.
 *
 * @param drawn the elements that may stand in a drawing; without them there is none.
 */
export function toDom(
  content: ElementContent[],
  document: Document,
  drawn: ReadonlySet<string> = new Set(),
): Node[] {
  return content.flatMap((node) => build(node, { document, drawn }, HTML));
}

function build(node: ElementContent | Raw, page: Page, around: string): Node[] {
  const { document, drawn } = page;
  if (node.type === 'text') return [document.createTextNode(node.value)];
  if (node.type === 'raw') {
    // Only formulas are raw: KaTeX's own HTML, of text that it has escaped.
    const template = document.createElement('template');
    template.innerHTML = node.value;
    return [template.content];
  }
  if (node.type !== 'element') return [];
  const { tagName, properties, children } = node;
  const space = tagName === 'svg' ? SVG : around;
  if (!(space === SVG ? drawn : PLAIN).has(tagName)) return [];
  const element = document.createElementNS(space, tagName);
  setAttributes(element, properties);
  for (const child of children) element.append(...build(child, page, space));
  return [element];
}

function setAttributes(element: Element, properties: Properties) {
  for (const [property, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    const name = attributeName(property);
    const text = value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value);
    if (!/^[a-z][\w-]*(?::[a-z]+)?$/i.test(name) || /^on/i.test(name)) continue;
    if (ADDRESSES.test(name) && !text.startsWith('#')) continue;
    element.setAttribute(name, text);
  }
}

/** hast writes `className` and `ariaLabel`; a drawing's attributes have their own names already. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  if (/^(?:aria|data)[A-Z]/.test(property))
    return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return property === 'tabIndex' ? 'tabindex' : property;
}

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

const ADDRESSES = /^(?:src.*|data|action|formaction|poster|ping|background|.*href)$/i;

const PLAIN = new Set(
  'div pre p span figure figcaption h2 h3 table caption thead tbody tr th td label input select option output'.split(
    ' ',
  ),
);

interface Page {
  document: Document;
  drawn: ReadonlySet<string>;
}

interface Raw {
  type: 'raw';
  value: string;
}
