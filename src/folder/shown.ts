/** What an author wrote, as it is shown in a message: on one line, and cut when it is long. */
export function shown(written: unknown, longest = 60): string {
  const line = String(written)
    .slice(0, 1000)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : line;
}
