import { describe, expect, test } from 'vitest';
import type { DrawnElement, PlotOutput } from '../contract.ts';
import { errorOf, openContext } from '../build/runtime-testing.ts';

const data = `const rows = Array.from({ length: 30 }, (_, i) => ({ x: i, y: (i * 7) % 11 + i / 3, c: 'abc'[i % 3], d: new Date(2024, 0, i + 1) }));`;
async function draw(code: string): Promise<PlotOutput> {
  const [output] = await openContext().cell(data + code);
  if (output?.kind !== 'plot') throw new Error(JSON.stringify(output));
  return output;
}
function all(tree: DrawnElement, name: string): DrawnElement[] {
  const inner = tree.children.flatMap((child) =>
    typeof child === 'string' ? [] : all(child, name),
  );
  return tree.name === name ? [tree, ...inner] : inner;
}
function text(tree: DrawnElement): string {
  return tree.children.map((child) => (typeof child === 'string' ? child : text(child))).join(' ');
}

describe('plot', () => {
  test('draws, with its alternative and its caption', async () => {
    const { tree, alt, caption } = await draw(
      `plot({ alt: 'Rising', caption: 'Made up', marks: [Plot.dot(rows, { x: 'x', y: 'y' })] })`,
    );
    expect([tree.name, alt, caption]).toEqual(['svg', 'Rising', 'Made up']);
    expect(all(tree, 'circle')).toHaveLength(30);
  });

  test.each([
    ['line', `Plot.lineY(rows, { x: 'd', y: 'y', stroke: 'c', marker: true })`, 'path'],
    ['area', `Plot.areaY(rows, { x: 'x', y: 'y', fillOpacity: 0.3, clip: true })`, 'clipPath'],
    ['bars', `Plot.barY(rows, Plot.groupX({ y: 'count' }, { x: 'c', fill: 'c' }))`, 'rect'],
    ['histogram', `Plot.rectY(rows, Plot.binX({ y: 'count' }, { x: 'y' }))`, 'rect'],
    ['text', `Plot.text(rows, { x: 'x', y: 'y', text: 'c', title: 'y' })`, 'title'],
    [
      'rules and ticks',
      `[Plot.ruleY([0]), Plot.tickX(rows, { x: 'y', y: 'c' }), Plot.frame()]`,
      'line',
    ],
    ['box', `Plot.boxY(rows, { x: 'c', y: 'y' })`, 'path'],
    ['regression', `Plot.linearRegressionY(rows, { x: 'x', y: 'y' })`, 'path'],
    ['density', `Plot.density(rows, { x: 'x', y: 'y' })`, 'path'],
    [
      'contour',
      `Plot.contour({ x1: 0, x2: 1, y1: 0, y2: 1, fill: (x, y) => Math.sin(x * y * 9) })`,
      'path',
    ],
    ['hexbin', `Plot.dot(rows, Plot.hexbin({ r: 'count' }, { x: 'x', y: 'y' }))`, 'path'],
    ['voronoi', `Plot.voronoi(rows, { x: 'x', y: 'y' })`, 'path'],
    ['arrows', `Plot.arrow(rows, { x1: 'x', y1: 0, x2: 'x', y2: 'y' })`, 'path'],
    ['tree', `Plot.tree(['a/b', 'a/c'], { delimiter: '/' })`, 'text'],
    ['waffle', `Plot.waffleY([5, 7], { y: (d) => d })`, 'pattern'],
    ['tips of a pointer', `Plot.dot(rows, { x: 'x', y: 'y', tip: true })`, 'circle'],
    ['facets', `Plot.dot(rows, { x: 'x', y: 'y', fx: 'c' })`, 'circle'],
    ['image', `Plot.vector(rows, { x: 'x', y: 'y', length: 'y' })`, 'path'],
  ])('draws %s', async (_, marks, element) => {
    const { tree } = await draw(`plot({ alt: 'a', marks: [${marks}].flat() })`);
    expect(all(tree, element).length).toBeGreaterThan(0);
    expect(all(tree, 'style')).toEqual([]);
    expect(JSON.stringify(tree)).not.toMatch(/NaN|undefined|\[object/);
  });

  test('rounds coordinates to two decimals and leaves words alone', async () => {
    const { tree } = await draw(
      `plot({ alt: 'a', marks: [Plot.lineY(rows, { x: 'x', y: 'y' }), Plot.text([[1, 2]], { text: ['1.23456'] })] })`,
    );
    for (const { attributes } of [...all(tree, 'path'), ...all(tree, 'text')]) {
      expect(`${attributes['d']} ${attributes['transform']}`).not.toMatch(/\.\d{3}|\de-/);
    }
    expect(text(tree)).toContain('1.23456');
  });

  test('makes a figure of titles and legends, also of a continuous one', async () => {
    const { tree } = await draw(
      `plot({ alt: 'a', title: 'T', subtitle: 'S', color: { legend: true, scheme: 'viridis' }, marks: [Plot.dot(rows, { x: 'x', y: 'y', fill: 'y' })] })`,
    );
    expect(tree.name).toBe('figure');
    expect(all(tree, 'h2').map(text)).toEqual(['T']);
    expect(all(tree, 'stop')).toHaveLength(18);
    expect(
      all(tree, 'rect').some(({ attributes }) => attributes['fill'] === 'url(#plot-ramp-1)'),
    ).toBe(true);
    expect(all(tree, 'image')).toEqual([]);
  });

  test('is shown too when display is given what Plot draws', async () => {
    expect(
      (await draw(`display(Plot.plot({ ariaLabel: 'Mine', marks: [Plot.frame()] }))`)).alt,
    ).toBe('Mine');
    expect(
      (await draw(`display(Plot.dot(rows, { x: 'x', y: 'y' }).plot(), { alt: 'Dots' })`)).alt,
    ).toBe('Dots');
    expect(
      (await draw(`display(Plot.legend({ color: { domain: ['a', 'b'], type: 'ordinal' } }))`)).tree
        .name,
    ).toBe('div');
  });

  test('takes a style as text and as an object', async () => {
    expect(
      (await draw(`plot({ alt: 'a', style: 'background: none; color: red;' })`)).tree.attributes[
        'style'
      ],
    ).toBe('background: none; color: red');
    expect(
      (await draw(`plot({ alt: 'a', style: { fontSize: '12px' } })`)).tree.attributes['style'],
    ).toBe('font-size: 12px');
  });

  test('draws the same in two contexts', async () => {
    const code = `plot({ alt: 'a', color: { legend: true }, marks: [Plot.areaY(rows, { x: 'd', y: 'y', fill: 'c', clip: true }), Plot.gridX()] })`;
    expect(JSON.stringify(await draw(code))).toBe(JSON.stringify(await draw(code)));
  });

  test.each([
    [
      `plot({ marks: [] })`,
      'TypeError: A plot needs alt, a text that says what it shows: plot({ alt: "…", marks }).',
    ],
    [
      `plot({ alt: 'a', marks: [Plot.dot(Array.from({ length: 30000 }, (_, i) => [i, i]))] })`,
      'RangeError: The drawing has too many marks',
    ],
    [
      `plot({ alt: 'a', marks: [Plot.raster({ x1: 0, x2: 1, y1: 0, y2: 1, fill: (x) => x })] })`,
      'Error: A cell cannot draw pixels',
    ],
  ])('refuses %s', async (code, message) => {
    expect(await errorOf(code)).toContain(message);
  });
});
