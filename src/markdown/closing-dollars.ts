/**
 * Finds, for a `$$` that opens a formula, the `$$` that closes it: the next one, if
 * nothing but blanks follows it on its line.
 *
 * As in pandoc, a formula contains no blank line, so a `$$` that is never closed takes no
 * more than its paragraph with it. But logs have formulas with blank lines in them; they
 * are understood if both `$$` stand on lines of their own, if there is no prose between
 * them and if every later `$$` has its partner.
 *
 * @returns A function from the offset of a `$` to that of the closing `$$`; undefined
 *   where it opens no formula.
 */
export function closingDollars(source: string): (offset: number) => number | undefined {
  let ranks: Map<number, number> | undefined;

  return (offset) => {
    if (!source.startsWith('$$', offset) || source[offset + 2] === '$') return undefined;
    const from = offset + 2;
    const close = nextDollars(source, from);
    if (close === -1 || !endsItsLine(source, close)) return undefined;
    const formula = source.slice(from, close);
    if (!BLANK_LINE.test(formula)) return close;
    if (!ON_LINES_OF_ITS_OWN.test(formula) || hasProse(formula)) return undefined;
    ranks ??= ranksOfDollars(source);
    const rank = ranks.get(offset);
    return rank !== undefined && (ranks.size - rank) % 2 === 0 ? close : undefined;
  };
}

const BLANK_LINE = /\n[ \t>]*\r?\n/;
const ON_LINES_OF_ITS_OWN = /^[ \t]*\r?\n(?:[^]*\n)?[ \t>]*$/;

/** Three words in a row are no TeX, unless a command such as `\text` puts them there. */
function hasProse(formula: string): boolean {
  return /(?<!\p{L})\p{L}{2,}[ ,;:.]+\p{L}{2,}[ ,;:.]+\p{L}{2,}/u.test(
    formula.replace(/\\[a-zA-Z]+(?:\{[^{}]*\})?/g, '|'),
  );
}

/** The next `$$` that no backslash escapes; -1 if there is none. */
function nextDollars(source: string, from: number): number {
  let at = source.indexOf('$$', from);
  while (at !== -1) {
    let slashes = 0;
    while (at - slashes > from && source[at - slashes - 1] === '\\') slashes++;
    if (slashes % 2 === 0) return at;
    at = source.indexOf('$$', at + 1);
  }
  return -1;
}

/** Every `$$` outside code by its offset: 0 for the first of the text, and so on. */
function ranksOfDollars(source: string): Map<number, number> {
  const ranks = new Map<number, number>();
  for (const match of source.matchAll(/(`{3,}|~{3,})[^]*?(?:\1|$)|`[^`\n]*`|\\[^]|\$\$/g)) {
    if (match[0] === '$$') ranks.set(match.index, ranks.size);
  }
  return ranks;
}

function endsItsLine(source: string, dollars: number): boolean {
  const newline = source.indexOf('\n', dollars);
  const rest = source.slice(dollars + 2, newline === -1 ? undefined : newline);
  return rest.trim() === '';
}
