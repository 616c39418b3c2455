import { add, divide, dot, multiply, pairAt, setAt } from './double-double.ts';
import { squareRoot, subtractMultiple, zeros } from './double-double.ts';
import type { Pair, Pairs } from './double-double.ts';

/**
 * The QR decomposition of columns by Householder's reflections, which are applied to the target too
 * (Golub and Van Loan, Matrix Computations, 5.2). Columns and target are overwritten: of the
 * column `pivots[k]` the first k + 1 numbers are a column of R, of the target the first are Qᵀy.
 *
 * Columns stay in their order. One is left out if rounding to doubles could have made it from those
 * before it: if what remains of it is not longer than all roundings in that combination.
 *
 * @returns Which columns were taken, in order.
 */
export function decompose(columns: readonly Column[], target: Pairs): number[] {
  const pivots: number[] = [];
  const factors: Pairs[] = [];
  columns.forEach(({ values, rounding, length }, at) => {
    const done = factors.length;
    const square = dot(values, values, done);
    const combination = { hi: values.hi.slice(0, done), lo: values.lo.slice(0, done) };
    backSolve(factors, combination);
    const noise = pivots.reduce((sum, pivot, to) => {
      const column = columns[pivot]!;
      return sum + column.rounding * column.length * Math.abs(combination.hi[to]!);
    }, rounding * length);
    if (square[0] <= noise * noise) return;
    const others = columns.slice(at + 1).map((column) => column.values);
    reflect(values, done, squareRoot(square), [...others, target]);
    pivots.push(at);
    factors.push(values);
  });
  return pivots;
}

/** Solves R z = z in place; R is upper triangular, given by columns. */
export function backSolve(factors: readonly Pairs[], z: Pairs): void {
  for (let at = z.hi.length - 1; at >= 0; at--) {
    const value = divide(pairAt(z, at), pairAt(factors[at]!, at));
    setAt(z, at, value);
    subtractMultiple(z, value, factors[at]!, 0, at);
  }
}

/** R⁻¹, by rows. */
export function invert(factors: readonly Pairs[]): Pairs[] {
  const rows = factors.map(() => zeros(factors.length));
  for (let to = 0; to < factors.length; to++) {
    const unit = zeros(to + 1);
    unit.hi[to] = 1;
    backSolve(factors, unit);
    for (let row = 0; row <= to; row++) setAt(rows[row]!, to, pairAt(unit, row));
  }
  return rows;
}

/** The reflection that leaves of a column, from `start` on, its first number; applied to others. */
function reflect(column: Pairs, start: number, length: Pair, others: readonly Pairs[]): void {
  const head = pairAt(column, start);
  const signed = head[0] < 0 ? negative(length) : length;
  const top = add(head, signed);
  const half = multiply(signed, top);
  setAt(column, start, top);
  for (const other of others)
    subtractMultiple(other, divide(dot(column, other, start), half), column, start);
  setAt(column, start, negative(signed));
}

const negative = ([high, low]: Pair): Pair => [-high, -low];

export interface Column {
  values: Pairs;
  length: number;
  /** How far its numbers may be, in proportion, from what they were before they were rounded. */
  rounding: number;
}
