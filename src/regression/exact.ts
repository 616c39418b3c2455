import { conditionNumber } from './condition.ts';
import { add, dot, multiply, pairAt, products } from './double-double.ts';
import { setAt, squareRoot, subtractMultiple, zeros } from './double-double.ts';
import type { Pair, Pairs } from './double-double.ts';
import type { Design } from './features.ts';
import { backSolve, decompose, invert } from './householder.ts';
import type { Column } from './householder.ts';
import type { Solution, SolveOptions } from './solution.ts';
import { exactly, termColumns } from './term-columns.ts';
import type { TermColumn } from './term-columns.ts';

/**
 * Least squares by Householder's QR decomposition in double-double arithmetic, of numbers read as
 * the decimals that they were written as. So estimates and their errors are right to the last
 * digits of a double as long as the condition is below about 10¹⁵.
 *
 * Penalties are rows below the others, with √penalty in one column.
 *
 * @throws RangeError for numbers whose squares doubles cannot hold.
 */
export function solveExact(
  design: Design,
  y: Float64Array,
  { weights, penalties = new Float64Array() }: SolveOptions,
): Solution {
  const penalised = [...penalties.keys()].filter((term) => penalties[term]! > 0);
  const height = y.length + penalised.length;
  const roots = weights && rootsOf(weights);
  const terms = termColumns(design).map((column) => scaled(column, roots, height));
  const target = scaled({ name: 'y', rounding: 0, values: exactly(y) }, roots, height);
  penalised.forEach((term, at) => {
    const { values, factor } = terms[term]!;
    setAt(values, y.length + at, times(squareRoot([penalties[term]!, 0]), factor));
  });

  const pivots = decompose(terms, target.values);
  const rank = pivots.length;
  const unscaled = ({ values, factor }: Scaled) => {
    const column = zeros(rank);
    for (let row = 0; row < rank; row++) setAt(column, row, times(pairAt(values, row), 1 / factor));
    return column;
  };
  const factors = pivots.map((pivot) => unscaled(terms[pivot]!));
  const solved = unscaled(target);
  backSolve(factors, solved);
  const inverseRows = invert(factors);
  // What rounding alone can make is 0, and stays 0 in units of an error that may be 0 too: a slope
  // that is none, what remains of a perfect fit, the variance of a constant y.
  const noise = pivots.reduce(
    (sum, pivot, at) => {
      const { length, factor } = terms[pivot]!;
      return sum + (ROUNDING * length * Math.abs(solved.hi[at]!)) / factor;
    },
    (ROUNDING * target.length) / target.factor,
  );
  const estimates = new Float64Array(terms.length).fill(NaN);
  const tails = new Float64Array(terms.length);
  pivots.forEach((pivot, at) => {
    const isSomething = Math.abs(solved.hi[at]!) > noise * lengthOf(inverseRows[at]!);
    estimates[pivot] = isSomething ? solved.hi[at]! : 0;
    tails[pivot] = isSomething ? solved.lo[at]! : 0;
  });
  const sumOfSquares = (start: number, less: readonly number[]) => {
    const unit = 1 / target.factor;
    const rest = times(times(dot(target.values, target.values, start), unit), unit);
    const [sum] = less.reduce((all, term) => {
      const estimate: Pair = [estimates[term]! || 0, tails[term]!];
      return add(all, multiply([-penalties[term]!, 0], multiply(estimate, estimate)));
    }, rest);
    return sum > noise * noise ? sum : 0;
  };
  return {
    estimates,
    tails,
    rank,
    residualSumOfSquares: sumOfSquares(rank, penalised),
    // The first reflection took the mean out of y.
    totalSumOfSquares: sumOfSquares(design.hasIntercept ? 1 : 0, []),
    ...madeLater(design, y, { pivots, factors, inverseRows, estimates, tails, noise }),
  };
}

