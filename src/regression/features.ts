/** Numbers in order: an array, a typed array, or a column of a data set. */
export type Values = ArrayLike<number>;

/**
 * A one-hot encoded column: `codes[row]` is the position of the row's level in `levels`, or
 * `levels.length` where the row has none of them. Made by `oneHot` and `dictVectorizer`.
 */
export interface Categories {
  readonly levels: readonly string[];
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/** Columns by name, all of the same length: `{ weight: cars.weight, origin: oneHot(cars.origin) }`. */
export type Features = Readonly<Record<string, Values | Categories>>;

/** Named columns, or a single column, which is then called `x`. */
export type FeaturesOrColumn = Features | Values;

/** The names of the coefficients of a model: one for a numeric column, `name=level` for a one-hot encoded one. */
export type TermOf<F extends FeaturesOrColumn> = F extends Values
  ? 'x'
  : {
      [Name in keyof F & string]: F[Name] extends Categories ? `${Name}=${string}` : Name;
    }[keyof F & string];

/** What a model is fitted to: columns in order, checked. */
export interface Design {
  rows: number;
  hasIntercept: boolean;
  columns: DesignColumn[];
  /** Whether what takes a look at every row is still to be checked, by \`checkRows\`. */
  isUnchecked?: boolean;
}

export type DesignColumn = NumericColumn | EncodedColumn;

export interface NumericColumn {
  kind: 'numeric';
  name: string;
  values: Float64Array;
  /** What each value lacks to be exact, such as a power: the lower half of a double-double. */
  tails?: Float64Array;
}

export interface EncodedColumn extends Categories {
  kind: 'encoded';
  name: string;
  /** The level that has no term, because the intercept stands for it: a frequent one; −1 for none. */
  reference: number;
}

/**
 * Reads columns and checks them: the same length, at least one row, finite numbers, and terms that
 * can be told apart. With `everyLevel`, as a penalty wants it, no level of an encoded column is
 * the reference of the others. What takes a look at every row can be left to `checkRows`.
 *
 * @throws TypeError for what are no columns, RangeError for values that no model can be fitted to.
 */
export function readDesign(
  features: FeaturesOrColumn,
  { intercept = true, everyLevel = false, isUnchecked = false } = {},
): Design {
  let isAbsorbed = !intercept;
  const columns = namedColumns(features).map(([name, column]): DesignColumn => {
    if (!isCategories(column)) return { kind: 'numeric', name, values: doubles(name, column) };
    if (column.levels.length === 0) throw new RangeError(`“${name}” has no level.`);
    // Without an intercept the first encoded column keeps all its levels, and takes its place.
    const reference = isAbsorbed || everyLevel ? -1 : frequentLevel(column);
    isAbsorbed = false;
    return { kind: 'encoded', name, ...column, reference };
  });
  const rows = rowsOf(columns);
  if (columns.length > 0 ? rows === 0 : !intercept)
    throw new RangeError('There is nothing to fit to: no row, or neither column nor intercept.');
  const design = { rows, hasIntercept: intercept, columns, isUnchecked: true };
  const terms = new Set<string>();
  for (const term of termsOf(design)) {
    if (terms.has(term))
      throw new RangeError(`Two terms would be called “${term}”: rename one of the columns.`);
    terms.add(term);
  }
  if (!isUnchecked) checkRows(design);
  return design;
}

/**
 * Checks that numbers are finite and codes those of levels, if that is still to be done. Where rows
 * have none of the levels, none needs to be the reference of the others.
 *
 * @throws RangeError for what no model can be fitted to.
 */
export function checkRows(design: Design, y?: Float64Array): void {
  if (!design.isUnchecked) return;
  for (const column of design.columns) {
    if (column.kind === 'numeric') finite(column.name, column.values);
    else if (hasRowsWithout(column)) column.reference = -1;
  }
  if (y) finite('y', y);
  design.isUnchecked = false;
}

/**
 * How many rows columns have; 0 if there are none.
 *
 * @throws RangeError when they differ in length.
 */
export function rowsOf(columns: readonly DesignColumn[]): number {
  const lengths = columns.map((column) =>
    column.kind === 'numeric' ? column.values.length : column.codes.length,
  );
  columns.forEach(({ name }, at) => {
    sameRows(name, lengths[at]!, lengths[0]!);
  });
  return lengths[0] ?? 0;
}

/**
 * Reads the target, or the weights, of a design. A design without columns has as many rows as the
 * target. Its numbers are checked with those of the design.
 *
 * @throws TypeError, RangeError as `readDesign`.
 */
export function readTarget(name: string, values: Values, design: Design): Float64Array {
  const target = design.isUnchecked ? doubles(name, values) : finite(name, values);
  if (target.length === 0) throw new RangeError(`${name} is empty: there is no row to fit to.`);
  if (design.columns.length === 0) design.rows ||= target.length;
  sameRows(name, target.length, design.rows);
  return target;
}

/**
 * Reads the weights of a design's rows, if there are any: a row of weight 0 is as good as left out.
 *
 * @throws TypeError, RangeError as `readDesign`, and for negative weights and for zeros alone.
 */
export function readWeights(values: Values | undefined, design: Design): Float64Array | undefined {
  if (values === undefined) return undefined;
  const weights = finite('weights', readTarget('weights', values, design));
  const negative = weights.find((weight) => weight < 0);
  if (negative !== undefined || !weights.some((weight) => weight > 0))
    throw new RangeError(
      `Weights must be 0 or positive, and not all 0; here is one of ${negative ?? 0}.`,
    );
  return weights;
}

/** The terms of a design, in the order of its parameters: `intercept`, `weight`, `origin=Japan`. */
export function termsOf({ hasIntercept, columns }: Design): string[] {
  const terms = columns.flatMap((column) =>
    column.kind === 'numeric'
      ? column.name
      : column.levels
          .filter((_, at) => at !== column.reference)
          .map((level) => `${column.name}=${level}`),
  );
  return hasIntercept ? ['intercept', ...terms] : terms;
}

/** Columns by name; a single one is called `x`. */
export function namedColumns(features: FeaturesOrColumn): [string, Values | Categories][] {
  if (isValues(features)) return [['x', features]];
  // Plain objects of any realm alone: a Map or a Date would count as no columns.
  const isPlain =
    (features as unknown) &&
    Object.getPrototypeOf(Object.getPrototypeOf(features) ?? features) === null;
  if (isCategories(features) || !isPlain)
    throw new TypeError(
      'The features must be columns by name, as in `{ x: values }`, or one column of numbers.',
    );
  return Object.entries(features);
}

export function isCategories(column: unknown): column is Categories {
  return typeof column === 'object' && column !== null && 'codes' in column && 'levels' in column;
}

export function isValues(value: unknown): value is Values {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);
}

