/**
 * Breaks a text into lines that are no wider than `width`, as even as that many lines can be;
 * undefined where it takes more than `most`. A word that is wider than a line is broken too.
 */
export function inLines(
  text: string,
  { width, most, widthOf }: { width: number; most: number; widthOf: (text: string) => number },
): string[] | undefined {
  const lines = filled(text, width, widthOf);
  if (lines.length > most) return undefined;
  // The narrowest column that needs no more lines, and breaks no more words.
  let narrow = Math.min(width, Math.max(...text.split(' ').map(widthOf)));
  let wide = width;
  for (let step = 0; step < 8 && lines.length > 1; step++) {
    const middle = (narrow + wide) / 2;
    if (filled(text, middle, widthOf).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return filled(text, wide, widthOf);
}

/** The first lines of a text, cut with an ellipsis where there are more. */
export function cutLines(
  text: string,
  { width, most, widthOf }: { width: number; most: number; widthOf: (text: string) => number },
): string[] {
  const lines = filled(text, width, widthOf);
  if (lines.length <= most) return lines;
  let signs = [...(lines[most - 1] ?? '')];
  while (signs.length > 0 && widthOf(`${signs.join('').trimEnd()}…`) > width)
    signs = signs.slice(0, -1);
  return [...lines.slice(0, most - 1), `${signs.join('').trimEnd()}…`];
}

function filled(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => partsOf(one, width, widthOf))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function partsOf(word: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && widthOf(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
