/** Where an offset lies in a text whose lines end with `\n`. 1-based, in UTF-16 code units. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
