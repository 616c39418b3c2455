import type { Element, ElementContent } from 'hast';
import type { DrawnElement } from './contract.ts';

/**
 * The drawing of a plot as elements: what is on the lists of SVG passes, and nothing
 * else, so that a drawing cannot run a script, load a picture or leave its place.
 *
 * @param alt what a screen reader says in its place.
 * @param prefix put before every `id`, so that two drawings of a page do not meet.
 */
export function drawing(tree: DrawnElement, alt: string, prefix: string): Element {
  const drawn = read(tree, prefix) ?? empty('svg');
  // A figure of Plot's holds legends and several drawings: together they are one picture.
  const { properties } = drawn;
  return { ...drawn, properties: { ...properties, role: 'img', ariaLabel: alt || 'A plot' } };
}

function read({ name, attributes, children }: DrawnElement, prefix: string): Element | undefined {
  if (!SVG_ELEMENTS.has(name) && !AROUND.has(name)) return undefined;
  const title = TITLES.get(name);
  const element = empty(title ? 'div' : name);
  for (const [key, value] of Object.entries(attributes)) {
    const allowed = settle(key, value, prefix);
    if (allowed !== undefined) element.properties[key] = allowed;
  }
  element.children = children.flatMap((child): ElementContent[] => {
    if (typeof child === 'string') return [{ type: 'text', value: child }];
    const inner = read(child, prefix);
    return inner ? [inner] : [];
  });
  if (name === 'svg') keepLegible(element);
  if (title) element.properties['class'] = title;
  return element;
}

/** The height in pixels below which letters are hard to read. */
const LEGIBLE = 9;

/** A drawing shrinks with its page, but not so far that its letters cannot be read: then it scrolls. */
function keepLegible({ properties }: Element): void {
  const style = typeof properties['style'] === 'string' ? properties['style'] : '';
  const [, styled] = /(?:^|;)\s*font-size:\s*([\d.]+)px/.exec(style) ?? [];
  const letters = Number(styled ?? properties['font-size']);
  const width = Number(properties['width']);
  if (!(letters > LEGIBLE && width > 0)) return;
  const least = `min-inline-size: ${Math.ceil((width * LEGIBLE) / letters)}px`;
  properties['style'] = style === '' ? least : `${style}; ${least}`;
}

function empty(tagName: string): Element {
  return { type: 'element', tagName, properties: {}, children: [] };
}

/** The value of an attribute as it may stand in a page; undefined where it may not. */
function settle(name: string, value: string, prefix: string): string | undefined {
  if (name === 'id') return prefix + value;
  if (name === 'class') return /^(?:plot[\w-]*(?: |$))+$/.test(value) ? value : undefined;
  if (name === 'style') return settleStyle(value, prefix);
  // SVG does not know it; the style sheet says it of all drawings.
  if (name === 'font-variant' && value === 'tabular-nums') return undefined;
  return ATTRIBUTES.has(name) ? settleAddresses(value, prefix) : undefined;
}

function settleStyle(style: string, prefix: string): string | undefined {
  const declarations = style.split(';').flatMap((declaration) => {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(declaration) ?? [];
    const allowed = STYLES.has(name) || ATTRIBUTES.has(name) || /^--plot-[\w-]+$/.test(name);
    const settled = allowed ? settleAddresses(value, prefix) : undefined;
    return settled ? [`${name}: ${settled}`] : [];
  });
  return declarations.length > 0 ? declarations.join('; ') : undefined;
}

/** The only address that may be named is one in the drawing itself. */
function settleAddresses(value: string, prefix: string): string | undefined {
  const rest = value.replace(/url\(#[\w-]+\)/g, '');
  if (/\\|@import|(?:url|src|image|image-set|expression|paint|element)\s*\(/i.test(rest))
    return undefined;
  return value.replaceAll('url(#', `url(#${prefix}`);
}

/** The elements of SVG that may stand in a drawing. */
export const SVG_ELEMENTS: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'path', 'line', 'rect', 'circle', 'ellipse', 'polygon', 'polyline', 'text'],
  ...['tspan', 'title', 'desc', 'defs', 'clipPath', 'linearGradient', 'radialGradient', 'stop'],
  // No `use` and no pattern: a few of them in each other would draw millions.
  'marker',
]);

// Plot puts titles and legends around a drawing.
const AROUND = new Set(['figure', 'figcaption', 'h2', 'h3', 'div', 'span']);

/** A picture has no headings in it: a screen reader would list what it cannot go to. */
const TITLES = new Map([
  ['h2', 'plot-title'],
  ['h3', 'plot-subtitle'],
]);

const ATTRIBUTES = new Set([
  ...['transform', 'viewBox', 'width', 'height', 'd', 'points'],
  ...['x', 'y', 'x1', 'x2', 'y1', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy'],
  ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity'],
  ...['stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin'],
  ...['stroke-miterlimit', 'paint-order', 'opacity', 'color', 'display', 'visibility'],
  ...['mix-blend-mode', 'clip-path', 'clip-rule', 'shape-rendering', 'text-rendering'],
  ...['font-family', 'font-size', 'font-style', 'font-variant', 'font-weight', 'text-anchor'],
  ...['dominant-baseline', 'alignment-baseline', 'letter-spacing', 'rotate', 'textLength'],
  ...['offset', 'stop-color', 'stop-opacity', 'gradientUnits', 'gradientTransform'],
  ...['spreadMethod', 'preserveAspectRatio', 'marker-start'],
  ...['marker-mid', 'marker-end', 'markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY'],
  ...['orient', 'clipPathUnits', 'vector-effect', 'pathLength', 'lang', 'dir'],
]);

/** What else a style may say: nothing that takes an element out of its place. */
const STYLES = new Set([
  ...['font', 'line-height', 'white-space', 'text-align', 'max-width', 'min-height', 'overflow'],
  ...['background', 'background-color', 'margin', 'margin-left', 'margin-right', 'margin-top'],
  ...['margin-bottom', 'padding', 'align-items', 'flex-wrap', 'columns', 'break-inside', 'gap'],
]);
