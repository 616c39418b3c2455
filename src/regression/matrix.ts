import { termsOf } from './features.ts';
import type { Design } from './features.ts';
import { momentsOf } from './standardize.ts';

/**
 * A design as rows of numbers, for models that go through them many times: the one of the intercept
 * and the numeric columns side by side. Of encoded columns the codes will do, so that hundreds of
 * levels cost no more than one.
 *
 * With `standardize` numeric columns get the deviation 1, and the mean 0 if there is an intercept to
 * take it up.
 *
 * @throws RangeError for more numbers than memory holds, and for those that doubles cannot square.
 */
export function matrixOf({ rows, hasIntercept, columns }: Design, standardize: boolean): Matrix {
  const size = termsOf({ rows, hasIntercept, columns }).length;
  const scales = new Float64Array(size).fill(1);
  const shifts = new Float64Array(size);
  const encoded: Matrix['encoded'] = [];
  const places = hasIntercept ? [0] : [];
  const numeric: Float64Array[] = [];
  let next = places.length;
  for (const column of columns) {
    if (column.kind === 'encoded') {
      const ofLevels = column.levels.map((_, level) =>
        level === column.reference ? size : next++,
      );
      encoded.push({ codes: column.codes, places: Uint32Array.from([...ofLevels, size]) });
      continue;
    }
    if (standardize) {
      const { mean, variance } = momentsOf(column.name, column.values);
      shifts[next] = hasIntercept ? mean : 0;
      scales[next] = Math.sqrt(variance) || 1;
    }
    numeric.push(column.values);
    places.push(next++);
  }

  const width = places.length;
  if (rows * width > 2 ** 27)
    throw new RangeError(
      `${rows} rows of ${width} numbers are too many for this model: take a sample of the rows.`,
    );
  const dense = new Float64Array(rows * width).fill(1);
  // In blocks of rows, which stay in the processor's cache until all columns have come by.
  for (let from = 0; from < rows; from += 512)
    numeric.forEach((values, at) => {
      const column = width - numeric.length + at;
      const shift = shifts[places[column]!]!;
      const factor = 1 / scales[places[column]!]!;
      for (let row = from; row < Math.min(from + 512, rows); row++)
        dense[row * width + column] = (values[row]! - shift) * factor;
    });
  return { size, hasIntercept, dense, places: Uint32Array.from(places), encoded, shifts, scales };
}

/** Xβ for some rows: what parameters, and a last one that is 0, give for them. */
export function times(matrix: Matrix, parameters: Float64Array, rows: Uint32Array): Float64Array {
  const { dense, places, encoded } = matrix;
  const width = places.length;
  const local = Float64Array.from(places, (place) => parameters[place]!);
  const sums = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const start = rows[at]! * width;
    let sum = 0;
    for (let column = 0; column < width; column++) sum += dense[start + column]! * local[column]!;
    sums[at] = sum;
  }
  for (const { codes, places: ofLevels } of encoded)
    for (let at = 0; at < rows.length; at++) sums[at]! += parameters[ofLevels[codes[rows[at]!]!]!]!;
  return sums;
}

/** Xᵀr for some rows, each with a number of its own, and a last number to be ignored. */
export function transposedTimes(
  { size, dense, places, encoded }: Matrix,
  numbers: Float64Array,
  rows: Uint32Array,
): Float64Array {
  const width = places.length;
  const local = new Float64Array(width);
  for (let at = 0; at < rows.length; at++) {
    const start = rows[at]! * width;
    const number = numbers[at]!;
    for (let column = 0; column < width; column++)
      local[column]! += dense[start + column]! * number;
  }
  const sums = new Float64Array(size + 1);
  places.forEach((place, column) => {
    sums[place] = local[column]!;
  });
  for (const { codes, places: ofLevels } of encoded)
    for (let at = 0; at < rows.length; at++) sums[ofLevels[codes[rows[at]!]!]!]! += numbers[at]!;
  return sums;
}

/**
 * XᵀWX, size × size by rows.
 *
 * @throws RangeError for more terms than it can be made of.
 */
export function gramOf(
  { size, dense, places, encoded }: Matrix,
  weights: Float64Array,
): Float64Array {
  if (size > 4000)
    throw new RangeError(`${size} terms are too many for this model: leave out rare levels.`);
  const width = places.length;
  const stride = size + 1;
  const local = new Float64Array(width * width);
  const total = new Float64Array(width * width);
  const sums = new Float64Array(stride * stride);
  // In blocks, whose sums are added up: so there is less rounding.
  for (let from = 0; from < weights.length; from += 256) {
    local.fill(0);
    const end = Math.min(from + 256, weights.length);
    for (let row = from, start = from * width; row < end; row++, start += width) {
      const weight = weights[row]!;
      for (let i = 0, to = 0; i < width; i++, to += width) {
        const weighted = dense[start + i]! * weight;
        for (let j = 0; j <= i; j++) local[to + j]! += weighted * dense[start + j]!;
      }
    }
    for (let at = 0; at < total.length; at++) total[at]! += local[at]!;
  }
  total.forEach((sum, at) => {
    sums[places[Math.floor(at / width)]! * stride + places[at % width]!] = sum;
  });
  encoded.forEach(({ codes, places: ofLevels }, which) => {
    for (let row = 0, start = 0; row < weights.length; row++, start += width) {
      const weight = weights[row]!;
      const to = ofLevels[codes[row]!]! * stride;
      for (let j = 0; j < width; j++) sums[to + places[j]!]! += weight * dense[start + j]!;
      for (let other = 0; other <= which; other++) {
        const { codes: others, places: ofOthers } = encoded[other]!;
        sums[to + ofOthers[others[row]!]!]! += weight;
      }
    }
  });
  // Each pair was summed on one side of the diagonal.
  return Float64Array.from({ length: size * size }, (_, at) => {
    const i = Math.floor(at / size);
    const j = at % size;
    return sums[i * stride + j]! + (i === j ? 0 : sums[j * stride + i]!);
  });
}

/** Parameters of standardised columns as those of the columns as they are. */
export function inOwnUnits(matrix: Matrix, parameters: Float64Array): Float64Array {
  const { size, hasIntercept, shifts, scales } = matrix;
  const own = parameters.slice(0, size).map((value, at) => value / scales[at]!);
  if (hasIntercept) own[0]! -= own.reduce((sum, value, at) => sum + (value * shifts[at]! || 0), 0);
  return own;
}

/** The numbers of all rows. */
export function allRows(rows: number): Uint32Array {
  const all = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) all[row] = row;
  return all;
}

export interface Matrix {
  /** How many parameters there are: one for each term. */
  size: number;
  hasIntercept: boolean;
  /** Rows of ones and numeric columns. */
  dense: Float64Array;
  /** Which parameter each number in a row belongs to. */
  places: Uint32Array;
  /** Which parameter the level of a row has, by its code; `size` if it has none. */
  encoded: { codes: Uint8Array | Uint16Array | Uint32Array; places: Uint32Array }[];
  /** What was subtracted from each column, and what it was then divided by. */
  shifts: Float64Array;
  scales: Float64Array;
}
