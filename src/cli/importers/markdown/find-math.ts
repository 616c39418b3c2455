import { isInside, type Range, type Regions } from './regions.ts';

/**
 * Finds mathematics set off by `\( … \)`, `\[ … \]` (either with one backslash or two) and
 * `$$ … $$`, outside of code and HTML. Single dollars are `guardDollars`' business.
 */
export function findMath(
  text: string,
  regions: Regions,
): { math: MathRange[]; unclosed: number[] } {
  const math: MathRange[] = [];
  const unclosed: number[] = [];
  const blanks = [...text.matchAll(/\n(?=[ \t>]*\n)/g)].map(({ index }) => index);
  const searchedTo = new Map<string, number>();
  const opening = /(?<!\\)(\\{1,2})([([])|(?<![\\$])\$\$(?!\$)/g;
  let blank = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index;
    const from = opening.lastIndex;
    if (isInside(regions.code, start) || isInside(regions.html, start)) continue;
    while ((blanks[blank] ?? Infinity) < start) blank += 1;
    const bracket = match[2];
    const fence = !bracket && isAloneOnLine(text, start, from);
    const limit = fence ? text.length : (blanks[blank] ?? text.length);
    const closer = bracket ? `${match[1]}${bracket === '(' ? ')' : ']'}` : '$$';
    const known = `${closer}${fence}`;
    const close =
      limit <= (searchedTo.get(known) ?? -1) ? -1 : find(text, closer, from, limit, regions, fence);
    if (close < 0) {
      searchedTo.set(known, limit);
      if (fence) unclosed.push(start);
      continue;
    }
    const end = close + closer.length;
    opening.lastIndex = end;
    if (text.slice(from, close).trim() === '') continue;
    math.push({
      start,
      end,
      content: text.slice(from, close),
      mark: bracket ? (bracket === '(' ? 'round' : 'square') : 'dollars',
      doubled: match[1] === '\\\\',
      fenced: fence,
    });
  }
  return { math, unclosed };
}

/** Whether Markdown would find code, HTML, a link or another block in it, were it not masked. */
export function disturbsMarkdown({ content, mark, doubled }: MathRange): boolean {
  return /[<`[\]|\n]/.test(content) || (doubled && mark === 'square');
}

/** Whether nothing but the marks of quotes and lists stands beside it on its line. */
function isAloneOnLine(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return (
    /^(?:[ \t>]|[-*+]\s|\d+[.)]\s)*$/.test(before) &&
    /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 200))
  );
}

function find(
  text: string,
  closer: string,
  from: number,
  limit: number,
  regions: Regions,
  fence: boolean,
) {
  for (
    let at = text.indexOf(closer, from);
    at >= 0 && at < limit;
    at = text.indexOf(closer, at + 1)
  ) {
    if (fence ? !isAloneOnLine(text, at, at + 2) : isEscaped(text, at)) continue;
    if (at === from || isInside(regions.code, at)) continue;
    return at;
  }
  return -1;
}

function isEscaped(text: string, offset: number): boolean {
  return text[offset - 1] === '\\';
}

export interface MathRange extends Range {
  /** What stands between the marks, as written. */
  content: string;
  /** `\( \)`, `\[ \]` or `$$ $$`. */
  mark: 'round' | 'square' | 'dollars';
  /** `\\(` with two backslashes, as kramdown wants it. */
  doubled: boolean;
  /** Both `$$` stand on lines of their own: a block already. */
  fenced: boolean;
}
