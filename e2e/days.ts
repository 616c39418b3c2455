/** The addresses of a site's days by what stands on them, the longest page first. */
export function daysOf(pages: readonly { path: string; html: string }[]): Days {
  const days = pages
    .filter(({ path }) => path.startsWith('/day/'))
    .toSorted((a, b) => b.html.length - a.html.length);
  const having = (...parts: string[]) =>
    days.filter(({ html }) => parts.every((part) => html.includes(part))).map(({ path }) => path);
  const more = new Set([CELL, LAB, ...MEDIA].flatMap((part) => having(part)));
  const withMath = having(MATH);
  return {
    plain: having().filter((path) => !more.has(path) && !withMath.includes(path)),
    withMath: withMath.filter((path) => !more.has(path)),
    withCellsAndLab: having(CELL, LAB),
  };
}

const MATH = 'class="katex"';
const CELL = '<daybook-cell';
const LAB = '<daybook-lab';
const MEDIA = ['<img', '<iframe', '<video', '<audio'];

export interface Days {
  /** Text, tables and code alone. */
  plain: string[];
  /** And without cells or pictures. */
  withMath: string[];
  withCellsAndLab: string[];
}
