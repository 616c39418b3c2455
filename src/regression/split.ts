import { chance, shuffle } from './chance.ts';
import { countRows, takeRows } from './columns.ts';
import type { Taken } from './columns.ts';
import { demand, demandWhole } from './options.ts';

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
  const rows = countRows(columns);
  demand(
    Number.isFinite(share) && share > 0 && share < 1,
    'share',
    'between 0 and 1, such as 0.8',
    share,
  );
  demand(rows > 1, 'The number of rows', '2 or more, one for each part', rows);
  const trained = Math.min(Math.max(Math.round(share * rows), 1), rows - 1);
  const { train, validation } = parts(shuffle(rows, chance(seed)), trained, rows);
  return { train: takeRows(columns, train), validation: takeRows(columns, validation) };
}

/**
 * The rows from 0 to `rows` − 1 in k folds by chance, as even as they can be: each is once what is
 * validated with, and the others what is trained on. Rows are in ascending order.
 *
 * @throws RangeError unless rows and k are whole numbers from 2, k up to the number of rows.
 */
export function kFold(
  rows: number,
  k: number,
  { seed = 1 }: { seed?: number | string } = {},
): Split<Uint32Array>[] {
  demandWhole('The number of rows', rows, 2, 1e9);
  demandWhole('The number of folds', k, 2, rows);
  const order = shuffle(rows, chance(seed));
  const limit = (fold: number) => Math.floor((fold * rows) / k);
  return Array.from({ length: k }, (_, fold) => parts(order, limit(fold), limit(fold + 1)));
}

/** What stands from one position of the order to another is to validate with, the rest to train on. */
function parts(order: Uint32Array, from: number, to: number): Split<Uint32Array> {
  const train = new Uint32Array(order.length - (to - from));
  train.set(order.subarray(0, from));
  train.set(order.subarray(to), from);
  return { train: train.sort(), validation: order.slice(from, to).sort() };
}

/** Two parts of the same rows: to train on, and to validate with. */
export interface Split<Part> {
  train: Part;
  validation: Part;
}
