import { rowsOf, takeRows } from './columns.ts';
import type { Taken } from './columns.ts';
import { isCategories, isValues } from './features.ts';

/**
 * The rows in which nothing is missing: no NaN, infinite number, null or undefined in any column.
 * A row of encoded levels that has none of them misses nothing.
 *
 * @throws TypeError, RangeError as `takeRows`.
 */
export function complete<C extends object>(columns: C): Kept<Complete<Taken<C>>> {
  const keeps = new Uint8Array(rowsOf(columns)).fill(1);
  for (const column of Object.values(columns) as object[]) {
    if (column instanceof Float64Array) {
      // A subtraction is quicker than `Number.isFinite`: it gives 0 for finite numbers alone.
      for (let row = 0; row < column.length; row++)
        if (column[row]! - column[row]! !== 0) keeps[row] = 0;
    } else if (!isCategories(column)) {
      const values = column as ArrayLike<unknown>;
      for (let row = 0; row < values.length; row++) if (isMissing(values[row])) keeps[row] = 0;
    }
  }
  return keep(columns, keeps) as Kept<object> as Kept<Complete<Taken<C>>>;
}

/**
 * The rows whose numbers lie within all ranges given, both ends included. What is missing lies in
 * none: `withinRange(trips, { minutes: [1, 60] })`.
 *
 * @throws RangeError for a range of no column or without numbers, TypeError for one of texts.
 */
export function withinRange<C extends object>(columns: C, ranges: Ranges<C>): Kept<Taken<C>> {
  const keeps = new Uint8Array(rowsOf(columns)).fill(1);
  for (const [name, [min, max]] of Object.entries(ranges as Record<string, Range>)) {
    const values = (columns as Record<string, unknown>)[name];
    if (!isValues(values))
      throw new RangeError(
        `There is no column of numbers “${name}”; there are: ${Object.keys(columns).join(', ')}.`,
      );
    if (!(min <= max))
      throw new RangeError(
        `The range of “${name}”, ${min} to ${max}, has no numbers: put the smaller end first.`,
      );
    for (let row = 0; row < values.length; row++) {
      const value: unknown = values[row];
      if (typeof value === 'string')
        throw new TypeError(
          `“${name}” holds texts, such as “${value}”: only numbers have a range.`,
        );
      if (!(typeof value === 'number' && value >= min && value <= max)) keeps[row] = 0;
    }
  }
  return keep(columns, keeps);
}

function keep<C extends object>(columns: C, keeps: Uint8Array): Kept<Taken<C>> {
  let kept = 0;
  const rows = new Uint32Array(keeps.length);
  // Written each time and counted only when kept: no branch that a processor could guess wrong.
  for (let row = 0; row < keeps.length; row++) {
    rows[kept] = row;
    kept += keeps[row]!;
  }
  return {
    columns: takeRows(columns, rows.subarray(0, kept)),
    kept,
    share: keeps.length ? kept / keeps.length : 1,
  };
}

function isMissing(value: unknown): boolean {
  return (
    value === null || value === undefined || (typeof value === 'number' && value - value !== 0)
  );
}

/** What is left: the columns, how many rows, and which share of all (1 where there was none to lose). */
export interface Kept<C> {
  columns: C;
  kept: number;
  share: number;
}

/** The smallest and the largest number that may be in a column, by the names of columns. */
export type Ranges<C> = { readonly [Name in keyof C]?: Range };

type Range = readonly [min: number, max: number];

type Complete<C> = {
  [Name in keyof C]: C[Name] extends (infer Value)[] ? NonNullable<Value>[] : C[Name];
};
