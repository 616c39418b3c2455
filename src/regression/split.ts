import { chance, shuffle } from './chance.ts';
import { rowsOf, takeRows } from './columns.ts';
import type { Taken } from './columns.ts';

/**
 * The rows of columns in two parts by chance: to train on, which `share` of them are (rounded, at
 * least one), and to validate with. Both keep the order that the rows had.
 *
 * @throws RangeError for fewer than two rows or a share not between 0 and 1, TypeError for what are no columns.
 */
export function trainTestSplit<C extends object>(
  columns: C,
  { share = 0.8, seed = 1 }: { share?: number; seed?: number | string } = {},
): Split<Taken<C>> {
  const rows = rowsOf(columns);
  if (!(share > 0 && share < 1))
    throw new RangeError(
      `The share to train on must be between 0 and 1, such as 0.8; it is ${share}.`,
    );
  if (rows < 2) throw new RangeError('A split needs at least two rows: one for each part.');
  const trained = Math.min(Math.max(Math.round(share * rows), 1), rows - 1);
  const order = shuffle(rows, chance(seed));
  const { train, validation } = parts(order, trained, rows);
  return { train: takeRows(columns, train), validation: takeRows(columns, validation) };
}

/**
 * The rows from 0 to `rows` − 1 in k folds by chance, as even as they can be: each is once what is
 * validated with, and the others what is trained on. Rows are in ascending order.
 *
 * @throws RangeError unless k is a whole number from 2 to the number of rows.
 */
export function kFold(
  rows: number,
  k: number,
  { seed = 1 }: { seed?: number | string } = {},
): Split<Uint32Array>[] {
  const limits = foldLimits(rows, k);
  const order = shuffle(rows, chance(seed));
  return limits.slice(1).map((to, fold) => parts(order, limits[fold]!, to));
}

/** Where k even folds of rows begin, and where the last one ends. */
export function foldLimits(rows: number, k: number): number[] {
  if (!(k >= 2 && k <= rows && k % 1 === 0))
    throw new RangeError(`There can be 2 to ${rows} folds of ${rows} rows, not ${k}.`);
  return Array.from({ length: k + 1 }, (_, fold) => Math.floor((fold * rows) / k));
}

/** What stands from one position of the order to another is to validate with, the rest to train on. */
function parts(order: Uint32Array, from: number, to: number): Split<Uint32Array> {
  const validates = new Uint8Array(order.length);
  for (let at = from; at < to; at++) validates[order[at]!] = 1;
  const train = new Uint32Array(order.length - (to - from));
  const validation = new Uint32Array(to - from);
  let trained = 0;
  for (let row = 0; row < order.length; row++) {
    if (validates[row]) validation[row - trained] = row;
    else train[trained++] = row;
  }
  return { train, validation };
}

/** Two parts of the same rows: to train on, and to validate with. */
export interface Split<Part> {
  train: Part;
  validation: Part;
}
