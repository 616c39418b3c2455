/**
 * How many cells each of so many days has: two in each of the days that have any, evenly
 * spread, the middle day among them; more where the log is too short for that. Every
 * tenth of these days has a drawing.
 */
export function shareCells(cells: number, days: number): Share[] {
  const each = Math.max(2, Math.ceil(cells / days));
  const having = Math.ceil(cells / each);
  const middle = days >> 1;
  let left = cells;
  let nth = 0;
  return Array.from({ length: days }, (_, at) => {
    if (rung(at) === rung(at - 1)) return { count: 0, draws: false };
    const count = Math.min(each, left);
    left -= count;
    return { count, draws: nth++ % 10 === 0 };
  });

  /** Rises by one at each day that has cells. */
  function rung(at: number): number {
    return Math.floor(((at - middle) * having) / days);
  }
}

export interface Share {
  count: number;
  draws: boolean;
}
