import type { ColumnsFile, DataFile } from '../contract.ts';

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

/** The columns of a data set; undefined for any other object. */
export function columnsOf(value: object): Known | undefined {
  return apply(get, known, [value]) as Known | undefined;
}

/** Makes a data set of what a file holds. Numbers that are missing are `NaN`. */
export function makeDataSet(
  file: DataFile,
  values: ColumnsFile | Record<string, Column>,
): DataSet<Record<string, Column>> {
  const columns: Record<string, Column> = {};
  for (const { name, type } of file.columns) {
    const column = values[name];
    if (!column) throw new Error(`The data set “${file.name}” has no column “${name}”.`);
    const numeric = type === 'number' || type === 'integer';
    columns[name] = numeric ? numbers(column) : (column as (string | boolean | null)[]);
  }
  const { rows } = file;
  const set = { ...columns };
  Object.defineProperties(set, {
    rows: { value: rows },
    records: {
      value: () => {
        const names = Object.keys(columns);
        return Array.from({ length: rows }, (_, row) => {
          const record: Record<string, unknown> = {};
          for (const name of names) record[name] = columns[name]?.[row];
          return record;
        });
      },
    },
  });
  known.set(set, { rows, columns });
  return set as DataSet<Record<string, Column>>;
}

function numbers(
  values: readonly (number | string | boolean | null)[] | Float64Array,
): Float64Array {
  if (values instanceof Float64Array) return values;
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
