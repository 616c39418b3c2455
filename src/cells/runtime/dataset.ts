import type { ColumnsFile, DataFile } from '../contract.ts';
import type { Lazy } from './inspect.ts';

/** Columns by name, with the rows counted and at hand. */
export type DataSet<Columns> = Columns & {
  /** How many rows there are. */
  readonly rows: number;
  /** The rows as objects, for what works on rows: `table`, Plot, `filter`. */
  records(): RecordOf<Columns>[];
};

/** One row: what each column holds. */
export type RecordOf<Columns> = {
  [Name in keyof Columns]: Columns[Name] extends Float64Array
    ? number
    : Columns[Name] extends readonly (infer Value)[]
      ? Value
      : never;
};

/** The values of one column. */
export type Column = Float64Array | (string | boolean | null)[];

const known = new WeakMap<object, Known>();
const { get } = WeakMap.prototype;
const { apply } = Reflect;
const { defineProperties, defineProperty } = Object;

/** The columns of a data set; undefined for any other object. */
export function columnsOf(value: object): Known | undefined {
  return apply(get, known, [value]) as Known | undefined;
}

/**
 * Makes a data set of what a file holds. Numbers that are missing are `NaN`. Columns given as
 * functions are made when they are first asked for: of many, a program uses few.
 */
export function makeDataSet(
  file: DataFile,
  values: ColumnsFile | Record<string, () => Column>,
): DataSet<Record<string, Column>> {
  const columns: Record<string, Column> = {};
  const set = {};
  for (const { name, type } of file.columns) {
    const column = values[name];
    if (!column) throw new Error(`The data set “${file.name}” has no column “${name}”.`);
    if (typeof column === 'function') {
      putOff(columns, name, column);
      putOff(set, name, () => columns[name]);
    } else {
      const numeric = type === 'number' || type === 'integer';
      const made = numeric ? numbers(column) : (column as (string | boolean | null)[]);
      put(columns, name, made);
      put(set, name, made);
    }
  }
  const { rows } = file;
  defineProperties(set, {
    rows: { value: rows },
    records: { value: () => recordsOf(columns, rows) },
  });
  known.set(set, { rows, columns });
  return set as DataSet<Record<string, Column>>;
}

function recordsOf(columns: Record<string, Column>, rows: number): Record<string, unknown>[] {
  const names = Object.keys(columns);
  return Array.from({ length: rows }, (_, row) => {
    const record: Record<string, unknown> = {};
    for (const name of names) record[name] = columns[name]?.[row];
    return record;
  });
}

function put(owner: object, name: string, value: unknown): void {
  defineProperty(owner, name, { value, enumerable: true, writable: true, configurable: true });
}

/** From the first time on it is a plain property, as quick as any. */
function putOff(owner: object, name: string, make: () => unknown): void {
  const get: Lazy = () => {
    const value = make();
    put(owner, name, value);
    return value;
  };
  get.isLazy = true;
  const set = (value: unknown) => {
    put(owner, name, value);
  };
  defineProperty(owner, name, { get, set, enumerable: true, configurable: true });
}

function numbers(values: readonly (number | string | boolean | null)[]): Float64Array {
  const column = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    column[at] = typeof value === 'number' ? value : NaN;
  }
  return column;
}

/** What a data set is, whatever a program does to it. */
export interface Known {
  rows: number;
  columns: Record<string, Column>;
}
