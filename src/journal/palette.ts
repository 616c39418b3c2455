import {
  clampChroma,
  colorsNamed,
  converter,
  formatHex,
  interpolate,
  parse,
  wcagLuminance,
} from 'culori';
import type { Color, Oklch } from 'culori';
import { nearMiss } from './near-miss.ts';

/**
 * The accent of both themes, each as `#rrggbb`, for a seed that `judgeSeed` lets pass; without
 * one, Daybook's own. Throws for any other seed.
 *
 * Hue and chroma are the seed's in OKLCH, less the chroma that sRGB does not have. The lightness
 * is the seed's where that can be read, otherwise the nearest that can: with a contrast of at
 * least 4.5 against every ground on which the accent is text, and so for the paper's colour as
 * text on the accent.
 */
export function palette(seed?: string): Palette {
  if (seed === undefined) return OWN;
  const judged = judgeSeed(seed);
  if ('reason' in judged) throw new Error(`${seed} ${judged.reason}.`);
  return judged;
}

/**
 * The palette of a seed, or why it has none and which colour to write instead: the nearest of
 * the same hue that has one.
 *
 * A seed has none where one of its accents would be another colour: more than 0.35 of OKLCH's
 * lightness away from it, or with less than three fifths of its chroma.
 */
export function judgeSeed(seed: string): Palette | Refusal {
  const color = parse(seed);
  if (!color)
    return {
      reason: 'must be a colour such as `#17605b`, `oklch(0.45 0.07 188)` or `teal`',
      instead: nearestName(seed) ?? OWN.light,
    };
  const wanted = inSrgb(color);
  if (color.alpha !== undefined && color.alpha < 1)
    return {
      reason: 'must be a colour that nothing shines through',
      instead: color.alpha === 0 ? OWN.light : nearestWithPalette(wanted),
    };
  const fitting = paletteOf(wanted);
  return (
    fitting ?? {
      reason: 'must be a colour that can be read in both themes',
      because: whyNone(wanted),
      instead: nearestWithPalette(wanted),
    }
  );
}

/**
 * The least contrast of an accent with the grounds on which it is text in a theme, by the formula
 * of WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastIn(theme: Theme, accent: string | Color): number {
  const own = wcagLuminance(accent);
  const tints = GROUNDS.accent.map((share) => onPaper(theme, accent, share));
  const contrasts = [...fixedGrounds[theme], ...tints].map((ground) => {
    return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
  });
  return Math.min(...contrasts);
}

/** The grounds under the accent, as `styles/tokens.css` has them: a test holds the two equal. */
export const GROUNDS = {
  light: { paper: '#fcfbf7', ink: '#23221f', codePaper: '#ffffff' },
  dark: { paper: '#181715', ink: '#e3dfd6', codePaper: '#0e0e0c' },
  /** How much ink is mixed into the paper: `--panel` and `--shade-0`. */
  ink: [0.04, 0.08],
  /** How much of the accent at most is mixed into the paper below text of that accent. */
  accent: [0.12],
};

const fixedGrounds = { light: groundsOf('light'), dark: groundsOf('dark') };

function groundsOf(theme: Theme): number[] {
  const { paper, ink, codePaper } = GROUNDS[theme];
  const greys = GROUNDS.ink.map((share) => onPaper(theme, ink, share));
  return [wcagLuminance(paper), wcagLuminance(codePaper), ...greys];
}

/** The luminance of the paper with a share of a colour mixed into it, as `color-mix` does. */
function onPaper(theme: Theme, color: string | Color, share: number): number {
  return wcagLuminance(interpolate([GROUNDS[theme].paper, color], 'oklab')(share));
}

const OWN: Palette = { light: '#17605b', dark: '#7ccfc4' };

