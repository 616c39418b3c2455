import { directionOf } from '../journal/direction.ts';
import { firstWeekdayOf, yearStrip } from '../journal/strip.ts';
import type { YearStrip } from '../journal/strip.ts';
import { openCanvas } from './canvas.ts';
import type { Canvas, Shape } from './canvas.ts';
import type { Card } from './card.ts';
import { COLOUR, coloursOf } from './colours.ts';
import { drawable, openLettering } from './lettering.ts';
import type { Lettering } from './lettering.ts';
import { cutLines, inLines } from './lines.ts';
import { encodePng } from './png.ts';
import { shapeOf } from './shape.ts';
import { CARD_SIZE } from './size.ts';
import type { Typefaces } from './typefaces.ts';

/**
 * Opens what cards are drawn with. A card is a PNG; the same card gives the same bytes on every
 * machine.
 *
 * Words for which no font has the letters are left out: a card without a title still has its
 * number, its date and its year.
 */
export function openDrawing({ serif, sans }: Typefaces): (card: Card) => Uint8Array {
  const inSerif = openLettering(serif);
  const inSans = openLettering(sans);
  const canvas = openCanvas(CARD_SIZE.width, CARD_SIZE.height);
  const cell = square(CELL, 3);
  const ring = square(CELL + 8, 6, 2.5);

  function drawHead(page: Page, { from, ...card }: Card): void {
    const date = drawable(card.dateText, sans) ?? card.date;
    const small = inSans(SMALL);
    page.write(small, date, page.right - small.widthOf(date), HEAD, COLOUR.soft);
    const name = drawable(from, sans);
    const width = page.right - MARGIN - small.widthOf(date) - GAP;
    const [line] = name ? cutLines(name, { width, most: 1, ...small }) : [];
    if (line) page.write(small, line, MARGIN, HEAD, COLOUR.soft);
  }

  /** The number of a day; says where the title may begin. */
  function drawNumber(page: Page, number: number | undefined): number {
    if (number === undefined) return MARGIN;
    const digits = String(number);
    const wide = sumOf([...digits].map(inSerif(NUMBER).widthOf));
    const large = wide <= WIDEST ? inSerif(NUMBER) : inSerif(Math.floor((NUMBER * WIDEST) / wide));
    // The side bearing of so large a digit would set it apart from what stands above it.
    const left = MARGIN - Math.round(large.size * 0.03);
    const baseline = MIDDLE + Math.round(large.size * 0.36);
    // Each digit by itself, since all ten are soon drawn; in a number the order is always the same.
    const width = sumOf([...digits].map(large.widthOf));
    let at = page.isMirrored ? left + width : left;
    for (const digit of digits) {
      if (page.isMirrored) at -= large.widthOf(digit);
      page.write(large, digit, at, baseline, COLOUR.accent);
      if (!page.isMirrored) at += large.widthOf(digit);
    }
    return MARGIN + Math.ceil(width) + GAP;
  }

  function drawTitle(page: Page, { title, notes }: Card, left: number): void {
    const width = page.right - left;
    const text = drawable(title, serif);
    const lines = text === undefined ? undefined : setTitle(text, width);
    const about = setNotes(notes, width, lines && lines.texts.length > 2 ? 1 : 2);
    const height =
      (lines ? lines.texts.length * lines.leading : 0) + about.length * SMALL_LEADING + NOTES_GAP;
    let top = Math.round(MIDDLE - height / 2);
    for (const line of lines?.texts ?? []) {
      const { letters, leading } = lines ?? { letters: inSerif(SMALL), leading: 0 };
      page.write(letters, line, left, top + Math.round(leading * 0.78), COLOUR.ink);
      top += leading;
    }
    top += NOTES_GAP;
    for (const line of about) {
      page.write(inSans(SMALL), line, left, top + SMALL, COLOUR.soft);
      top += SMALL_LEADING;
    }
  }

  /** The largest letters in which a title has room, and its lines. */
  function setTitle(text: string, width: number): SetTitle {
    for (const { size, most, from } of TITLES) {
      if (width < from) continue;
      const letters = inSerif(size);
      const texts = inLines(text, { width, most, widthOf: letters.widthOf });
      if (texts) return { texts, letters, leading: Math.round(size * LEADING) };
    }
    const letters = inSerif(LEAST.size);
    const texts = cutLines(text, { width, most: LEAST.most, widthOf: letters.widthOf });
    return { texts, letters, leading: Math.round(LEAST.size * LEADING) };
  }

  function setNotes(notes: string[], width: number, most: number): string[] {
    const known = notes.flatMap((note) => drawable(note, sans) ?? []).join(' · ');
    if (known === '') return [];
    return cutLines(known, { width, most, widthOf: inSans(SMALL).widthOf });
  }

  function drawYear(page: Page, { date, shades, language, isDay }: Card): void {
    const { cells, weeks } = stripOf(date.slice(0, 4), language);
    const left = Math.round((CARD_SIZE.width - weeks * PITCH + PITCH - CELL) / 2);
    for (const [at, { week, weekday }] of cells.entries()) {
      const x = left + week * PITCH;
      const y = STRIP + weekday * PITCH;
      const shade = shades[at];
      const colour = shade === undefined ? COLOUR.coming : COLOUR.shades[Number(shade)];
      page.stamp(cell, x, y, colour ?? COLOUR.coming);
      if (isDay && cells[at]?.date === date) page.stamp(ring, x - 4, y - 4, COLOUR.ink);
    }
  }

  return (card) => {
    canvas.clear();
    const page = pageFor(canvas, card.language);
    drawHead(page, card);
    drawTitle(page, card, drawNumber(page, card.number));
    drawYear(page, card);
    return encodePng(canvas, coloursOf(card.accent));
  };
}

