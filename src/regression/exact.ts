import { conditionNumber } from './condition.ts';
import { add, copy, dot, multiply, pairAt, products } from './double-double.ts';
import { setAt, squareRoot, subtractMultiple, zeros } from './double-double.ts';
import type { Pair, Pairs } from './double-double.ts';
import type { Design } from './features.ts';
import { backSolve, decompose, invert } from './householder.ts';
import type { Solution, SolveOptions } from './solution.ts';
import { exactly, termColumns } from './term-columns.ts';

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
  const rows = y.length;
  const penalised = [...penalties.keys()].filter((term) => penalties[term]! > 0);
  const height = rows + penalised.length;
  const roots = weights && rootsOf(weights);
  const terms = termColumns(design).map(({ name, rounding, values }) => ({
    rounding,
    ...scaled(name, values, roots, height),
  }));
  const target = scaled('y', exactly(y), roots, height);
  penalised.forEach((term, at) => {
    const { values, factor } = terms[term]!;
    const [root, rest] = squareRoot([penalties[term]!, 0]);
    setAt(values, rows + at, [root * factor, rest * factor]);
  });

  const { pivots, factors } = decompose(terms, target.values);
  const rank = pivots.length;
  const inverseRows = invert(factors);
  const solved = copy(target.values, rank);
  backSolve(factors, solved);
  // What rounding alone can make is 0, and stays 0 in units of an error that may be 0 too: a slope
  // that is none, what remains of a perfect fit, the variance of a constant y.
  const noise = pivots.reduce(
    (sum, pivot, at) => sum + ROUNDING * terms[pivot]!.length * Math.abs(solved.hi[at]!),
    ROUNDING * target.length,
  );
  const estimates = new Float64Array(terms.length).fill(NaN);
  const tails = new Float64Array(terms.length);
  let squares = dot(target.values, target.values, rank, height);
  // The first reflection took the mean out of y.
  const total = dot(target.values, target.values, design.hasIntercept ? 1 : 0, height);
  pivots.forEach((pivot, at) => {
    const { factor } = terms[pivot]!;
    const [high, low] = pairAt(solved, at);
    const unit = Math.abs(high) > noise * lengthOf(inverseRows[at]!) ? factor / target.factor : 0;
    estimates[pivot] = unit && high * unit;
    tails[pivot] = unit && low * unit;
    const penalty = (penalties[pivot] ?? 0) * factor * factor;
    squares = add(squares, multiply([-penalty, 0], multiply([high, low], [high, low])));
  });
  const sumOfSquares = (sum: number) =>
    sum > noise * noise ? sum / target.factor / target.factor : 0;

  const unitOf = (at: number) => terms[pivots[at]!]!.factor;
  /** rank × rank numbers by rows. */
  const square = (entry: (row: number, column: number) => number) =>
    Float64Array.from({ length: rank * rank }, (_, at) => entry(Math.floor(at / rank), at % rank));
  const inverse = () =>
    square((i, j) => dot(inverseRows[i]!, inverseRows[j]!, Math.max(i, j), rank)[0]);
  const gram = () => square((i, j) => dot(factors[i]!, factors[j]!, 0, Math.min(i, j) + 1)[0]);
  return {
    estimates,
    tails,
    rank,
    residualSumOfSquares: sumOfSquares(squares[0]),
    totalSumOfSquares: sumOfSquares(total[0]),
    condition: () => conditionNumber(gram(), inverse(), rank),
    inverse() {
      const size = terms.length;
      const whole = new Float64Array(size * size).fill(NaN);
      inverse().forEach((value, at) => {
        const row = Math.floor(at / rank);
        const column = at % rank;
        whole[pivots[row]! * size + pivots[column]!] = value * unitOf(row) * unitOf(column);
      });
      return whole;
    },
    fitted() {
      const exact = exactly(y);
      const rest = copy(exact, rows);
      termColumns(design).forEach(({ values }, term) => {
        const estimate: Pair = [estimates[term]!, tails[term]!];
        if (!Number.isNaN(estimate[0])) subtractMultiple(rest, estimate, values, 0, rows);
      });
      const least = noise / target.factor;
      return {
        fitted: y.map((_, row) => add(pairAt(exact, row), [-rest.hi[row]!, -rest.lo[row]!])[0]),
        residuals: rest.hi.map((residual) => (Math.abs(residual) > least ? residual : 0)),
      };
    },
    spread(given) {
      const columns = termColumns(given);
      const sums = zeros(given.rows);
      for (let to = 0; to < rank; to++) {
        const part = zeros(given.rows);
        for (let from = 0; from <= to; from++) {
          const [high, low] = pairAt(inverseRows[from]!, to);
          const unit = -unitOf(from);
          const { values } = columns[pivots[from]!]!;
          subtractMultiple(part, [high * unit, low * unit], values, 0, given.rows);
        }
        const own = products(part, part);
        for (let row = 0; row < given.rows; row++)
          setAt(sums, row, add(pairAt(sums, row), pairAt(own, row)));
      }
      return sums.hi;
    },
  };
}

/** A copy, weighted and multiplied by the power of two that brings its largest number to ½ … 1. */
function scaled(name: string, column: Pairs, roots: Pairs | undefined, height: number) {
  const { hi, lo } = roots ? products(column, roots) : column;
  let largest = 0;
  for (const value of hi) largest = Math.max(largest, Math.abs(value));
  if (!(largest <= 1e150 && (largest >= 1e-152 || largest === 0)))
    throw new RangeError(
      `The numbers of ${name} are too ${largest < 1 ? 'small' : 'large'} to be squared: express them in another unit.`,
    );
  let factor = 1;
  while (largest * factor >= 1) factor /= 2;
  while (largest > 0 && largest * factor < 0.5) factor *= 2;
  const values = zeros(height);
  for (let row = 0; row < hi.length; row++) {
    values.hi[row] = hi[row]! * factor;
    values.lo[row] = lo[row]! * factor;
  }
  return { factor, values, length: lengthOf(values) };
}

function lengthOf(column: Pairs): number {
  return Math.sqrt(dot(column, column, 0, column.hi.length)[0]);
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
