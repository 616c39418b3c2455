import { accumulate } from './accumulate.ts';
import { checkRows } from './features.ts';
import type { Design } from './features.ts';
import { productAt, rowsOfTerms, settleReferences } from './layout.ts';
import type { Layout } from './layout.ts';
import type { SolveOptions } from './solution.ts';

/**
 * The normal equations of a design, checked and measured.
 *
 * @throws RangeError as `checkRows`, and for numbers whose squares doubles cannot hold.
 */
export function formEquations(
  design: Design,
  y: Float64Array,
  layout: Layout,
  { weights, penalties: given }: SolveOptions,
): Equations {
  const { hasIntercept, base, coded, values, target, height } = layout;
  const found = accumulate(layout, weights);
  if (!found || values.some(({ row }) => !(productAt(found, layout, row, row) < Infinity)))
    checkRows(design, y);
  const matrix = found!;
  const product = (k: number, l: number) => productAt(matrix, layout, k, l);
  const count = product(base, base);
  const whole = values.map(({ name, values, row, shift }) => {
    const square = product(row, row) + shift * (2 * product(base, row) + shift * count);
    const isLarge = !(square < Infinity);
    const isTiny = (value: number, at: number) => value !== 0 && weights?.[at] !== 0;
    if (isLarge || (square < 1e-270 && values.some(isTiny)))
      throw new RangeError(
        `The numbers of ${name} are too ${isLarge ? 'large' : 'small'} to be squared: express them in another unit.`,
      );
    return square;
  });
  const total = product(target, target) - (hasIntercept ? product(base, target) ** 2 / count : 0);
  settleReferences(layout, (at, level) => {
    const none = coded[at]!.row + level;
    return at === 0 ? matrix[none]! : product(none, none);
  });
  const terms = rowsOfTerms(design, layout);
  const penalties = new Float64Array(height);
  given?.forEach((penalty, term) => {
    penalties[terms[term]!] = penalty;
  });
  return { layout, matrix, terms, weights, penalties, whole, total };
}

export interface Equations {
  layout: Layout;
  matrix: Float64Array;
  /** The row of each term. */
  terms: readonly number[];
  weights: Float64Array | undefined;
  /** One for each row. */
  penalties: Float64Array;
  /** The squared lengths of the columns of `layout.values`, as they are. */
  whole: readonly number[];
  /** Σ w (y − ȳ)²; without an intercept Σ w y². */
  total: number;
}
