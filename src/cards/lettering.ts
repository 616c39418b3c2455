import { inkOf, shapeOf } from './shape.ts';
import type { Shape } from './canvas.ts';
import type { Ink } from './shape.ts';
import type { Font, Typeface } from './typefaces.ts';

/** The letters of a typeface in every size: each word is measured once, and drawn once in a size. */
export function openLettering({ fonts, spare }: Typeface): (size: number) => Lettering {
  const runsIn = remembered((word: string) => runsOf(word, fonts, spare));
  return remembered((size: number) => {
    const drawnAt = remembered((run: Run) => drawn(run, size));
    return {
      size,
      widthOf: (text) => sumOf(inOrder(text).flatMap(runsIn), ({ advance }) => advance) * size,
      write(canvas, text, { left, baseline, colour }) {
        let at = left;
        for (const run of inOrder(text).flatMap(runsIn)) {
          const { shape, before, above } = drawnAt(run);
          canvas.stamp(shape, Math.round(at) - before, baseline - above, colour);
          at += run.advance * size;
        }
      },
    };
  });
}

/** Text as it can be drawn with a typeface: without emoji; undefined where there is no letter for a sign of it. */
export function drawable(text: string, { fonts, spare }: Typeface): string | undefined {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replace(EMOJI, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const all = isFromTheRight(plain) ? [spare] : [...fonts, spare];
  const isKnown = [...plain].every((sign) => all.some((font) => has(font, sign)));
  return isKnown && plain !== '' ? plain : undefined;
}

/** Whether a text has letters that are written from the right. */
export function isFromTheRight(text: string): boolean {
  return FROM_THE_RIGHT.test(text);
}

const EMOJI = /\p{RGI_Emoji}|\p{Extended_Pictographic}\ufe0f?/gv;
const FROM_THE_RIGHT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The words of a text and the blanks between them; what is written from the right is shaped as a whole. */
function inOrder(text: string): string[] {
  return isFromTheRight(text) ? [text] : text.split(/(?<= )/);
}

/** A function that makes each value once. */
function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      // The texts of a log have many words, and few of them come again.
      if (known.size > ENOUGH) known.clear();
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}

const ENOUGH = 2000;

/** A word in runs of letters that one font has. */
function runsOf(word: string, fonts: Font[], spare: Font): Run[] {
  if (isFromTheRight(word)) return [fromTheRight(word, spare)];
  const runs: { font: Font; text: string }[] = [];
  for (const { segment } of graphemes.segment(word)) {
    const last = runs.at(-1);
    const hasAll = (font: Font) => [...segment].every((sign) => has(font, sign));
    const font = last && hasAll(last.font) ? last.font : (fonts.find(hasAll) ?? spare);
    if (last?.font === font) last.text += segment;
    else runs.push({ font, text: segment });
  }
  return runs.map(({ font, text }) => {
    return { font, text, start: 0, advance: advanceOf(text, font), ink: inkAt(text, font) };
  });
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function has({ characters }: Font, sign: string): boolean {
  return characters.has(sign.codePointAt(0) ?? 0);
}

/** Behind a line from the right nothing stands: its ink is all there is. */
function fromTheRight(text: string, font: Font): Run {
  const ink = inkAt(text, font);
  return { font, text, start: ink.left, advance: ink.right - ink.left, ink };
}

/** A run in one size, cut to its ink. */
function drawn({ font, text, start, ink }: Run, size: number): Drawn {
  const before = Math.ceil((start - ink.left) * size) + 1;
  const above = Math.ceil(-ink.top * size) + 1;
  const width = before + Math.ceil((ink.right - start) * size) + 1;
  const height = above + Math.ceil(ink.bottom * size) + 1;
  const content = textAt(text, { x: before - start * size, y: above, size });
  const hasInk = ink.right > ink.left && width > 0 && height > 0;
  return { before, above, shape: hasInk ? shapeOf(content, width, height, font.path) : EMPTY };
}

const EMPTY: Shape = { width: 0, height: 0, coverage: new Uint8Array() };

/**
 * How far a text moves the pen: what a sign behind it stands farther right than alone. So the
 * kerning of the font counts, which a sum of the widths of letters would leave out.
 */
function advanceOf(text: string, font: Font): number {
  const { sign, right } = signOf(font);
  return inkAt(text + sign, font).right - right;
}

/** A sign that is upright on its left side, where no font kerns, and where it ends. */
const signOf = remembered((font: Font) => {
  const [first = 0x20] = font.characters;
  const sign = [...'|НΗĦẮԊ'].find((one) => has(font, one)) ?? String.fromCodePoint(first);
  return { sign, right: inkAt(sign, font).right };
});

/** The size at which is measured. */
const EM = 100;
const NO_INK: Ink = { left: 0, top: 0, right: 0, bottom: 0 };

/** Where a text has ink, at a size of 1: measured large, as the bounds of curves are. */
function inkAt(text: string, font: Font): Ink {
  const { left, top, right, bottom } =
    inkOf(textAt(text, { x: 0, y: 0, size: EM }), font.path) ?? NO_INK;
  return { left: left / EM, top: top / EM, right: right / EM, bottom: bottom / EM };
}

function textAt(text: string, { x, y, size }: { x: number; y: number; size: number }): string {
  const blanks = text.replaceAll(' ', '\u00a0');
  const isolated = startsFromTheRight(text) ? `\u2067${blanks}\u2069` : blanks;
  return `<text x="${x}" y="${y}" font-size="${size}">${escaped(isolated)}</text>`;
}

/** Whether the first letter with a direction is one from the right. */
function startsFromTheRight(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return isFromTheRight(letter);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function sumOf<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0);
}

interface Run {
  font: Font;
  text: string;
  /** Where the pen is when it begins, and how far that is moved, at a size of 1. */
  start: number;
  advance: number;
  ink: Ink;
}

interface Drawn {
  shape: Shape;
  /** How far the shape begins before the pen, and above the line, in pixels. */
  before: number;
  above: number;
}

export interface Lettering {
  size: number;
  /** How wide a line is, in pixels. */
  widthOf(text: string): number;
  /** Writes a line; it begins at `left`, whatever its direction is. */
  write(
    canvas: { stamp(shape: Shape, left: number, top: number, colour: number): void },
    text: string,
    place: { left: number; baseline: number; colour: number },
  ): void;
}
