/** What an author wrote, as it is shown in a message: on one line, and cut when it is long. */
export function shown(written: unknown, longest = 60): string {
  const line = String(written)
    .slice(0, 1000)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return cut(line, longest);
}

/** The same with its blanks, where a message is about letters: line breaks and tabs become one blank each. */
export function shownWithBlanks(written: string, longest = 60): string {
  return cut(written.slice(0, 1000).replace(/[\p{Cc}\u2028\u2029]/gu, ' '), longest);
}

function cut(line: string, longest: number): string {
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : line;
}