/** WCAG's 4.5, and a little for the rounding of colours that a browser mixes. */
const CONTRAST = 4.55;
const FARTHEST = 0.35;
const LEAST_CHROMA = 0.6;
/** Less chroma than anybody sees, and no more than rounding to 8 bits gives and takes. */
const UNSEEN = 0.01;
/** Halving so often is as fine as 8 bits. */
const HALVINGS = 10;

function paletteOf(wanted: Oklch): Palette | undefined {
  const [light, dark] = [accentFor('light', wanted), accentFor('dark', wanted)];
  if (!isLike(wanted, light) || !isLike(wanted, dark)) return undefined;
  return { light: formatHex(light), dark: formatHex(dark) };
}

/** The colour nearest to a wanted one, in lightness alone, that can be read in a theme. */
function accentFor(theme: Theme, wanted: Oklch): Oklch {
  const at = (l: number) => inSrgb({ ...wanted, l });
  const isRead = (color: Oklch) => contrastIn(theme, color) >= CONTRAST;
  if (isRead(wanted)) return wanted;
  let read = theme === 'light' ? 0 : 1;
  let unread = wanted.l;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (read + unread) / 2;
    if (isRead(at(middle))) read = middle;
    else unread = middle;
  }
  return at(read);
}

/** Whether a colour of the same hue is still the wanted one, darker or lighter. */
function isLike(wanted: Oklch, color: Oklch): boolean {
  return Math.abs(color.l - wanted.l) <= FARTHEST && color.c >= LEAST_CHROMA * wanted.c - UNSEEN;
}

function whyNone(wanted: Oklch): string {
  const theme = isLike(wanted, accentFor('light', wanted)) ? 'dark' : 'light';
  const contrast = contrastIn(theme, wanted).toFixed(1);
  const change = theme === 'light' ? 'darkened' : 'lightened';
  return `in the ${theme} one its contrast is ${contrast}, and ${change} to the 4.5 that text needs it would be another colour`;
}

/** Of the colours of the same hue and no more chroma, the nearest that has a palette. */
function nearestWithPalette(wanted: Oklch): string {
  const steps = Array.from({ length: 51 }, (_, step) => step / 50);
  const shares = wanted.c < UNSEEN ? [1] : steps;
  const nearestFirst = steps
    .flatMap((l) => shares.map((share) => ({ ...wanted, l, c: wanted.c * share })))
    .toSorted((one, other) => distance(one, wanted) - distance(other, wanted));
  for (const candidate of [wanted, ...nearestFirst]) {
    // Judged as it will be read: its hue is the one that 8 bits leave it.
    const written = formatHex(inSrgb(candidate));
    const color = parse(written);
    if (color && paletteOf(inSrgb(color))) return written;
  }
  return OWN.light;
}

function nearestName(seed: string): string | undefined {
  const names = Object.keys(colorsNamed).filter((name) => 'light' in judgeSeed(name));
  return nearMiss(seed, names);
}

function distance(one: Oklch, other: Oklch): number {
  return Math.hypot(one.l - other.l, one.c - other.c);
}

/** The colour as sRGB has it in 8 bits: of the same hue and lightness, with less chroma if need be. */
function inSrgb(color: Color): Oklch {
  const { h = 0 } = oklch(color);
  const { r, g, b } = rgb(clampChroma({ ...color, alpha: 1 }, 'oklch'));
  const { l, c } = oklch({ mode: 'rgb', r: in8Bits(r), g: in8Bits(g), b: in8Bits(b) });
  return { mode: 'oklch', l, c, h };
}

function in8Bits(channel: number): number {
  return Math.round(channel * 255) / 255;
}

const rgb = converter('rgb');
const oklch = converter('oklch');

type Theme = 'light' | 'dark';

/** The accent in each theme, as `#rrggbb`. */
export interface Palette {
  light: string;
  dark: string;
}

export interface Refusal {
  /** What a seed must be: `must …`. */
  reason: string;
  /** What stands against a colour that can be shown, as a sentence without a full stop. */
  because?: string;
  /** A colour that can be the seed, as CSS writes it. */
  instead: string;
}
