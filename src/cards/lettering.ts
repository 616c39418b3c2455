import { inkOf, shapeOf } from './shape.ts';
import type { Shape } from './canvas.ts';
import type { Font, Typeface } from './typefaces.ts';

/** The letters of a typeface in every size: each word is measured once, and drawn once in a size. */
export function openLettering({ fonts, spare }: Typeface): (size: number) => Lettering {
  const words = new Map<string, Run[]>();
  const runsIn = remembered(words, (word) => runsOf(word, fonts, spare));
  const sizes = new Map<number, Lettering>();
  return remembered(sizes, (size) => {
    const shapes = new Map<string, Shape>();
    const pad = Math.ceil(size * PAD);
    return {
      size,
      widthOf: (text) => sumOf(inOrder(text).flatMap(runsIn), ({ advance }) => advance) * size,
      write(canvas, text, { left, baseline, colour }) {
        let at = left;
        for (const run of inOrder(text).flatMap(runsIn)) {
          const shape = remembered(shapes, () => drawn(run, size, pad))(run.text);
          canvas.stamp(shape, Math.round(at - pad), baseline - ascent(size), colour);
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
function remembered<Key, Value>(known: Map<Key, Value>, make: (key: Key) => Value) {
  return (key: Key): Value => {
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
  return runs.map(({ font, text }) => ({ font, text, start: 0, advance: advanceOf(text, font) }));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function has({ characters }: Font, sign: string): boolean {
  return characters.has(sign.codePointAt(0) ?? 0);
}

/** Behind a line from the right nothing stands: its ink is all there is. */
function fromTheRight(text: string, font: Font): Run {
  const { left, right } = inkOf(textAt(text, 0, EM), font.path) ?? { left: 0, right: 0 };
  return { font, text, start: left / EM, advance: (right - left) / EM };
}

function drawn({ font, text, start, advance }: Run, size: number, pad: number): Shape {
  const width = Math.ceil(advance * size) + 2 * pad;
  const content = textAt(text, pad - start * size, size);
  return shapeOf(content, width, Math.ceil(size * HEIGHT), font.path);
}

/**
 * How far a text moves the pen: what a sign behind it stands farther right than alone. So the
 * kerning of the font counts, which a sum of the widths of letters would leave out.
 */
function advanceOf(text: string, font: Font): number {
  const sign = [...SIGNS].find((one) => has(font, one)) ?? text;
  const rightOf = (one: string) => inkOf(textAt(one, 0, EM), font.path)?.right ?? 0;
  return (rightOf(text + sign) - rightOf(sign)) / EM;
}

/** The size at which is measured. */
const EM = 100;

/** Upright on their right side, where no font kerns. */
const SIGNS = '|НΗĦẮἨԊ';

/** How far letters may reach over their own width, and above and below the line, by their size. */
const PAD = 0.2;
const HEIGHT = 1.6;

function ascent(size: number): number {
  return Math.ceil(size * 1.15);
}

function textAt(text: string, x: number, size: number): string {
  const blanks = text.replaceAll(' ', '\u00a0');
  const isolated =
    isFromTheRight(text) && startsFromTheRight(text) ? `\u2067${blanks}\u2069` : blanks;
  return `<text x="${x}" y="${ascent(size)}" font-size="${size}">${escaped(isolated)}</text>`;
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
  /** Where its ink begins and how far it moves the pen, at a size of 1. */
  start: number;
  advance: number;
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
