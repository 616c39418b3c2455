import type { Pixels, Rgb } from './png.ts';

/** How finely edges are smoothed: so many steps from the paper to a colour. */
export const STEPS = 15;

/**
 * A sheet of paper to print shapes on, each in one of a few colours. What overlaps is not mixed:
 * nothing on a card does.
 */
export function openCanvas(width: number, height: number): Canvas {
  const pixels = new Uint8Array(width * height);
  return {
    ...{ width, height, pixels },
    clear: () => pixels.fill(0),
    stamp({ width: wide, height: high, coverage }, left, top, colour) {
      const base = colour * (STEPS + 1);
      const [from, to] = [Math.max(0, -left), Math.min(wide, width - left)];
      for (let y = Math.max(0, -top); y < Math.min(high, height - top); y++) {
        const [source, target] = [y * wide, (top + y) * width + left];
        for (let x = from; x < to; x++) {
          const step = coverage[source + x] ?? 0;
          if (step > 0 && step > (pixels[target + x] ?? 0) % (STEPS + 1))
            pixels[target + x] = base + step;
        }
      }
    },
  };
}

/** The colours of a canvas: each of these in its steps from the paper's. */
export function inSteps(paper: Rgb, colours: readonly Rgb[]): Rgb[] {
  return colours.flatMap((colour) =>
    Array.from({ length: STEPS + 1 }, (_, step) => {
      const mixed = (at: 0 | 1 | 2) =>
        Math.round(paper[at] + ((colour[at] - paper[at]) * step) / STEPS);
      return [mixed(0), mixed(1), mixed(2)] satisfies Rgb;
    }),
  );
}

/** A shape: how much of each pixel it covers, in steps from 0 to `STEPS`. */
export interface Shape {
  width: number;
  height: number;
  coverage: Uint8Array;
}

export interface Canvas extends Pixels {
  /** Makes it paper again. */
  clear(): void;
  /** Prints a shape with its corner at a place; what is outside of the canvas is cut off. */
  stamp(shape: Shape, left: number, top: number, colour: number): void;
}
