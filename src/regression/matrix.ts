import { termsOf } from './features.ts';
import type { Design } from './features.ts';
import { demandWhole } from './options.ts';
import { momentsOf } from './standardize.ts';

/**
 * A design for models that go through its rows many times: X, with a parameter for each term, and
 * a last one that stays 0, for rows without a level. Of encoded columns the codes are read, so that
 * hundreds of levels cost no more than one.
 *
 * With `standardize` numeric columns get the deviation 1, and the mean 0 if there is an intercept to
 * take it up.
 *
 * @throws RangeError for numbers that doubles cannot square.
 */
export function matrixOf(design: Design, standardize = true): Matrix {
  const { rows, hasIntercept } = design;
  const last = termsOf(design).length;
  const ones = new Float64Array(rows).fill(1);
  const zeros = new Uint8Array(rows);
  const columns: MatrixColumn[] = [];
  const shifts = new Float64Array(last + 1);
  const scales = shifts.map(() => 1);
  let next = 0;
  if (hasIntercept) columns.push({ values: ones, codes: zeros, places: [next++] });
  for (const column of design.columns) {
    if (column.kind === 'encoded') {
      const places = column.levels.map((_, level) => (level === column.reference ? last : next++));
      columns.push({ values: ones, codes: column.codes, places: [...places, last] });
      continue;
    }
    let { values } = column;
    if (standardize) {
      const { mean, variance } = momentsOf(column.name, values);
      const shift = (shifts[next] = hasIntercept ? mean : 0);
      const scale = (scales[next] = Math.sqrt(variance) || 1);
      values = values.slice();
      for (let row = 0; row < rows; row++) values[row] = (values[row]! - shift) / scale;
    }
    columns.push({ values, codes: zeros, places: [next++] });
  }
  return { columns, all: new Uint32Array(rows).map((_, row) => row), shifts, scales };
}

/** Xβ, for all rows or some. */
export function times(
  { columns, all }: Matrix,
  parameters: Float64Array,
  rows = all,
): Float64Array {
  const sums = new Float64Array(rows.length);
  for (const { values, codes, places } of columns)
    for (let at = 0; at < sums.length; at++) {
      const row = rows[at]!;
      sums[at]! += parameters[places[codes[row]!]!]! * values[row]!;
    }
  return sums;
}

/** Xᵀr, for all rows or some, with a number for each of them. */
export function transposedTimes(
  { columns, all, scales }: Matrix,
  numbers: Float64Array,
  rows = all,
): Float64Array {
  const sums = new Float64Array(scales.length);
  for (const { values, codes, places } of columns)
    for (let at = 0; at < numbers.length; at++) {
      const row = rows[at]!;
      sums[places[codes[row]!]!]! += values[row]! * numbers[at]!;
    }
  return sums.fill(0, -1);
}

/**
 * XᵀWX, by rows.
 *
 * @throws RangeError for more terms than it can be made of.
 */
export function gramOf({ columns, scales }: Matrix, weights: Float64Array): Float64Array {
  const size = scales.length;
  demandWhole('The number of terms', size - 1, 1, 4000);
  const gram = new Float64Array(size * size);
  // In blocks of rows, which stay in the processor's cache, and whose sums are rounded less.
  const weighted = new Float64Array(512);
  for (let from = 0; from < weights.length; from += 512) {
    const length = Math.min(512, weights.length - from);
    for (const [at, one] of columns.entries()) {
      for (let row = 0; row < length; row++)
        weighted[row] = weights[from + row]! * one.values[from + row]!;
      for (let other = 0; other <= at; other++) {
        const { values, codes, places } = columns[other]!;
        let sum = 0;
        if (one.places.length + places.length > 2)
          for (let row = 0; row < length; row++) {
            const place = one.places[one.codes[from + row]!]! * size;
            gram[place + places[codes[from + row]!]!]! += weighted[row]! * values[from + row]!;
          }
        else for (let row = 0; row < length; row++) sum += weighted[row]! * values[from + row]!;
        gram[one.places[0]! * size + places[0]!]! += sum;
      }
    }
  }
  // What has no level is left out, and the other side of the diagonal is the same.
  gram.fill(0, -size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) gram[j * size + i] = gram[i * size + j]!;
  return gram;
}

/** Parameters of standardised columns as those of the columns as they are. */
export function inOwnUnits({ shifts, scales }: Matrix, parameters: Float64Array): Float64Array {
  const own = parameters.map((value, at) => value / scales[at]!).slice(0, -1);
  own[0]! -= own.reduce((sum, value, at) => sum + (value * shifts[at]! || 0), 0);
  return own;
}

export interface Matrix {
  columns: MatrixColumn[];
  /** The numbers of all rows. */
  all: Uint32Array;
  /** What was subtracted from the column of each parameter, and what it was then divided by. */
  shifts: Float64Array;
  scales: Float64Array;
}

/** What a row adds: its value, to the parameter at the place of its code. */
interface MatrixColumn {
  values: Float64Array;
  codes: Uint8Array | Uint16Array | Uint32Array;
  places: number[];
}
