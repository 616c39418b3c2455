import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

/**
 * The HTML of a post as a feed reader can show it: mathematics once, as MathML; every
 * address absolute; nothing that needs a style sheet or runs a script.
 *
 * @param url the address of the post's page.
 */
export function feedBody(html: string, url: URL): string {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const replacement = node.type === 'comment' ? [] : isElement(node) && replace(node, url);
    if (replacement) {
      parent.children.splice(index, 1, ...(replacement as RootContent[]));
      return [SKIP, index];
    }
    if (isElement(node)) plain(node, url);
    return undefined;
  });
  return toHtml(tree);
}

const DROPPED = new Set([
  ...['script', 'style', 'link', 'meta', 'base', 'template', 'noscript', 'object', 'embed'],
  ...['form', 'button', 'input', 'select', 'textarea', 'canvas'],
  // The TeX behind the MathML: a reader without MathML would show the formula twice.
  'annotation',
]);

/** What stands in the place of an element; undefined where it stays. */
function replace(element: Element, url: URL): ElementContent[] | undefined {
  const classes = classesOf(element);
  if (classes.includes('katex')) {
    const math = find(element, 'math');
    return math ? [math] : element.children;
  }
  if (classes.includes('anchor')) return [];
  if (element.tagName === 'input' && element.properties['type'] === 'checkbox')
    return [{ type: 'text', value: element.properties['checked'] ? '☑' : '☐' }];
  if (DROPPED.has(element.tagName)) return [];
  if (element.tagName === 'picture')
    return element.children.filter((child) => isElement(child) && child.tagName === 'img');
  if (element.tagName === 'iframe') {
    const href = absolute(element.properties['src'], url);
    if (href === undefined) return [];
    const text = { type: 'text' as const, value: href };
    return [{ type: 'element', tagName: 'a', properties: { href }, children: [text] }];
  }
  return undefined;
}

const ADDRESSES = ['href', 'src', 'poster', 'cite'];
const KEPT = new Set([
  ...ADDRESSES,
  ...['alt', 'title', 'width', 'height', 'colSpan', 'rowSpan', 'lang', 'dir', 'start', 'dateTime'],
  ...['open', 'type', 'controls', 'value', 'reversed', 'scope'],
]);
/** What MathML says by attributes, and style sheets do not. */
const KEPT_IN_MATH = new Set([
  ...['xmlns', 'display', 'displaystyle', 'scriptlevel', 'mathvariant', 'mathsize', 'mathcolor'],
  ...['mathbackground', 'accent', 'accentunder', 'fence', 'form', 'largeop', 'linethickness'],
  ...['lspace', 'rspace', 'maxsize', 'minsize', 'movablelimits', 'notation', 'separator', 'side'],
  ...['stretchy', 'symmetric', 'voffset', 'depth', 'columnalign', 'columnlines', 'columnspacing'],
  ...['rowalign', 'rowlines', 'rowspacing', 'frame', 'framespacing', 'columnspan', 'rowspan'],
]);

/** Leaves an element only what means something without a style sheet. */
function plain(element: Element, url: URL): void {
  const { properties } = element;
  for (const name of Object.keys(properties)) {
    const kept = KEPT.has(name) || KEPT_IN_MATH.has(name.toLowerCase());
    if (!kept) Reflect.deleteProperty(properties, name);
  }
  for (const name of ADDRESSES) {
    if (!(name in properties)) continue;
    const address = absolute(properties[name], url);
    if (address === undefined) Reflect.deleteProperty(properties, name);
    else properties[name] = address;
  }
}

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** An address as seen from the page; undefined where it is none, or would run a script. */
function absolute(value: Element['properties'][string], url: URL): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value, url)) return undefined;
  const address = new URL(value, url);
  const isPicture = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i.test(address.href);
  return SCHEMES.has(address.protocol) || isPicture ? address.href : undefined;
}

function classesOf(element: Element): string[] {
  const value = element.properties['className'];
  return Array.isArray(value) ? value.map(String) : [];
}

function find(element: Element, tagName: string): Element | undefined {
  for (const child of element.children.filter(isElement)) {
    const found = child.tagName === tagName ? child : find(child, tagName);
    if (found) return found;
  }
  return undefined;
}

function isElement(node: { type: string }): node is Element {
  return node.type === 'element';
}