/**
 * A column as finite doubles: itself if it is a `Float64Array` already.
 *
 * @throws TypeError when it is no column of numbers, RangeError for NaN and infinite numbers.
 */
export function finite(name: string, column: unknown): Float64Array {
  const values = doubles(name, column);
  for (let row = 0; row < values.length; row++) {
    // A subtraction is quicker than `Number.isFinite`: it gives 0 for finite numbers alone.
    if (values[row]! - values[row]! !== 0)
      throw new RangeError(
        `${name}[${row}] is ${values[row]}: leave out rows with missing numbers first, as \`complete\` does.`,
      );
  }
  return values;
}

export function sameRows(name: string, length: number, rows: number): void {
  if (length !== rows)
    throw new RangeError(`All must have the same length: ${name} has ${length} rows, not ${rows}.`);
}

function doubles(name: string, column: unknown): Float64Array {
  if (!isValues(column)) throw new TypeError(`${name} must be an array of numbers.`);
  if (column instanceof Float64Array) return column;
  const values = new Float64Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const value: unknown = column[row];
    if (typeof value !== 'number')
      throw new TypeError(
        `${name}[${row}] is ${value === null ? 'null' : `a ${typeof value}`}, not a number${typeof value === 'string' ? ': encode levels with `oneHot`' : ''}.`,
      );
    values[row] = value;
  }
  return values;
}

/** Whether some rows have none of the levels. */
function hasRowsWithout({ codes, levels, name }: EncodedColumn): boolean {
  const count = levels.length;
  let largest = 0;
  for (const code of codes) if (code > largest) largest = code;
  if (largest > count)
    throw new RangeError(`“${name}” has the code ${largest}, but only ${count} levels.`);
  return largest === count;
}

/** Any frequent level will do: of millions of rows it is enough to look at some thousands. */
function frequentLevel({ codes, levels }: Categories): number {
  const step = Math.ceil(codes.length / 10_000);
  const counts = new Uint32Array(levels.length);
  for (let row = 0; row < codes.length; row += step) counts[codes[row]!]!++;
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count)));
}
