import type { PlotOptions as PlotsOwnOptions } from '@observablehq/plot';
import { Formula, show } from './display.ts';
import type { DisplayOptions } from './display.ts';
import type { DataSet } from './dataset.ts';
import type { checkbox, range, select } from './input.ts';
import { emit, hasRoom } from './outputs.ts';
import type { Random } from './random.ts';
import { makeTable } from './table.ts';
import type { TableOptions } from './table.ts';

export type { DisplayOptions, Formula, Random, TableOptions };

/**
 * Shows a value below the cell: text, a number, an array of objects as a table, a Map, a
 * drawing of Plot, a formula made by `tex`, an error, or anything else as it would be written.
 */
export function display(value: unknown, options?: DisplayOptions): void {
  show(value, options);
}

/**
 * Shows the first 50 rows of an array of objects, of a Map or of a data set:
 * `table(cars, { columns: ["name", "mpg"], caption: "Cars of 1970", digits: 1 })`.
 */
export function table<Row extends object>(
  rows: readonly Row[],
  options?: TableOptions<Extract<keyof Row, string>>,
): void;
export function table(
  rows: ReadonlyMap<unknown, unknown>,
  options?: TableOptions<'key' | 'value'>,
): void;
export function table<Columns extends object>(
  rows: DataSet<Columns>,
  options?: TableOptions<Exclude<Extract<keyof Columns, string>, 'rows' | 'records'>>,
): void;
export function table(rows: object, options?: TableOptions): void {
  if (hasRoom()) emit(makeTable(rows, options));
}

/** What Plot takes, and in words what the drawing shows. */
export interface PlotOptions extends Omit<PlotsOwnOptions, 'document' | 'caption'> {
  /** What the drawing shows, for those who do not see it. */
  alt: string;
  /** One line below the drawing. */
  caption?: string;
}

/**
 * Draws with Observable Plot and shows the drawing, by default 480 wide and with letters of
 * 14 pixels, which a phone can show:
 * `plot({ alt: "Heavier cars drive less far", marks: [Plot.dot(cars.records(), { x: "weight", y: "mpg" })] })`.
 */
// Made by the part `plot`, which every program with this word gets.
export declare function plot(options: PlotOptions): void;

/**
 * Controls that the reader can move; the post then runs again. At build each has its start
 * value: `const n = input.range("Sample size", { min: 10, max: 500, value: 50 })`.
 */
// Made by the part `controls`, which every program with this word gets.
export declare const input: Readonly<{
  range: typeof range;
  select: typeof select;
  checkbox: typeof checkbox;
}>;

/** Random numbers that are the same in every run: `random.normal(0, 1)`. */
// Made by the part `math`, which every program with this word gets: it needs its functions.
export declare const random: Random;

/** A formula in TeX for `display`: tex`\hat\beta = ${slope}`. A backslash is just a backslash. */
export function tex(strings: TemplateStringsArray, ...values: unknown[]): Formula {
  return new Formula(String.raw(strings, ...values));
}
