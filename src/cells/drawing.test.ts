import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { DrawnElement } from './contract.ts';
import { drawing } from './drawing.ts';

const drawn = (
  name: string,
  attributes: Record<string, string> = {},
  ...children: DrawnElement['children']
): DrawnElement => ({ name, attributes, children });

const html = (tree: DrawnElement, alt = 'A line') => toHtml(drawing(tree, alt, 'p-'));

/** What is left of one attribute of a path. */
function left(name: string, value: string): string | undefined {
  const { children } = drawing(drawn('svg', {}, drawn('path', { [name]: value })), '', 'p-');
  const [path] = children;
  return path?.type === 'element' ? (path.properties[name] as string | undefined) : undefined;
}

describe('drawing', () => {
  it('is one picture with a name', () => {
    expect(html(drawn('svg', { viewBox: '0 0 1 1' }, drawn('text', {}, 'a < b')))).toBe(
      '<svg viewBox="0 0 1 1" role="img" aria-label="A line"><text>a &#x3C; b</text></svg>',
    );
    expect(html(drawn('svg'), '')).toContain('aria-label="A plot"');
    expect(html(drawn('figure', {}, drawn('svg')))).toBe(
      '<figure role="img" aria-label="A line"><svg></svg></figure>',
    );
  });

  it.each([
    'script',
    'style',
    'foreignObject',
    'image',
    'a',
    'animate',
    'set',
    'iframe',
    'SCRIPT',
    'svg:script',
    'feImage',
    'use',
    'pattern',
    'mask',
    'constructor',
    '',
  ])('leaves out %s with all that is in it', (name) => {
    expect(html(drawn('svg', {}, drawn(name, {}, 'x', drawn('rect'))))).not.toMatch(/x|rect/);
  });

  it('leaves a drawing empty whose root is no drawing', () => {
    expect(html(drawn('script', {}, 'alert(1)'))).toBe(
      '<svg role="img" aria-label="A line"></svg>',
    );
  });

  it.each([
    ['onclick', 'alert(1)'],
    ['onload', 'alert(1)'],
    ['href', 'javascript:alert(1)'],
    ['href', 'https://example.org/x.svg#a'],
    ['xlink:href', 'data:image/svg+xml,x'],
    ['src', 'https://example.org/'],
    ['fill', 'url(https://example.org/#a)'],
    ['fill', 'url( "//example.org" )'],
    ['fill', 'u\\72l(https://example.org)'],
    ['mask', 'URL(//example.org)'],
    ['style', 'background: url(https://example.org)'],
    ['style', 'position: fixed; inset: 0; z-index: 9'],
    ['style', 'background-image: image-set("https://example.org" 1x)'],
    ['class', 'skip-link'],
    ['class', 'plot-x cell-tools'],
    ['tabindex', '0'],
    // The whole drawing is one picture: names inside it are for nobody.
    ['aria-label', 'x-axis tick'],
    ['role', 'img'],
    ['contenteditable', 'true'],
  ])('leaves out %s="%s"', (name, value) => {
    expect(left(name, value)).toBeUndefined();
  });

  it.each([
    ['d', 'M0,0L1.25,3', 'M0,0L1.25,3'],
    ['stroke-width', '1.5', '1.5'],
    ['fill', 'currentColor', 'currentColor'],
    ['fill', 'var(--plot-background)', 'var(--plot-background)'],
    ['class', 'plot-d6a7b5 plot-d6a7b5-figure', 'plot-d6a7b5 plot-d6a7b5-figure'],
    ['style', 'font: 10px sans-serif; position: fixed', 'font: 10px sans-serif'],
  ])('keeps %s="%s"', (name, value, kept) => {
    expect(left(name, value)).toBe(kept);
  });

  it('has no headings in it, which a screen reader would list and could not go to', () => {
    expect(html(drawn('figure', {}, drawn('h2', {}, 'T'), drawn('h3', {}, 'S')))).toBe(
      '<figure role="img" aria-label="A line"><div class="plot-title">T</div>' +
        '<div class="plot-subtitle">S</div></figure>',
    );
  });

  it('leaves to the style sheet what SVG does not know of letters', () => {
    expect(left('font-variant', 'tabular-nums')).toBeUndefined();
    expect(left('font-variant', 'small-caps')).toBe('small-caps');
  });

  it.each([
    [{ width: '640', 'font-size': '10' }, 'min-inline-size: 576px'],
    [
      { width: '480', 'font-size': '10', style: 'font-size: 14px' },
      'font-size: 14px; min-inline-size: 309px',
    ],
    [{ width: '640', 'font-size': '8' }, undefined],
    [{ width: '100%', 'font-size': '10' }, undefined],
    [{ 'font-size': '10' }, undefined],
  ])('lets a drawing shrink only as far as its letters can be read: %j', (attributes, style) => {
    expect(drawing(drawn('svg', attributes), '', '').properties['style']).toBe(style);
  });

  it('puts a prefix before what is named and referred to, so that two drawings never meet', () => {
    expect(left('id', 'clip-1')).toBe('p-clip-1');
    expect(left('clip-path', 'url(#clip-1)')).toBe('url(#p-clip-1)');
    expect(left('style', 'fill: url(#a)')).toBe('fill: url(#p-a)');
  });
});
