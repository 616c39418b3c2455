import { pagesOf } from './html.ts';

/** The addresses of a site's days by what stands on them, the longest page first. */
export async function daysOf(folder: string): Promise<Days> {
  const days = (await pagesOf(folder))
    .filter(({ path }) => path.startsWith('/day/'))
    .toSorted((a, b) => b.html.length - a.html.length);
  const having = (...parts: string[]) =>
    days.filter(({ html }) => parts.every((part) => html.includes(part))).map(({ path }) => path);
  const special = new Set([MATH, CELL, LAB, ...MEDIA].flatMap((part) => having(part)));
  return {
    plain: days.map(({ path }) => path).filter((path) => !special.has(path)),
    withMath: having(MATH),
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
  withMath: string[];
  withCellsAndLab: string[];
}
