import { conjugateGradients, sumOfProducts } from './conjugate-gradients.ts';
import { isConnected, times, transposedTimes } from './counts.ts';
import type { Design, EncodedColumn } from './features.ts';
import { centreOf } from './layout.ts';
import type { Solution } from './solution.ts';
import { tally } from './tally.ts';

/**
 * Least squares for an intercept, one or two encoded columns and at most one numeric column, from
 * nothing but counts and sums by levels: the effects of the first column are eliminated, those of
 * the second found by conjugate gradients.
 *
 * Settles the references of the columns: there is none if some rows have no level.
 *
 * @returns nothing for other designs; for values that are not in order; and where this would not
 * be exact: if no row connects some levels with the others, or if x or y have hardly anything of
 * their own.
 */
export function solveTwoWay(
  { columns, hasIntercept }: Design,
  y: Float64Array,
): TwoWay | undefined {
  const encoded = columns.filter((column) => column.kind === 'encoded');
  const numeric = columns.filter((column) => column.kind === 'numeric');
  if (!hasIntercept || !encoded.length || encoded.length > 2 || numeric.length > 1)
    return undefined;
  const [height = 0, width = 1] = encoded.map(({ levels }) => levels.length + 1);
  const [a, b] = encoded.map(({ codes }) => shortCodes(codes)).concat(new Uint16Array(y.length));
  if (!a || !b || Math.max(height, width) >= 2 ** 16 || height * width > 2 ** 24) return undefined;
  // Without an x, y takes its place.
  const x = numeric[0]?.values ?? y;
  const shifts = [centreOf(x), centreOf(y)] as const;
  const table = tally({ a, b, x, y }, [height, width], shifts);
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
  const ofVariable = (which: number) => {
    const byFirst = firstCounts.map((_, i) => sums[2 * i + which]!);
    const bySecond = secondCounts.map((_, j) => sums[start + 2 * j + which]!);
    const rest = without(bySecond, byFirst);
    return { byFirst, rest, effects: conjugateGradients(schur, secondCounts, rest) };
  };
  const [ofX, ofY] = [ofVariable(0), ofVariable(1)];
  const { effects: effectsX } = ofX;
  const { effects: effectsY } = ofY;
  if (!effectsX || !effectsY) return undefined;
  const own = (square: number, u: typeof ofX, v: typeof ofX, effects: Float64Array) =>
    square - sumOfProducts(u.byFirst, means(v.byFirst)) - sumOfProducts(u.rest, effects);
  const ownX = own(squares[0]!, ofX, ofX, effectsX);
  const ownXY = numeric.length && own(squares[1]!, ofY, ofX, effectsX);
  const slope = ownXY / ownX;
  const rest = own(squares[2]!, ofY, ofY, effectsY) - slope * ownXY;
  const total = squares[2]! - ofY.byFirst.reduce((sum, part) => sum + part, 0) ** 2 / y.length;
  if (!(ownX > 1e-3 * squares[0]! && rest > 1e-6 * total)) return undefined;

  const second = effectsY.map((effect, j) => effect - slope * effectsX[j]!);
  const made = times(counts, second);
  const first = means(ofY.byFirst.map((sum, i) => sum - slope * ofX.byFirst[i]! - made[i]!));
  let intercept = shifts[1] - slope * shifts[0];
  const effects = encoded.map((column, at) => {
    const [own, ofCounts] = at === 0 ? [first, firstCounts] : [second, secondCounts];
    const none = column.levels.length;
    if (ofCounts[none]! > 0) column.reference = -1;
    const base = own[column.reference < 0 ? none : column.reference]!;
    intercept += base;
    return [...column.levels.keys()]
      .filter((level) => level !== column.reference)
      .map((level) => (ofCounts[level]! > 0 ? own[level]! - base : NaN));
  });
  const estimates = columns.flatMap((column) =>
    column.kind === 'numeric' ? slope : effects[encoded.indexOf(column)]!,
  );
  return {
    estimates: Float64Array.of(intercept, ...estimates),
    residualSumOfSquares: rest,
    totalSumOfSquares: total,
    rank: 1 + estimates.filter((estimate) => !Number.isNaN(estimate)).length,
  };
}

/** Of one type, so that the pass over the rows sees no other. */
function shortCodes(codes: EncodedColumn['codes']): Uint16Array | undefined {
  if (codes instanceof Uint16Array) return codes;
  return codes instanceof Uint8Array ? new Uint16Array(codes) : undefined;
}

type TwoWay = Pick<Solution, 'estimates' | 'residualSumOfSquares' | 'totalSumOfSquares' | 'rank'>;
