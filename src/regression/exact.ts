import { conditionNumber } from './condition.ts';
import { decimalTails } from './decimals.ts';
import { add, divide, dot, multiply, pairAt, products, setAt } from './double-double.ts';
import { squareRoot, subtractMultiple, zeros } from './double-double.ts';
import type { Pair, Pairs } from './double-double.ts';
import type { Design, DesignColumn } from './features.ts';
import { once } from './lazily.ts';
import type { Solution, SolveOptions } from './solution.ts';

/**
 * Least squares by Householder's QR decomposition (Golub and Van Loan, Matrix Computations, 5.2)
 * in double-double arithmetic, of numbers read as the decimals that they were written as. So the
 * estimates are right to the last digit of a double as long as the condition is below about 10¹⁵.
 *
 * A term is aliased if rounding to doubles could have made its column from those before it: if
 * what remains of it is not longer than the sum of the roundings of all columns in that combination.
 *
 * @throws RangeError for numbers whose squares doubles cannot hold.
 */
export function solveExact(
  design: Design,
  y: Float64Array,
  { weights, penalties }: SolveOptions,
): Solution {
  const { hasIntercept } = design;
  const rows = y.length;
  const roots = weights && rootsOf(weights);
  const penalised = penalties ? [...penalties.keys()].filter((term) => penalties[term]! > 0) : [];
  const height = rows + penalised.length;
  const prepared = (column: Pairs, name: string) => {
    const { factor, scaled } = scaleToOne(column, roots, height, name);
    return { factor, column: scaled, length: Math.sqrt(dot(scaled, scaled, 0, rows)[0]) };
  };
  const terms = columnsOf(design).map(({ name, rounding, column }) => ({
    ...prepared(column, name),
    rounding,
  }));
  const target = prepared(exactly(y), 'y');
  const whole = target.length ** 2;
  penalised.forEach((term, at) => {
    const [root, rest] = squareRoot([penalties![term]!, 0]);
    const { column, factor } = terms[term]!;
    setAt(column, rows + at, [root * factor, rest * factor]);
  });

  // What is below the rounding of double-doubles is an exact 0: of a perfect fit, or a constant y.
  const sumOfSquares = (square: Pair) =>
    square[0] < whole * 2 ** -180 ? 0 : square[0] / target.factor / target.factor;
  let total = dot(target.column, target.column, 0, rows);
  const pivots: number[] = [];
  const factors: Pairs[] = [];
  terms.forEach((term, at) => {
    const done = pivots.length;
    const rest = dot(term.column, term.column, done, height);
    if (
      rest[0] <=
      roundingOf(
        term,
        pivots.map((pivot) => terms[pivot]!),
      ) **
        2
    )
      return;
    const others = [...terms.slice(at + 1).map(({ column }) => column), target.column];
    reflect(term.column, done, height, squareRoot(rest), others);
    pivots.push(at);
    factors.push(term.column);
    if (hasIntercept && at === 0) total = dot(target.column, target.column, 1, height);
  });

  const rank = pivots.length;
  let squares = dot(target.column, target.column, rank, height);
  const solved = copyOf(target.column, rank);
  backSolve(factors, solved, rank);
  const estimates = new Float64Array(terms.length).fill(NaN);
  const tails = new Float64Array(terms.length);
  pivots.forEach((pivot, at) => {
    const unit = terms[pivot]!.factor / target.factor;
    estimates[pivot] = solved.hi[at]! * unit;
    tails[pivot] = solved.lo[at]! * unit;
    const penalty = penalties?.[pivot] ?? 0;
    if (penalty > 0) {
      const { factor } = terms[pivot]!;
      const square = multiply(pairAt(solved, at), pairAt(solved, at));
      squares = add(squares, multiply([-penalty * factor * factor, 0], square));
    }
  });
  const unitOf = (at: number) => terms[pivots[at]!]!.factor;
  const inverseRows = once(() => invert(factors, rank));
  const scaledInverse = once(() => {
    const rowsOf = inverseRows();
    return Float64Array.from({ length: rank * rank }, (_, at) => {
      const row = Math.floor(at / rank);
      const column = at % rank;
      return dot(rowsOf[row]!, rowsOf[column]!, Math.max(row, column), rank)[0];
    });
  });

  return {
    estimates,
    tails,
    rank,
    residualSumOfSquares: sumOfSquares(squares),
    totalSumOfSquares: sumOfSquares(total),
    inverse() {
      const size = terms.length;
      const inverse = new Float64Array(size * size).fill(NaN);
      scaledInverse().forEach((value, at) => {
        const row = Math.floor(at / rank);
        const column = at % rank;
        inverse[pivots[row]! * size + pivots[column]!] = value * unitOf(row) * unitOf(column);
      });
      return inverse;
    },
    condition() {
      const gram = Float64Array.from({ length: rank * rank }, (_, at) => {
        const [row, column] = [Math.floor(at / rank), at % rank];
        return dot(factors[row]!, factors[column]!, 0, Math.min(row, column) + 1)[0];
      });
      return conditionNumber(gram, scaledInverse(), rank);
    },
    fitted() {
      const exact = exactly(y);
      const rest = copyOf(exact, rows);
      columnsOf(design).forEach(({ column }, term) => {
        const estimate: Pair = [estimates[term]!, tails[term]!];
        if (!Number.isNaN(estimate[0])) subtractMultiple(rest, estimate, column, 0, rows);
      });
      const least = 2 ** -90 / target.factor;
      return {
        fitted: y.map((_, row) => add(pairAt(exact, row), [-rest.hi[row]!, -rest.lo[row]!])[0]),
        residuals: rest.hi.map((residual) => (Math.abs(residual) < least ? 0 : residual)),
      };
    },
    spread(given) {
      const columns = columnsOf(given).map(({ column }) => column);
      const squares = zeros(given.rows);
      const rowsOf = inverseRows();
      for (let to = 0; to < rank; to++) {
        const part = zeros(given.rows);
        for (let from = 0; from <= to; from++) {
          const [high, low] = pairAt(rowsOf[from]!, to);
          const unit = -unitOf(from);
          subtractMultiple(part, [high * unit, low * unit], columns[pivots[from]!]!, 0, given.rows);
        }
        const own = products(part, part);
        for (let row = 0; row < given.rows; row++)
          setAt(squares, row, add(pairAt(squares, row), pairAt(own, row)));
      }
      return squares.hi;
    },
  };
}

