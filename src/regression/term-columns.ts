import { decimalTails } from './decimals.ts';
import { zeros } from './double-double.ts';
import type { Pairs } from './double-double.ts';
import type { Design, DesignColumn } from './features.ts';

/**
 * The columns of a design's terms as double-doubles: ones for the intercept, numbers read as the
 * decimals that they were written as, 0 and 1 for the levels of an encoded column.
 */
export function termColumns({ rows, hasIntercept, columns }: Design): TermColumn[] {
  const terms = columns.flatMap((column) => columnsOf(column, rows));
  if (hasIntercept) {
    const ones = { hi: new Float64Array(rows).fill(1), lo: new Float64Array(rows) };
    terms.unshift({ name: 'intercept', rounding: EXACT, values: ones });
  }
  return terms;
}

/** Numbers read as the decimals that they were written as. */
export function exactly(values: Float64Array): Pairs {
  return { hi: values, lo: decimalTails(values) };
}

function columnsOf(column: DesignColumn, rows: number): TermColumn[] {
  const { name } = column;
  if (column.kind === 'numeric') {
    const { values, tails } = column;
    // Whole numbers have been rounded only where doubles do not hold them all.
    const isExact = tails || values.every((value) => value % 1 === 0 && Math.abs(value) <= 2 ** 53);
    const pairs = tails ? { hi: values, lo: tails } : exactly(values);
    return [{ name, rounding: isExact ? EXACT : ROUNDED, values: pairs }];
  }
  const { codes, levels, reference } = column;
  // A level that the model has not seen is nowhere in this space, unless having none was seen.
  const unknown = reference < 0 ? 0 : NaN;
  return [...levels.keys()]
    .filter((level) => level !== reference)
    .map((level) => {
      const values = zeros(rows);
      for (let row = 0; row < rows; row++)
        values.hi[row] = codes[row] === level ? 1 : codes[row]! < levels.length ? 0 : unknown;
      return { name, rounding: EXACT, values };
    });
}

/** Some units in the last place of a double, and of a double-double. */
const ROUNDED = 2 ** -50;
const EXACT = 2 ** -94;

export interface TermColumn {
  name: string;
  /** How far its numbers may be, in proportion, from what they were before they were rounded. */
  rounding: number;
  values: Pairs;
}
