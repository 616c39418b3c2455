/**
 * Words of a text, for the reading time: stretches between blanks that have a letter or
 * a digit. Chinese, Japanese and Thai are written without blanks; there two characters
 * count as a word, which is about how much of them is read in the same time.
 */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return countSpaced(text);
  const characters = text.match(EVERY_UNSPACED)?.length ?? 0;
  return Math.ceil(characters / 2) + countSpaced(text.replace(EVERY_UNSPACED, ' '));
}

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const EVERY_UNSPACED = new RegExp(UNSPACED, 'gu');

function countSpaced(text: string): number {
  let words = 0;
  for (const word of text.split(/\s+/)) {
    if (/[\p{L}\p{N}]/u.test(word)) words++;
  }
  return words;
}
