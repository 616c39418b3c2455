import { finite, isCategories, namedColumns, rowsOf } from './features.ts';
import type { Design, DesignColumn, EncodedColumn, FeaturesOrColumn } from './features.ts';

/** What a fitted model needs to predict: names and levels, and estimates in the order of the terms. */
export interface LinearPredictor {
  design: Design;
  estimates: ArrayLike<number>;
}

/**
 * Puts estimates to the design that they were made of. An aliased term (NaN) adds nothing. A level
 * that the model has not seen, or only without a row, gets the mean of the effects of those it has, as from the
 * least-squares solution of least norm; and nothing if no level is the reference.
 */
export function linearPredictor(design: Design, estimates: ArrayLike<number>): LinearPredictor {
  return { design, estimates };
}

/**
 * The linear predictor for each row of new columns, found by their names; the levels of an encoded
 * column are found by theirs.
 *
 * @throws RangeError when a column is missing or of another length, TypeError when it is of another kind.
 */
export function predictLinear(
  { design, estimates }: LinearPredictor,
  features: FeaturesOrColumn,
): Float64Array {
  const { rows, hasIntercept, columns } = alignDesign(design, features);
  let at = 0;
  const next = () => estimates[at++]! || 0;
  const predicted = new Float64Array(rows).fill(hasIntercept ? next() : 0);
  for (const column of columns) {
    if (column.kind === 'numeric') {
      const slope = next();
      const { values } = column;
      for (let row = 0; row < rows; row++) predicted[row]! += slope * values[row]!;
    } else {
      const { levels, codes, reference } = column;
      const effects = levels.map((_, level) => (level === reference ? 0 : next()));
      const { unseen } = column as MarkedColumn;
      const seen = effects.filter((_, level) => !unseen?.has(level));
      const sum = seen.reduce((all, effect) => all + effect, 0);
      const byCode = Float64Array.of(...effects, reference < 0 ? 0 : sum / seen.length);
      for (let row = 0; row < rows; row++) predicted[row]! += byCode[codes[row]!]!;
    }
  }
  return predicted;
}

/**
 * Marks the levels without a row of positive weight: a model has not seen them, so that beside a
 * reference their estimates become NaN.
 *
 * @returns The places of their terms.
 */
export function markUnseen(
  { hasIntercept, columns }: Design,
  estimates: Float64Array,
  weights?: Float64Array,
): Set<number> {
  const places = new Set<number>();
  let next = hasIntercept ? 1 : 0;
  for (const column of columns) {
    if (column.kind === 'numeric') {
      next++;
      continue;
    }
    const { levels, codes, reference } = column;
    const own = [...levels.keys()].filter((level) => level !== reference);
    const first = next;
    next += own.length;
    // Without rows there is no effect: to look at millions of them is seldom necessary.
    if (!weights && estimates.subarray(first, next).every(Boolean)) continue;
    const seen = new Uint8Array(levels.length + 1);
    for (let row = 0; row < codes.length; row++) if (weights?.[row] !== 0) seen[codes[row]!] = 1;
    const unseen = new Set([...levels.keys()].filter((level) => !seen[level]));
    if (unseen.size > 0) (column as MarkedColumn).unseen = unseen;
    own.forEach((level, at) => {
      if (seen[level]) return;
      places.add(first + at);
      if (reference >= 0) estimates[first + at] = NaN;
    });
  }
  return places;
}

/**
 * New columns as a design that has the columns of another one, in its order and with its levels;
 * other levels are coded as none.
 *
 * @throws RangeError, TypeError as `predictLinear`.
 */
export function alignDesign(design: Design, features: FeaturesOrColumn): Design {
  const given = new Map(namedColumns(features));
  const columns = design.columns.map((wanted): DesignColumn => {
    const { kind, name } = wanted;
    const column = given.get(name);
    if (!column)
      throw new RangeError(
        `The model was fitted to a column “${name}”, which is not among: ${[...given.keys()].join(', ')}.`,
      );
    if (isCategories(column) !== (kind === 'encoded'))
      throw new TypeError(
        `The model was fitted to “${name}” as ${kind === 'numeric' ? 'numbers: do not encode it' : 'levels: encode it with `oneHot`'}.`,
      );
    if (!isCategories(column)) return { kind: 'numeric', name, values: finite(name, column) };
    const { levels, unseen } = wanted as MarkedColumn;
    const { codes } = column;
    if (column.levels === levels && !unseen) return { ...(wanted as EncodedColumn), codes };
    const places = new Map(
      levels.map((level, place) => [level, unseen?.has(place) ? levels.length : place]),
    );
    const known = column.levels.map((level) => places.get(level) ?? levels.length);
    const aligned = new Uint32Array(codes).map((code) => known[code] ?? levels.length);
    return { ...(wanted as EncodedColumn), codes: aligned };
  });
  return { ...design, rows: rowsOf(columns), columns };
}

interface MarkedColumn extends EncodedColumn {
  /** Levels without a row, if there are any. */
  unseen?: ReadonlySet<number>;
}
