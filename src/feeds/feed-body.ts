import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

/**
 * The HTML of a post as a feed reader can show it: mathematics once, as MathML; every
 * address absolute; nothing that needs a style sheet or a script.
 *
 * @param url the address of the post's page.
 */
export function feedBody(html: string, url: URL): string {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const replacement = replace(element);
    if (replacement) {
      parent.children.splice(index, 1, ...(replacement as RootContent[]));
      return [SKIP, index];
    }
    plain(element, url);
    return undefined;
  });
  return toHtml(tree);
}

const DROPPED = new Set([
  'script',
  'style',
  'form',
  'button',
  'input',
  'object',
  'embed',
  'source',
]);

/** What stands in the place of an element; undefined where it stays. */
function replace(element: Element): ElementContent[] | undefined {
  const classes = classesOf(element);
  if (classes.includes('katex')) {
    const math = find(element, 'math');
    return math ? [math] : element.children;
  }
  if (classes.includes('anchor') || DROPPED.has(element.tagName)) return [];
  if (element.tagName === 'picture') return element.children.filter(isElement);
  if (element.tagName === 'iframe') {
    const address = String(element.properties['src'] ?? '');
    return [
      {
        type: 'element',
        tagName: 'a',
        properties: { href: address },
        children: [{ type: 'text', value: address }],
      },
    ];
  }
  return undefined;
}

const ADDRESSES = ['href', 'src', 'poster'];
const KEPT = new Set([
  ...ADDRESSES,
  ...[
    'alt',
    'title',
    'width',
    'height',
    'colSpan',
    'rowSpan',
    'lang',
    'dir',
    'start',
    'dateTime',
    'cite',
    'open',
  ],
]);

/** Leaves an element only what means something without a style sheet. */
function plain(element: Element, url: URL): void {
  for (const name of Object.keys(element.properties))
    if (!KEPT.has(name)) Reflect.deleteProperty(element.properties, name);
  for (const name of ADDRESSES) {
    const value = element.properties[name];
    if (typeof value === 'string' && URL.canParse(value, url))
      element.properties[name] = new URL(value, url).href;
  }
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