/** What a solution makes when it is asked for; apart, so that it keeps no copies of columns. */
function madeLater(design: Design, y: Float64Array, solved: Solved) {
  const { pivots, factors, inverseRows, estimates, tails, noise } = solved;
  const rank = pivots.length;
  const square = (entry: (row: number, column: number) => number) =>
    Float64Array.from({ length: rank * rank }, (_, at) => entry(Math.floor(at / rank), at % rank));
  const inverse = () => square((i, j) => dot(inverseRows[i]!, inverseRows[j]!, Math.max(i, j))[0]);

  return {
    condition: () =>
      conditionNumber(
        // Below R's diagonal stand the reflections.
        square((i, j) => dot(factors[i]!, factors[j]!, 0, Math.min(i, j) + 1)[0]),
        inverse(),
        rank,
      ),
    inverse() {
      const size = estimates.length;
      const whole = new Float64Array(size * size).fill(NaN);
      inverse().forEach((value, at) => {
        whole[pivots[Math.floor(at / rank)]! * size + pivots[at % rank]!] = value;
      });
      return whole;
    },
    fitted() {
      const exact = exactly(y);
      const { hi, lo } = predictExactly(design, estimates, tails);
      const residuals = hi.map((fitted, row) => {
        const [residual] = add(pairAt(exact, row), [-fitted, -lo[row]!]);
        return Math.abs(residual) > noise ? residual : 0;
      });
      return { fitted: hi, residuals };
    },
    spread(given: Design) {
      const columns = termColumns(given);
      const sums = zeros(given.rows);
      for (let to = 0; to < rank; to++) {
        const part = zeros(given.rows);
        for (let from = 0; from <= to; from++)
          subtractMultiple(part, pairAt(inverseRows[from]!, to), columns[pivots[from]!]!.values);
        subtractMultiple(sums, [-1, 0], products(part, part));
      }
      return sums.hi;
    },
  };
}

/** Xβ, without aliased terms. */
export function predictExactly(
  design: Design,
  estimates: Float64Array,
  tails: Float64Array = new Float64Array(estimates.length),
): Pairs {
  const predicted = zeros(design.rows);
  termColumns(design).forEach(({ values }, at) => {
    const estimate = estimates[at]!;
    if (!Number.isNaN(estimate)) subtractMultiple(predicted, [-estimate, -tails[at]!], values);
  });
  return predicted;
}

/** A copy, weighted and multiplied by the power of two that brings its largest number to ½ … 1. */
function scaled(column: TermColumn, roots: Pairs | undefined, height: number): Scaled {
  const { hi, lo } = roots ? products(column.values, roots) : column.values;
  const name = roots ? `${column.name}, weighted,` : column.name;
  const largest = demandSquares(name, hi, 1e-152);
  let factor = 1;
  while (largest * factor >= 1) factor /= 2;
  while (largest > 0 && largest * factor < 0.5) factor *= 2;
  const values = zeros(height);
  for (let row = 0; row < hi.length; row++) {
    values.hi[row] = hi[row]! * factor;
    values.lo[row] = lo[row]! * factor;
  }
  return { factor, values, rounding: column.rounding, length: lengthOf(values) };
}

/**
 * The largest absolute value.
 *
 * @throws RangeError when its square is too large, or smaller than that of `least` without being 0.
 */
export function demandSquares(name: string, values: Float64Array, least = 0): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  if (!(largest <= 1e150 && (largest >= least || largest === 0)))
    throw new RangeError(
      `The numbers of ${name} are too ${largest < 1 ? 'small' : 'large'} to be squared: express them in another unit.`,
    );
  return largest;
}

/** By a power of two. */
const times = ([high, low]: Pair, factor: number): Pair => [high * factor, low * factor];

function lengthOf(column: Pairs): number {
  return Math.sqrt(dot(column, column)[0]);
}

/** √w. */
function rootsOf(weights: Float64Array): Pairs {
  const exact = exactly(weights);
  const roots = zeros(weights.length);
  for (let row = 0; row < weights.length; row++) setAt(roots, row, squareRoot(pairAt(exact, row)));
  return roots;
}

/** Of a double-double in proportion to all that it was made of, generously. */
const ROUNDING = 2 ** -90;

interface Scaled extends Column {
  factor: number;
}

interface Solved {
  pivots: readonly number[];
  factors: readonly Pairs[];
  inverseRows: readonly Pairs[];
  estimates: Float64Array;
  tails: Float64Array;
  /** What is smaller than this, in the unit of y, is rounding. */
  noise: number;
}
