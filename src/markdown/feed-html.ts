import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { DAY_HOLE, FILE_HOLE, PICTURE_HOLE } from '../journal/holes.ts';
import { feedFormula } from './feed-formula.ts';

/**
 * The HTML of a text as a feed reader can show it: mathematics once, as MathML; callouts as
 * quotes with a title; nothing that needs a style sheet or runs a script. Holes stay, and
 * addresses are those of the text.
 *
 * @param isDisplay says of the mark of something set aside whether it is a formula on a line of its own.
 */
export function feedHtml(
  html: string,
  isDisplay: (mark: Element) => boolean = () => false,
): string {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const replacement = node.type === 'comment' ? [] : isElement(node) && replace(node);
    if (replacement) {
      parent.children.splice(index, 1, ...(replacement as RootContent[]));
      return [SKIP, index];
    }
    if (!isElement(node)) return undefined;
    settleCallout(node);
    plain(node);
    if (isDisplay(node) && !isParagraph(parent)) {
      parent.children[index] = element('p', [node]);
      return SKIP;
    }
    return undefined;
  });
  return toHtml(tree, { allowDangerousHtml: true });
}

const DROPPED = new Set([
  ...['script', 'style', 'link', 'meta', 'base', 'template', 'noscript', 'object', 'embed'],
  ...['form', 'button', 'input', 'select', 'textarea', 'canvas'],
  // Of mathematics that the author wrote as such: the TeX behind it would show it twice.
  'annotation',
]);

/** What stands in the place of an element; undefined where it stays. */
function replace(element: Element): ElementContent[] | undefined {
  const classes = classesOf(element);
  if (classes.includes('katex')) return [raw(feedFormula(toHtml(element)))];
  if (classes.includes('anchor')) return [];
  if (element.tagName === 'input' && element.properties['type'] === 'checkbox')
    return [{ type: 'text', value: element.properties['checked'] ? '☑' : '☐' }];
  if (DROPPED.has(element.tagName)) return [];
  if (element.tagName === 'picture')
    return element.children.filter((child) => isElement(child) && child.tagName === 'img');
  if (element.tagName === 'iframe') return linkInstead(element);
  return isWrapper(element) ? element.children : undefined;
}

/** Whether an element is there for style sheets alone. */
function isWrapper({ tagName, properties }: Element): boolean {
  if (tagName === 'div') return classesOf({ properties }).includes('table');
  return (
    tagName === 'span' &&
    !['dataSetAside', 'lang', 'dir', 'title'].some((name) => name in properties)
  );
}

function raw(value: string): ElementContent {
  // What `toHtml` writes as it is; the types know it from a package that parses Markdown.
  return { type: 'raw', value } as unknown as ElementContent;
}

/** A link to what a frame shows, named as the frame is. */
function linkInstead({ properties }: Element): ElementContent[] {
  const { src, title } = properties;
  if (typeof src !== 'string' || !isHarmless(src)) return [];
  const value = typeof title === 'string' && title.trim() !== '' ? title : src;
  return [{ ...element('a', [{ type: 'text', value }]), properties: { href: src } }];
}

/** A quote with a title in the place of a callout, folded or not. */
function settleCallout(element: Element): void {
  const classes = classesOf(element);
  if (classes.includes('callout')) {
    element.tagName = 'blockquote';
    delete element.properties['open'];
  } else if (classes.includes('callout-title')) {
    element.tagName = 'p';
    element.children = [{ ...element, tagName: 'strong', properties: {} }];
  }
}

const ADDRESSES = ['href', 'src', 'poster', 'cite'];
const KEPT = new Set([
  ...ADDRESSES,
  ...['alt', 'title', 'width', 'height', 'colSpan', 'rowSpan', 'lang', 'dir', 'start', 'dateTime'],
  ...['open', 'type', 'controls', 'value', 'reversed', 'scope'],
  // The mark of what is set aside.
  'dataSetAside',
]);
/** What MathML says by attributes, and style sheets do not. */
const KEPT_IN_MATH = new Set([
  ...['xmlns', 'display', 'displaystyle', 'scriptlevel', 'mathvariant', 'mathsize', 'mathcolor'],
  ...['mathbackground', 'accent', 'accentunder', 'fence', 'form', 'largeop', 'linethickness'],
  ...['lspace', 'rspace', 'maxsize', 'minsize', 'movablelimits', 'notation', 'separator', 'side'],
  ...['stretchy', 'symmetric', 'voffset', 'depth', 'columnalign', 'columnlines', 'columnspacing'],
  ...['rowalign', 'rowlines', 'rowspacing', 'frame', 'framespacing', 'columnspan', 'rowspan'],
  'alttext',
]);
const KEPT_IN_HOLES: Record<string, string> = { [PICTURE_HOLE]: 'file', [DAY_HOLE]: 'path' };

/** Leaves an element only what means something without a style sheet. */
function plain({ tagName, properties }: Element): void {
  for (const [name, value] of Object.entries(properties)) {
    const isKept =
      KEPT.has(name) || KEPT_IN_MATH.has(name.toLowerCase()) || KEPT_IN_HOLES[tagName] === name;
    const isSafe = !ADDRESSES.includes(name) || (typeof value === 'string' && isHarmless(value));
    if (!isKept || !isSafe) Reflect.deleteProperty(properties, name);
  }
}

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', FILE_HOLE]);

/** Whether it is an address that runs no script, wherever the text is read. */
function isHarmless(address: string): boolean {
  const url = URL.parse(address, 'https://example.org/');
  if (!url) return false;
  const isPicture = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i.test(url.href);
  return SCHEMES.has(url.protocol) || isPicture;
}

function isParagraph(node: { type: string }): boolean {
  return isElement(node) && node.tagName === 'p';
}

function classesOf({ properties }: Pick<Element, 'properties'>): string[] {
  const value = properties['className'];
  return Array.isArray(value) ? value.map(String) : [];
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function isElement(node: { type: string }): node is Element {
  return node.type === 'element';
}
