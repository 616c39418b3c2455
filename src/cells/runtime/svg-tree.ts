import { MOST_DRAWN } from '../contract.ts';
import type { DrawnElement } from '../contract.ts';
import type { Drawing } from './hooks.ts';
import { DrawnNode, RAMP } from './svg-document.ts';

/** A page with a larger drawing would be slow for every reader. */
const MOST_LETTERS = 2_000_000;

/**
 * The tree of what Plot drew; undefined for any other value. Coordinates have two
 * decimals, so that the last bits of an engine do not show. Style sheets are left out:
 * the site has their rules.
 */
export function readDrawing(value: object): Drawing | undefined {
  if (!DrawnNode.is(value)) return undefined;
  const label = labelOf(value);
  const tree = read(value, { elements: 0, letters: 0, ramps: 0 });
  return { tree, ...(label && { label }) };
}

function read(node: DrawnNode, size: Size): DrawnElement {
  size.elements++;
  const attributes: Record<string, string> = {};
  for (const [name, value] of node.attributes) {
    attributes[name] = GEOMETRY.has(name) ? round(value) : value;
    size.letters += value.length;
  }
  const style = styleOf(node);
  if (style) attributes['style'] = style;
  if (size.elements > MOST_DRAWN || size.letters > MOST_LETTERS) {
    throw new RangeError(
      `The drawing has too many marks: at most ${MOST_DRAWN} elements can be shown. ` +
        'Draw a sample, or count first: Plot.bin, Plot.hexbin, Plot.group.',
    );
  }
  if (attributes['href']?.startsWith(RAMP)) return ramp(attributes, size);
  const children: DrawnElement['children'] = [];
  for (const child of node.childNodes) {
    if (!(child instanceof DrawnNode)) children.push(child.textContent);
    else if (child.tagName !== 'style') children.push(read(child, size));
  }
  return { name: node.tagName, attributes, children };
}

/** A row of colours, painted by Plot on a canvas, as a gradient. */
function ramp({ href = '', ...attributes }: Record<string, string>, size: Size): DrawnElement {
  const id = `plot-ramp-${++size.ramps}`;
  const colors = href.slice(RAMP.length).split(';');
  const stops = colors.map((color, at) => ({
    name: 'stop',
    attributes: {
      offset: `${Math.round((10_000 * at) / (colors.length - 1)) / 100}%`,
      'stop-color': color,
    },
    children: [],
  }));
  const gradient = { name: 'linearGradient', attributes: { id }, children: stops };
  delete attributes['preserveAspectRatio'];
  return {
    name: 'g',
    attributes: {},
    children: [
      gradient,
      { name: 'rect', attributes: { ...attributes, fill: `url(#${id})` }, children: [] },
    ],
  };
}

function labelOf(node: DrawnNode): string | null {
  const svg =
    node.tagName === 'svg' ? node : node.children.findLast(({ tagName }) => tagName === 'svg');
  return svg?.getAttribute('aria-label') ?? null;
}

function styleOf(node: DrawnNode): string {
  const { cssText, ...set } = node.style;
  const declarations = cssText ? [cssText.replace(/;\s*$/, '')] : [];
  for (const [name, value] of Object.entries(set)) {
    if (value === null || value === undefined || value === '') continue;
    const dashed = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    declarations.push(`${dashed}: ${String(value)}`);
  }
  return declarations.join('; ');
}

function round(value: string): string {
  return value.replace(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi, (number) => {
    const rounded = Math.round(Number(number) * 100) / 100;
    return `${rounded === 0 ? 0 : rounded}`;
  });
}

const GEOMETRY = new Set([
  ...['d', 'points', 'transform', 'viewBox', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r'],
  ...['rx', 'ry', 'dx', 'dy', 'width', 'height', 'font-size', 'stroke-width', 'rotate'],
]);

interface Size {
  elements: number;
  letters: number;
  ramps: number;
}