const MARGIN = 72;
const GAP = 56;
const HEAD = 96;
/** Where number and title have their middle. */
const MIDDLE = 266;
const NUMBER = 250;
const WIDEST = 420;
const SMALL = 29;
const SMALL_LEADING = 40;
const NOTES_GAP = 22;
const LEADING = 1.2;
/** How large a title may be, in how many lines, in a column of what width. */
const TITLES = [
  { size: 100, most: 1, from: 900 },
  { size: 80, most: 2, from: 900 },
  { size: 76, most: 2, from: 0 },
  { size: 64, most: 3, from: 0 },
];
const LEAST = { size: 48, most: 4 };
const STRIP = 444;
const CELL = 16;
const PITCH = 20;

const strips = new Map<string, YearStrip>();

/** The cells of a year, which many cards have. */
function stripOf(year: string, language: string): YearStrip {
  const key = `${year} ${language}`;
  const strip = strips.get(key) ?? yearStrip(year, [], { firstWeekday: firstWeekdayOf(language) });
  strips.set(key, strip);
  return strip;
}

function sumOf(widths: number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** A square with round corners: filled, or of a line so wide. */
function square(size: number, radius: number, line = 0): Shape {
  const paint = line > 0 ? ` fill="none" stroke="#000" stroke-width="${line}"` : '';
  const [inset, side] = [line / 2, size - line];
  const place = `x="${inset}" y="${inset}" width="${side}" height="${side}" rx="${radius}"`;
  return shapeOf(`<rect ${place}${paint}/>`, size, size);
}

/** A canvas that is written on from the side where the language begins. */
function pageFor(canvas: Canvas, language: string): Page {
  const isMirrored = directionOf(language) === 'rtl';
  const mirrored = (left: number, width: number) =>
    isMirrored ? canvas.width - left - width : left;
  return {
    isMirrored,
    right: canvas.width - MARGIN,
    stamp: (shape, left, top, colour) => {
      canvas.stamp(shape, mirrored(left, shape.width), top, colour);
    },
    write: (letters, text, start, baseline, colour) => {
      const left = mirrored(start, letters.widthOf(text));
      letters.write(canvas, text, { left, baseline, colour });
    },
  };
}

interface Page {
  /** Whether it is written on from the right. */
  isMirrored: boolean;
  /** Where the margin at the end of lines begins. */
  right: number;
  stamp: Canvas['stamp'];
  /** Writes a line that begins at a place. */
  write(letters: Lettering, text: string, start: number, baseline: number, colour: number): void;
}

interface SetTitle {
  texts: string[];
  letters: Lettering;
  leading: number;
}
