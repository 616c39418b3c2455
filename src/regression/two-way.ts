import { conjugateGradients, sumOfProducts } from './conjugate-gradients.ts';
import { isConnected, times, transposedTimes } from './counts.ts';
import type { EncodedColumn } from './features.ts';
import { settleReferences } from './layout.ts';
import type { Estimated, Layout } from './layout.ts';
import { tally } from './tally.ts';

/**
 * Least squares for an intercept, one or two encoded columns and at most one numeric column, from
 * nothing but counts and sums by levels: the effects of the first column are eliminated, those of
 * the second found by conjugate gradients.
 *
 * @returns nothing for other designs; for values that are not in order; and where this would not
 * be exact: if no row connects some levels with the others, or if x or y have hardly anything of
 * their own.
 */
export function solveTwoWay(layout: Layout): Estimated | undefined {
  const { hasIntercept, base, coded, values, target } = layout;
  if (!hasIntercept || values.length > 2 || coded.length < 1 || coded.length > 2) return undefined;
  // Without an x, y takes its place.
  const [ofX, ofY] = [values[0]!, values.at(-1)!];
  const [height = 0, width = 1] = coded.map(({ column }) => column.levels.length + 1);
  const codes = coded.map(({ column }) => shortCodes(column.codes));
  const [a, b] = [...codes, new Uint16Array(ofY.values.length)];
  if (!a || !b || height >= 2 ** 16 || height * width > 2 ** 24) return undefined;
  const table = tally(
    { a, b, x: ofX.values, y: ofY.values },
    [height, width],
    [ofX.shift, ofY.shift],
  );
  if (!table) return undefined;

  const { counts, sums, start, squares } = table;
  const firstCounts = times(counts, new Float64Array(width).fill(1)).fill(0, height);
  const secondCounts = transposedTimes(counts, firstCounts.map(Math.sign), width);
  if (!isConnected(counts, secondCounts)) return undefined;
  const means = (sums: Float64Array) =>
    sums.map((sum, i) => firstCounts[i]! && sum / firstCounts[i]!);
  /** Sums by the second column, less what the means by the first make of them. */
  const without = (bySecond: Float64Array, byFirst: Float64Array) => {
    const made = transposedTimes(counts, means(byFirst), width);
    return bySecond.map((sum, j) => sum - made[j]!);
  };
  const schur = (effects: Float64Array) =>
    without(
      effects.map((effect, j) => effect * secondCounts[j]!),
      times(counts, effects),
    );
  const variable = (which: number) => {
    const byFirst = firstCounts.map((_, i) => sums[2 * i + which]!);
    const bySecond = secondCounts.map((_, j) => sums[start + 2 * j + which]!);
    const left = without(bySecond, byFirst);
    return { byFirst, left, effects: conjugateGradients(schur, secondCounts, left) };
  };
  const [x, y] = [variable(0), variable(1)];
  const { effects: effectsX } = x;
  if (!effectsX || !y.effects) return undefined;
  const own = (which: number, u: typeof x, v: typeof x) =>
    squares[which]! -
    sumOfProducts(u.byFirst, means(v.byFirst)) -
    sumOfProducts(u.left, v.effects!);
  const [xx, xy] = [own(0, x, x), own(1, y, x)];
  const slope = ofX === ofY ? 0 : xy / xx;
  const rest = own(2, y, y) - slope * xy;
  const total = squares[2]! - y.byFirst.reduce((sum, part) => sum + part) ** 2 / a.length;
  if (!(xx > 1e-3 * squares[0]! && rest > 1e-6 * total)) return undefined;

  settleReferences(layout, (at, level) => (at === 0 ? firstCounts : secondCounts)[level]!);
  const relative = y.effects.map((effect, j) => effect - slope * effectsX[j]!);
  // The last stands for none of the levels.
  const zero = relative.at(coded[1]?.column.reference ?? 0)!;
  const second = relative.map((effect) => effect - zero);
  const made = times(counts, second);
  const first = means(y.byFirst.map((sum, i) => sum - slope * x.byFirst[i]! - made[i]!));
  const solution = new Float64Array(layout.height);
  const has = new Float64Array(layout.height).fill(1);
  const put = (row: number, effects: Float64Array, counts: Float64Array) => {
    solution.set(effects, row);
    has.set(counts, row);
  };
  if (coded[1]) put(coded[1].row, second, secondCounts);
  const none = first[base]!;
  put(
    0,
    first.subarray(0, base).map((effect) => effect - none),
    firstCounts.subarray(0, height),
  );
  solution[base] = none;
  solution[ofX.row] = slope;
  solution[target] = -1;
  return { solution, has, rest, total };
}

/** Of one type, so that the pass over the rows sees no other. */
function shortCodes(codes: EncodedColumn['codes']): Uint16Array | undefined {
  if (codes instanceof Uint16Array) return codes;
  return codes instanceof Uint8Array ? new Uint16Array(codes) : undefined;
}
