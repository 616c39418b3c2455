/** How deep lists, quotes or elements may be nested: far more than any text is. */
export const DEEPEST = 100;

/**
 * The first line on which lists and quotes are nested too deeply to be parsed: the time
 * that micromark takes grows with the cube of their depth. 0 if there is none.
 */
export function tooDeepLine(source: string): number {
  let line = 0;
  const lists: number[] = [];
  for (const text of source.split(/\r?\n|\r/)) {
    line++;
    const prefix = PREFIX.exec(text)?.[0];
    if (!prefix) {
      if (/^\S/.test(text)) lists.length = 0;
      continue;
    }
    if (/^[ \t]*(?:(?:- *)+|(?:\* *)+)$/.test(text)) continue;
    let quotes = 0;
    for (let column = 0; column < prefix.length; column++) {
      const character = prefix[column];
      if (character === '>') quotes++;
      else if (character && !' \t0123456789'.includes(character)) {
        while ((lists.at(-1) ?? -1) >= column) lists.pop();
        lists.push(column);
      }
    }
    if (quotes + lists.length > DEEPEST) return line;
  }
  return 0;
}

/** The marks of quotes and lists that a line begins with. */
const PREFIX = /^[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+/;
