import { Resvg } from '@resvg/resvg-js';
import { STEPS } from './canvas.ts';
import type { Shape } from './canvas.ts';

/** An SVG of a given size as a shape: what it covers, whatever its colours are. */
export function shapeOf(content: string, width: number, height: number, font?: string): Shape {
  const { pixels } = new Resvg(svg(content, width, height), fontsOf(font)).render();
  const coverage = new Uint8Array(width * height);
  for (let at = 0, alpha = 3; at < coverage.length; at++, alpha += 4)
    coverage[at] = IN_STEPS[pixels[alpha] ?? 0] ?? 0;
  return { width, height, coverage };
}

const IN_STEPS = Uint8Array.from({ length: 256 }, (_, alpha) => Math.round((alpha * STEPS) / 255));

/** Where an SVG has ink; undefined where it has none. */
export function inkOf(content: string, font: string): Ink | undefined {
  const box = new Resvg(svg(content, 1, 1), fontsOf(font)).getBBox();
  if (!box) return undefined;
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

function svg(content: string, width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;
}

/** One font and none of the machine's: whatever family is asked for, it is this. */
function fontsOf(font: string | undefined) {
  return { font: { loadSystemFonts: false, fontFiles: font === undefined ? [] : [font] } };
}

export interface Ink {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
