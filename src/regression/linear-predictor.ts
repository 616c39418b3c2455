import { finite, isCategories, isValues, namedColumns } from './features.ts';
import type { Categories, Design, DesignColumn, FeaturesOrColumn, Values } from './features.ts';

/** What a fitted model needs of its design to predict: no rows, only names, levels and estimates. */
export interface LinearPredictor {
  intercept: number;
  columns: (
    | { kind: 'numeric'; name: string; slope: number }
    | { kind: 'encoded'; name: string; effects: ReadonlyMap<string, number>; other: number }
  )[];
}

/**
 * Puts estimates, in the order of the design's terms, to their columns. An aliased term
 * (NaN) adds nothing. A level that the model has not seen gets the mean of the effects of those it
 * has, as from the least-squares solution of least norm; and nothing if no level is the reference.
 */
export function linearPredictor(design: Design, estimates: ArrayLike<number>): LinearPredictor {
  let at = 0;
  const next = () => {
    const estimate = estimates[at++] ?? 0;
    return Number.isNaN(estimate) ? 0 : estimate;
  };
  const intercept = design.hasIntercept ? next() : 0;
  const columns = design.columns.map((column): LinearPredictor['columns'][number] => {
    if (column.kind === 'numeric') return { kind: 'numeric', name: column.name, slope: next() };
    const effects = new Map(
      column.levels.map((level, index) => [level, index === column.reference ? 0 : next()]),
    );
    const sum = [...effects.values()].reduce((sum, effect) => sum + effect, 0);
    const other = column.reference < 0 ? 0 : sum / effects.size;
    return { kind: 'encoded', name: column.name, effects, other };
  });
  return { intercept, columns };
}

/**
 * The linear predictor for each row of new columns, found by their names; the levels of an encoded
 * column are found by theirs.
 *
 * @throws RangeError when a column is missing or of another length, TypeError when it is of another kind.
 */
export function predictLinear(
  predictor: LinearPredictor,
  features: FeaturesOrColumn,
): Float64Array {
  const given = new Map(namedColumns(features));
  const rows = [...given.values()].map((column) =>
    isCategories(column) ? column.codes.length : column.length,
  );
  const predicted = new Float64Array(rows[0] ?? 0).fill(predictor.intercept);
  for (const wanted of predictor.columns) {
    const column = given.get(wanted.name);
    if (!column)
      throw new RangeError(
        `The model was fitted to a column “${wanted.name}”, which is not among: ${[...given.keys()].join(', ')}.`,
      );
    if (wanted.kind === 'encoded') addEffects(predicted, wanted, column);
    else addSlope(predicted, wanted, column);
  }
  return predicted;
}

/**
 * New columns as a design that has the columns of another one, in its order and with its levels.
 * Levels that it has not are coded as none.
 *
 * The features must be such that `predictLinear` accepts them.
 */
export function alignDesign(design: Design, features: FeaturesOrColumn): Design {
  const given = new Map(namedColumns(features));
  const columns = design.columns.map((wanted): DesignColumn => {
    const { name } = wanted;
    const column = given.get(name)!;
    if (wanted.kind === 'numeric') return { kind: 'numeric', name, values: finite(name, column) };
    const { levels, codes } = column as Categories;
    const known = levels.map((level) => wanted.levels.indexOf(level));
    const none = wanted.levels.length;
    const aligned = Uint32Array.from(codes, (code) => {
      const at = known[code] ?? -1;
      return at < 0 ? none : at;
    });
    return { ...wanted, codes: aligned };
  });
  const [first] = columns;
  const rows = !first ? 0 : first.kind === 'numeric' ? first.values.length : first.codes.length;
  return { ...design, rows, columns };
}

function addSlope(
  predicted: Float64Array,
  { name, slope }: { name: string; slope: number },
  column: Values | Categories,
): void {
  if (!isValues(column))
    throw new TypeError(`The model was fitted to “${name}” as numbers: do not encode it.`);
  const values = finite(name, column);
  sameRows(name, values.length, predicted.length);
  for (let row = 0; row < values.length; row++) predicted[row]! += slope * values[row]!;
}

function addEffects(
  predicted: Float64Array,
  { name, effects, other }: { name: string; effects: ReadonlyMap<string, number>; other: number },
  column: Values | Categories,
): void {
  if (isValues(column))
    throw new TypeError(`The model was fitted to “${name}” as levels: encode it with \`oneHot\`.`);
  const { codes, levels } = column;
  sameRows(name, codes.length, predicted.length);
  const byCode = new Float64Array(levels.length + 1).fill(other);
  levels.forEach((level, code) => {
    byCode[code] = effects.get(level) ?? other;
  });
  for (let row = 0; row < codes.length; row++) predicted[row]! += byCode[codes[row]!]!;
}

function sameRows(name: string, rows: number, expected: number): void {
  if (rows !== expected)
    throw new RangeError(
      `The columns must have the same length: “${name}” has ${rows} rows, the first ${expected}.`,
    );
}
