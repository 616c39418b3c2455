import type { Day } from '../journal/day.ts';
import { firstWeekdayOf, yearStrip } from '../journal/strip.ts';
import type { StripCell } from '../journal/strip.ts';

/**
 * A year as a drawing: for each shade one path of short dashes, to be stroked 0.8 wide in a box of
 * `weeks` by 7. Drawn once for all pages that show the same year.
 *
 * @param days those of the whole log.
 */
export function stripPaths(year: string, days: readonly Day[], language: string): DrawnYear {
  const years = remembered.get(days) ?? new Map<string, DrawnYear>();
  remembered.set(days, years);
  const known = years.get(year);
  if (known) return known;
  const { weeks, cells } = yearStrip(year, days, { firstWeekday: firstWeekdayOf(language) });
  const [first, last] = [days.at(0)?.date ?? '', days.at(-1)?.date ?? ''];
  const byKind = Map.groupBy(cells, ({ date, shade }): DrawnKind =>
    date < first || date > last ? 'ahead' : `s${shade}`,
  );
  const drawn = {
    weeks,
    cells: new Map(cells.map((cell) => [cell.date, cell])),
    written: cells.filter(({ day }) => day).length,
    paths: [...byKind]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, own]) => ({
        kind,
        path: own.map(({ week, weekday }) => `M${week} ${weekday}h.8`).join(''),
      })),
  };
  years.set(year, drawn);
  return drawn;
}

const remembered = new WeakMap<readonly Day[], Map<string, DrawnYear>>();

export interface DrawnYear {
  weeks: number;
  /** By date. */
  cells: ReadonlyMap<string, StripCell>;
  /** How many days there are in the year. */
  written: number;
  paths: { kind: DrawnKind; path: string }[];
}

/** A shade; or dates before the log or after it, which are no gaps. */
type DrawnKind = 'ahead' | `s${StripCell['shade']}`;
