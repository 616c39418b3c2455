import { MOST_IN_TABLE } from '../contract.ts';
import type { TableOutput } from '../contract.ts';
import { added } from './added.ts';
import { inspect, numberText } from './inspect.ts';

const { isArray } = Array;
const { getPrototypeOf } = Object;

const LONGEST_CELL = 200;

/** What the author can choose about a table. */
export interface TableOptions<Column extends string = string> {
  /** The columns to show, in this order; all of them if left out. */
  columns?: readonly Column[];
  /** One line above the table that says what it shows. */
  caption?: string;
  /** Digits after the decimal point, but of columns of whole numbers; without it at most six significant digits are shown. */
  digits?: number;
}

/** A table of the first rows. Throws a `TypeError` that says what can be a table. */
export function makeTable(data: unknown, options: TableOptions = {}): TableOutput {
  const { digits, caption } = options;
  if (digits !== undefined && !(Number.isInteger(digits) && digits >= 0 && digits <= 20)) {
    throw new RangeError('The digits of a table are a whole number from 0 to 20.');
  }
  const source = readRows(data);
  const names = options.columns ?? source.columns;
  for (const name of names) {
    if (!source.columns.includes(name)) {
      throw new RangeError(
        `The table has no column “${name}”. It has: ${source.columns.join(', ')}.`,
      );
    }
  }
  const shown = names.slice(0, MOST_IN_TABLE);
  const count = source.total < MOST_IN_TABLE ? source.total : MOST_IN_TABLE;
  const rows: string[][] = [];
  for (let at = 0; at < count; at++) rows.push([]);
  const columns = shown.map((name): TableOutput['columns'][number] => {
    let [numeric, whole, other] = [false, true, false];
    const values: unknown[] = [];
    for (let at = 0; at < count; at++) {
      const value = source.value(at, name);
      values.push(value);
      if (typeof value === 'number' || typeof value === 'bigint') numeric = true;
      else if (value !== null && value !== undefined) other = true;
      if (typeof value === 'number' && !Number.isInteger(value)) whole = false;
    }
    // A count of 12 is not 12.000, whatever its neighbours have.
    for (let at = 0; at < count; at++)
      rows[at]?.push(cellText(values[at], whole ? undefined : digits));
    return { name: name.slice(0, LONGEST_CELL), align: numeric && !other ? 'end' : 'start' };
  });
  return {
    kind: 'table',
    columns,
    rows,
    total: source.total,
    ...(caption !== undefined && { caption: `${caption}` }),
  };
}

/** Whether an array is a table by itself: its first elements are all plain objects. */
export function isTabular(values: readonly unknown[]): boolean {
  if (values.length === 0) return false;
  for (let at = 0; at < values.length && at < MOST_IN_TABLE; at++)
    if (!isPlain(values[at])) return false;
  return Object.keys(values[0] as object).length > 0;
}

function readRows(data: unknown): Rows {
  const set = typeof data === 'object' && data !== null ? added.columnsOf?.(data) : undefined;
  if (set) {
    return {
      columns: Object.keys(set.columns),
      total: set.rows,
      value: (row, column) => set.columns[column]?.[row],
    };
  }
  if (data instanceof Map) {
    const first: [unknown, unknown][] = [];
    for (const pair of data) {
      if (first.length === MOST_IN_TABLE) break;
      first.push(pair);
    }
    return {
      columns: ['key', 'value'],
      total: data.size,
      value: (row, column) => first[row]?.[column === 'key' ? 0 : 1],
    };
  }
  if (isArray(data)) return fromArray(data);
  if (data instanceof Set) return fromArray([...data]);
  throw new TypeError(
    `A table needs an array of objects, a Map or a data set, not ${inspect(data).slice(0, 60)}.`,
  );
}

function fromArray(rows: readonly unknown[]): Rows {
  const columns = new Set<string>();
  for (let at = 0; at < rows.length && at < MOST_IN_TABLE; at++) {
    const row = rows[at];
    if (typeof row !== 'object' || row === null) columns.add('value');
    else for (const name of Object.keys(row)) columns.add(name);
  }
  return {
    columns: [...columns],
    total: rows.length,
    value(at, column) {
      const row = rows[at];
      if (typeof row !== 'object' || row === null) return column === 'value' ? row : undefined;
      return Object.hasOwn(row, column) ? (row as Record<string, unknown>)[column] : undefined;
    },
  };
}

function cellText(value: unknown, digits: number | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return formatNumber(value, digits);
  if (typeof value === 'string') return cut(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return cut(`${value}`);
  return cut(inspect(value).replace(/\s*\n\s*/g, ' '));
}

/** Whole numbers whole, others with at most six significant digits. */
function formatNumber(value: number, digits?: number): string {
  if (!Number.isFinite(value)) return numberText(value);
  if (digits !== undefined) return value.toFixed(digits);
  if (Number.isInteger(value)) return numberText(value);
  return `${Number(value.toPrecision(6))}`;
}

function cut(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || isArray(value)) return false;
  const prototype: unknown = getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

interface Rows {
  columns: string[];
  total: number;
  value(row: number, column: string): unknown;
}
