import { isCategories, isValues, sameRows } from './features.ts';
import type { Categories, Values } from './features.ts';

/**
 * The columns of a data set for the given rows, in the order given. Each stays what it is: doubles
 * stay doubles, texts texts, encoded levels encoded levels.
 *
 * @throws TypeError for what are no columns, RangeError when they differ in length or a row is not there.
 */
export function takeRows<C extends object>(columns: C, rows: Rows): Taken<C> {
  const count = countRows(columns);
  for (const row of rows)
    if (!(row >= 0 && row < count && row % 1 === 0))
      throw new RangeError(
        `There is no row ${row}: they are counted from 0, and there are ${count}.`,
      );
  const taken = Object.entries(columns).map(([name, column]: [string, Column]) => [
    name,
    isCategories(column)
      ? { levels: column.levels, codes: fromTyped(column.codes, rows) }
      : Array.isArray(column)
        ? fromArray(column, rows)
        : fromTyped(column as Float64Array, rows),
  ]);
  return Object.fromEntries(taken) as Taken<C>;
}

/**
 * How many rows columns by name have.
 *
 * @throws TypeError for what are no columns, RangeError when they differ in length.
 */
export function countRows(columns: object): number {
  let rows: number | undefined;
  for (const [name, column] of isValues(columns) ? [] : Object.entries(columns)) {
    const values: unknown = isCategories(column) ? column.codes : column;
    if (!isValues(values))
      throw new TypeError(`“${name}” must be an array, or a column made by \`oneHot\`.`);
    sameRows(name, values.length, (rows ??= values.length));
  }
  if (rows === undefined) throw new TypeError('Give columns by name, as in `{ x: values }`.');
  return rows;
}

// Two loops, since an engine makes one fast for a few kinds of arrays only.
function fromArray(values: readonly unknown[], rows: Rows): unknown[] {
  const taken = new Array<unknown>(rows.length);
  for (let at = 0; at < rows.length; at++) taken[at] = values[rows[at]!];
  return taken;
}

function fromTyped(values: Categories['codes'] | Float64Array, rows: Rows) {
  const taken = new (values.constructor as Float64ArrayConstructor)(rows.length);
  for (let at = 0; at < rows.length; at++) taken[at] = values[rows[at]!]!;
  return taken;
}

type Column = Values | readonly unknown[] | Categories;

/** Which rows, counted from 0. */
export type Rows = readonly number[] | Uint32Array;

/** Columns with the same names and types; what is no column, such as the `rows` of a data set, is not among them. */
export type Taken<C> = {
  -readonly [
    Name in keyof C as C[Name] extends ArrayLike<unknown> | Categories ? Name : never
  ]: C[Name] extends readonly (infer Value)[] ? Value[] : C[Name];
};
