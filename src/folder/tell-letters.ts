import { shown } from './shown.ts';

/** Where two texts differ, if it does not meet the eye: in blanks, or behind what a message shows. */
export function tellLetters(recorded: string, computed: string): string {
  const [a, b] = [[...recorded.normalize()], [...computed.normalize()]];
  if (shown(a.join('')) !== shown(b.join(''))) return '';
  const at = a.findIndex((letter, index) => letter !== b[index]);
  const first = at < 0 ? a.length : at;
  return `; they differ at character ${first + 1}: ${nameOf(a[first])} against ${nameOf(b[first])}`;
}

function nameOf(letter: string | undefined): string {
  if (letter === undefined) return 'the end';
  if (letter === ' ') return 'a blank';
  if (letter === '\n') return 'a line break';
  // What has no shape of its own is told by its number in Unicode.
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(letter)
    ? `\`${letter}\``
    : `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}