/** One column a term: ones, numbers, 0 and 1 for the levels of an encoded column. */
function columnsOf({ rows, hasIntercept, columns }: Design): Term[] {
  const intercept = { hi: new Float64Array(rows).fill(1), lo: new Float64Array(rows) };
  const terms = columns.flatMap((column) => termColumns(column, rows));
  return hasIntercept
    ? [{ name: 'intercept', rounding: EXACT, column: intercept }, ...terms]
    : terms;
}

function termColumns(column: DesignColumn, rows: number): Term[] {
  const { name } = column;
  if (column.kind === 'numeric') {
    const { values, tails } = column;
    return tails
      ? [{ name, rounding: EXACT, column: { hi: values, lo: tails } }]
      : [{ name, rounding: ROUNDED, column: exactly(values) }];
  }
  const { codes, levels, reference } = column;
  // A level that the model has not seen is nowhere in this space, unless having none was seen.
  const unknown = reference < 0 ? 0 : NaN;
  return [...levels.keys()]
    .filter((level) => level !== reference)
    .map((level) => {
      const indicator = zeros(rows);
      for (let row = 0; row < rows; row++)
        indicator.hi[row] = codes[row] === level ? 1 : codes[row]! < levels.length ? 0 : unknown;
      return { name, rounding: EXACT, column: indicator };
    });
}

function exactly(values: Float64Array): Pairs {
  return { hi: values, lo: decimalTails(values) };
}

/** √w, with zeros left as they are. */
function rootsOf(weights: Float64Array): Pairs {
  const exact = exactly(weights);
  const roots = zeros(weights.length);
  for (let row = 0; row < weights.length; row++) setAt(roots, row, squareRoot(pairAt(exact, row)));
  return roots;
}

/** A copy, weighted and multiplied by the power of two that brings its largest number to ½ … 1. */
function scaleToOne(column: Pairs, roots: Pairs | undefined, height: number, name: string) {
  const { hi, lo } = roots ? products(column, roots) : column;
  let largest = 0;
  for (const value of hi) largest = Math.max(largest, Math.abs(value));
  if (!(largest <= 1e150 && (largest >= 1e-150 || largest === 0)))
    throw new RangeError(
      `The numbers of ${name} are too ${largest < 1 ? 'small' : 'large'} to be squared: express them in another unit.`,
    );
  let factor = 1;
  while (largest * factor >= 1) factor /= 2;
  while (largest > 0 && largest * factor < 0.5) factor *= 2;
  const scaled = zeros(height);
  for (let row = 0; row < hi.length; row++) {
    scaled.hi[row] = hi[row]! * factor;
    scaled.lo[row] = lo[row]! * factor;
  }
  return { factor, scaled };
}

/** How long a column's remainder may be by rounding alone, in the combination of those before it. */
function roundingOf(term: Scaled, before: Scaled[]): number {
  const combination = copyOf(term.column, before.length);
  backSolve(
    before.map(({ column }) => column),
    combination,
    before.length,
  );
  return before.reduce(
    (sum, { rounding, length }, at) => sum + rounding * length * Math.abs(combination.hi[at]!),
    term.rounding * term.length,
  );
}

/** Householder's reflection that leaves of `column` from `start` on its first number, applied to the others. */
function reflect(column: Pairs, start: number, end: number, length: Pair, others: Pairs[]): void {
  const head = pairAt(column, start);
  const signed: Pair = head[0] < 0 ? [-length[0], -length[1]] : length;
  const top = add(head, signed);
  const half = multiply(signed, top);
  setAt(column, start, top);
  for (const other of others)
    subtractMultiple(other, divide(dot(column, other, start, end), half), column, start, end);
  setAt(column, start, [-signed[0], -signed[1]]);
}

/** Solves R z = z in place, R being upper triangular, given by columns. */
function backSolve(columns: Pairs[], z: Pairs, size: number): void {
  for (let at = size - 1; at >= 0; at--) {
    const value = divide(pairAt(z, at), pairAt(columns[at]!, at));
    setAt(z, at, value);
    subtractMultiple(z, value, columns[at]!, 0, at);
  }
}

/** R⁻¹, by rows. */
function invert(columns: Pairs[], size: number): Pairs[] {
  const rows = Array.from({ length: size }, () => zeros(size));
  for (let to = 0; to < size; to++) {
    const unit = zeros(to + 1);
    unit.hi[to] = 1;
    backSolve(columns, unit, to + 1);
    for (let row = 0; row <= to; row++) setAt(rows[row]!, to, pairAt(unit, row));
  }
  return rows;
}

function copyOf({ hi, lo }: Pairs, length: number): Pairs {
  return { hi: hi.slice(0, length), lo: lo.slice(0, length) };
}

/** The relative roundings that a column may carry: some of a double, some of a double-double. */
const ROUNDED = 2 ** -50;
const EXACT = 2 ** -94;

interface Term {
  name: string;
  rounding: number;
  column: Pairs;
}

interface Scaled {
  rounding: number;
  length: number;
  column: Pairs;
}
