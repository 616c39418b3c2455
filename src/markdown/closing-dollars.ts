/**
 * Finds, for a `$$` that opens a formula, the `$$` that closes it: the next one, if
 * nothing but blanks follows it on its line. A blank line inside is only allowed while
 * every later `$$` has its partner; otherwise it is where an unclosed formula ends, so
 * that the fault is found at its own place and not at the last formula of the post.
 *
 * @returns A function from the offset of a `$` to that of the closing `$$`; undefined
 *   where it opens no formula.
 */
export function closingDollars(source: string): (from: number) => number | undefined {
  let known: number[] | undefined;

  return (offset) => {
    if (!source.startsWith('$$', offset) || source[offset + 2] === '$') return undefined;
    const from = offset + 2;
    const close = nextDollars(source, from);
    if (
      close === -1 ||
      !/^\$\$[ \t]*(?:[\r\n]|$)/.test(source.slice(close, lineEnd(source, close)))
    )
      return undefined;
    if (!/\n[ \t>]*\r?\n/.test(source.slice(from, close))) return close;
    known ??= dollarsOutsideCode(source);
    const later = known.length - firstAtOrAfter(known, from);
    return later % 2 === 1 ? close : undefined;
  };
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

function dollarsOutsideCode(source: string): number[] {
  const offsets: number[] = [];
  for (const match of source.matchAll(/(`{3,}|~{3,})[^]*?(?:\1|$)|`[^`\n]*`|\\[^]|\$\$/g)) {
    if (match[0] === '$$') offsets.push(match.index);
  }
  return offsets;
}

function firstAtOrAfter(offsets: readonly number[], from: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineEnd(source: string, from: number): number {
  const newline = source.indexOf('\n', from);
  return newline === -1 ? source.length : newline + 1;
}
