import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { toHtml } from 'hast-util-to-html';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DrawnElement } from '../cells/contract.ts';
import { drawing } from '../cells/drawing.ts';
import { keyOf, writeWhole } from '../memory.ts';

/**
 * A drawing as a picture (PNG, twice its size, on white): feed readers take SVG out. The
 * same drawing gives the same bytes on every machine, since its font comes with the
 * program. Drawn once, and remembered in `folder`.
 */
export async function pictureOf(svg: DrawnElement, folder: string): Promise<Uint8Array> {
  const text = standalone(svg);
  const path = join(folder, `${keyOf(FONT, text)}.png`);
  return readFile(path).catch(async () => {
    const png = await draw(text);
    await writeWhole(path, png);
    return png;
  });
}

/** Every drawing of an output, in the order in which Plot put them into a figure. */
export function svgsOf(tree: DrawnElement): DrawnElement[] {
  if (tree.name === 'svg') return [tree];
  return tree.children.flatMap((child) => (typeof child === 'string' ? [] : svgsOf(child)));
}

/** The size of a drawing in CSS pixels, where it says one. */
export function sizeOf({ attributes }: DrawnElement): { width?: number; height?: number } {
  const size = (name: string) => Number.parseFloat(attributes[name] ?? '');
  const [width, height] = [size('width'), size('height')];
  return { ...(width > 0 ? { width } : {}), ...(height > 0 ? { height } : {}) };
}

/** What style sheets and the page around would give it, written into it. */
function standalone(svg: DrawnElement): string {
  const { children, properties, ...element } = drawing(svg, '', '');
  const root = { ...properties, xmlns: 'http://www.w3.org/2000/svg', color: '#1b1f24' };
  const text = toHtml({ ...element, properties: root, children }, { space: 'svg' });
  return text.replace(/var\(--plot-background(?:,[^)]*)?\)/g, '#ffffff');
}

const FONT = 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf';

let ready: Promise<Uint8Array[]> | undefined;

async function draw(svg: string): Promise<Uint8Array> {
  const fontBuffers = await (ready ??= prepare());
  const font = { fontBuffers, defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' };
  const rasterise = (text: string) => {
    const fitTo = { mode: 'zoom', value: 2 } as const;
    const drawer = new Resvg(text, { font, fitTo, background: '#ffffff' });
    const png = drawer.render().asPng();
    // Only now: what has failed cannot be freed.
    drawer.free();
    return png;
  };
  try {
    return rasterise(svg);
  } catch {
    // It cannot clip what lies wholly outside of the picture, which is not seen without a clip either.
    return rasterise(unclipped(svg));
  }
}

function unclipped(svg: string): string {
  return svg.replace(/ clip-path="[^"]*"/g, '').replaceAll('<svg ', '<svg overflow="visible" ');
}

async function prepare(): Promise<Uint8Array[]> {
  const { resolve } = createRequire(import.meta.url);
  await initWasm(readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const bold = FONT.replace('.ttf', '-Bold.ttf');
  return Promise.all([FONT, bold].map((font) => readFile(resolve(font))));
}
