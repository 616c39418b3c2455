/**
 * Breaks a text into lines that are no wider than the column, as even as that many lines can be;
 * undefined where it takes more than `most`. A word that is wider than a line is broken too.
 */
export function inLines(text: string, column: Column): string[] | undefined {
  const { width, most } = column;
  const words = wordsOf(text, column);
  const lines = filled(words, column, width);
  if (lines.length > most) return undefined;
  // The narrowest column that needs no more lines.
  let narrow = Math.max(...words.map((word) => word.width));
  let wide = width;
  for (let step = 0; step < 8 && lines.length > 1; step++) {
    const middle = (narrow + wide) / 2;
    if (filled(words, column, middle).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return filled(words, column, wide);
}

/** The first lines of a text, cut with an ellipsis where there are more. */
export function cutLines(text: string, column: Column): string[] {
  const { width, most, widthOf } = column;
  const lines = filled(wordsOf(text, column), column, width);
  if (lines.length <= most) return lines;
  let signs = [...(lines[most - 1] ?? '')];
  while (signs.length > 0 && widthOf(`${signs.join('').trimEnd()}…`) > width)
    signs = signs.slice(0, -1);
  return [...lines.slice(0, most - 1), `${signs.join('').trimEnd()}…`];
}

function filled(words: readonly Word[], { widthOf }: Column, width: number): string[] {
  const blank = widthOf(' ');
  const lines: Word[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = (last?.width ?? 0) + blank + word.width;
    if (last && longer <= width) {
      last.text += ` ${word.text}`;
      last.width = longer;
    } else lines.push({ ...word });
  }
  return lines.map(({ text }) => text);
}

function wordsOf(text: string, column: Column): Word[] {
  return text.split(' ').flatMap((word) => {
    const width = column.widthOf(word);
    return width <= column.width ? [{ text: word, width }] : partsOf(word, column);
  });
}

function partsOf(word: string, { width, widthOf }: Column): Word[] {
  const parts: Word[] = [];
  for (const { segment } of graphemes.segment(word)) {
    const last = parts.at(-1);
    const longer = last && widthOf(last.text + segment);
    if (last && longer !== undefined && longer <= width) {
      last.text += segment;
      last.width = longer;
    } else parts.push({ text: segment, width: widthOf(segment) });
  }
  return parts;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

interface Word {
  text: string;
  width: number;
}

/** Where a text is set. */
export interface Column {
  width: number;
  /** How many lines it may have. */
  most: number;
  widthOf: (text: string) => number;
}
