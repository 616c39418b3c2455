import { countRows, takeRows } from './columns.ts';
import type { Taken } from './columns.ts';
import { isCategories, isValues } from './features.ts';

/**
 * The rows in which nothing is missing: no NaN, infinite number, null or undefined in any column.
 * A row of encoded levels that has none of them misses nothing.
 *
 * @throws TypeError, RangeError as `takeRows`.
 */
export function complete<C extends object>(columns: C): Kept<Complete<Taken<C>>> {
  const tests = Object.values(columns).map((column: object): Test => [
    isCategories(column) ? [] : (column as ArrayLike<unknown>),
    // A subtraction gives 0 for finite numbers alone.
    (value) =>
      typeof value === 'number' ? value - value === 0 : value !== null && value !== undefined,
  ]);
  return keep(columns, tests) as Kept<object> as Kept<Complete<Taken<C>>>;
}

/**
 * The rows whose numbers lie within all ranges given, both ends included. What is missing lies in
 * none: `withinRange(trips, { minutes: [1, 60] })`.
 *
 * @throws RangeError for a range of no column or without numbers, TypeError for one of texts.
 */
export function withinRange<C extends object>(columns: C, ranges: Ranges<C>): Kept<Taken<C>> {
  const tests = Object.entries(ranges as Record<string, Range>).map(([name, [min, max]]): Test => {
    const values = (columns as Record<string, unknown>)[name];
    if (!isValues(values) || typeof values[0] === 'string')
      throw new TypeError(`There is no column of numbers “${name}”.`);
    if (!(min <= max))
      throw new RangeError(`The range of “${name}” must not be empty; it is ${min} to ${max}.`);
    return [values, (value) => typeof value === 'number' && value >= min && value <= max];
  });
  return keep(columns, tests);
}

function keep<C extends object>(columns: C, tests: Test[]): Kept<Taken<C>> {
  const count = countRows(columns);
  const isOut = new Uint8Array(count);
  for (const [values, test] of tests)
    for (let row = 0; row < values.length; row++) if (!test(values[row])) isOut[row] = 1;
  const rows = new Uint32Array(count);
  let kept = 0;
  for (let row = 0; row < count; row++) if (!isOut[row]) rows[kept++] = row;
  return {
    columns: takeRows(columns, rows.subarray(0, kept)),
    kept,
    share: count ? kept / count : 1,
  };
}

type Test = [values: ArrayLike<unknown>, test: (value: unknown) => boolean];

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
