import { Resvg } from '@resvg/resvg-js';
import { GROUNDS, palette } from '../journal/palette.ts';
import { ICONS } from './icons.ts';
import type { IconShape } from './icons.ts';

/** An icon of the log by its name; undefined where there is none of that name. */
export function drawIcon(name: string, accent: string | undefined): Buffer | undefined {
  if (name === 'favicon.svg') return Buffer.from(iconSvg(accent));
  if (name === 'favicon.ico') {
    const small = { size: 32, share: 0.9, corner: 0.2 };
    return icoOf(iconPng(accent, small), small.size);
  }
  const shape = Object.entries(ICONS).find(([one]) => one === name)?.[1];
  return shape && iconPng(accent, shape);
}

/**
 * The sign of a log: a few dates of its calendar, in its accent. An SVG of 32 pixels, which is
 * light or dark as the browser is; every other icon is drawn from the same cells.
 */
function iconSvg(accent: string | undefined): string {
  const { light, dark } = palette(accent);
  const scheme = `<style>g{fill:${light}}@media (prefers-color-scheme:dark){g{fill:${dark}}}</style>`;
  return svg(32, `${scheme}<g>${cells}</g>`);
}

/** The sign as a picture (PNG) on the paper of the log: with a little room around it, or as much as a mask may cut off. */
function iconPng(accent: string | undefined, { size, share, corner }: IconShape): Buffer {
  const { paper } = GROUNDS.light;
  const scale = share * (size / 32);
  const at = (size * (1 - share)) / 2;
  const ground = `<rect width="${size}" height="${size}" rx="${corner * size}" fill="${paper}"/>`;
  const sign = `<g fill="${palette(accent).light}" transform="translate(${at} ${at}) scale(${scale})">${cells}</g>`;
  return new Resvg(svg(size, ground + sign)).render().asPng();
}

/** A picture as an ICO file, for what asks for `/favicon.ico` without having read a page. */
function icoOf(png: Uint8Array, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.set([size, size], 6);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

/** Which shade each cell has, row by row: four steps of the accent, as in the calendar. */
const SHADES = [
  [0.3, 0.52, 1],
  [0.76, 1, 0.52],
  [1, 0.3, 0.76],
];

const cells = SHADES.flatMap((row, y) =>
  row.map(
    (shade, x) =>
      `<rect x="${1 + x * 10.5}" y="${1 + y * 10.5}" width="9" height="9" rx="2" opacity="${shade}"/>`,
  ),
).join('');

function svg(size: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${content}</svg>`;
}
