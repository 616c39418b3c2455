import { converter, interpolate } from 'culori';
import type { Color } from 'culori';
import { GROUNDS } from '../journal/palette.ts';
import { inSteps } from './canvas.ts';
import type { Rgb } from './png.ts';

/** The colours of cards, as a canvas counts them: those of the light theme in `styles/tokens.css`. */
export const COLOUR = {
  shades: [0, 1, 2, 3, 4],
  accent: 4,
  /** Dates that are still to come. */
  coming: 5,
  soft: 6,
  ink: 7,
} as const;

/** The colours of all pixels of a card with this accent. */
export function coloursOf(accent: string): Rgb[] {
  const { paper, ink } = GROUNDS.light;
  const onPaper = (colour: string, share: number) =>
    rgbOf(interpolate([paper, colour], 'oklab')(share));
  return inSteps(onPaper(ink, 0), [
    onPaper(ink, 0.08),
    onPaper(accent, 0.3),
    onPaper(accent, 0.52),
    onPaper(accent, 0.76),
    onPaper(accent, 1),
    onPaper(ink, 0.035),
    onPaper(ink, 0.72),
    onPaper(ink, 1),
  ]);
}

const toRgb = converter('rgb');

function rgbOf(colour: Color): Rgb {
  const { r, g, b } = toRgb(colour);
  const byte = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 255);
  return [byte(r), byte(g), byte(b)];
}
