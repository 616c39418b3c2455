import type { Categories, Features } from './features.ts';
import { inOrder, noCodes, roomFor } from './one-hot.ts';
import { shown } from './options.ts';

/**
 * Columns of records, as the DictVectorizer of scikit-learn makes them: a text is one-hot encoded,
 * `zone: "130"` as `zone=130`, a number or a boolean stays a number. A record without a key has none
 * of its levels, or 0. The columns are kept as codes, never as a table of zeros and ones.
 *
 *     const vectorizer = dictVectorizer(rides);
 *     const fit = leastSquares(vectorizer.features, minutes);
 *     fit.predict(vectorizer.transform(others));
 *
 * @throws TypeError for values of other types, and for texts and numbers under one key; RangeError for
 * no records or no keys.
 */
export function dictVectorizer(records: readonly object[]): DictVectorizer {
  if (records.length === 0) throw new RangeError('There are no records to make columns of.');
  const features = columnsOf(records);
  const names = Object.entries(features).flatMap(([key, column]) =>
    'codes' in column ? column.levels.map((level) => `${key}=${level}`) : key,
  );
  return {
    features,
    names,
    columns: names.length,
    transform(others) {
      checkRecords(others);
      return Object.fromEntries(
        Object.entries(features).map(([key, like]) => [key, columnOf(key, others, like)]),
      );
    },
  };
}

function columnsOf(records: readonly object[]): Record<string, Column> {
  checkRecords(records);
  const keys: string[] = [];
  for (const record of records) {
    let at = 0;
    // Records of one kind have their keys in one order: nearly always it is the next.
    for (const key in record) if (keys[at++] !== key && !keys.includes(key)) keys.push(key);
  }
  if (keys.length === 0) throw new RangeError('The records have no keys to make columns of.');
  return Object.fromEntries(
    keys.sort().map((key) => [key, columnOf(key, records as Dictionaries)]),
  );
}

function checkRecords(records: readonly unknown[]): asserts records is Dictionaries {
  const at = records.findIndex((record) => typeof record !== 'object' || record === null);
  if (at >= 0)
    throw new TypeError(
      `Record ${at} is ${shown(records[at])}: a record must be an object, as in \`{ zone: '130' }\`.`,
    );
}

/** The column of a key, of the kind of another one if that is given. */
function columnOf(key: string, records: Dictionaries, like?: Column): Column {
  const known = new Map<unknown, number>();
  const isEncoded = like && 'codes' in like;
  let codes = isEncoded ? noCodes(records.length) : undefined;
  let values = like && !isEncoded ? new Float64Array(records.length) : undefined;
  for (let row = 0; row < records.length; row++) {
    const value = records[row]![key];
    if (typeof value === 'string') {
      codes ??= noCodes(records.length);
      let code = known.get(value);
      if (code === undefined) {
        known.set(value, (code = known.size));
        codes = roomFor(codes, code);
      }
      codes[row] = code;
    } else if (typeof value === 'number' || typeof value === 'boolean') {
      values ??= new Float64Array(records.length);
      values[row] = Number(value);
    } else if (value !== undefined)
      throw new TypeError(
        `“${key}” of record ${row} is ${value === null ? 'null' : typeof value}: only texts, numbers and booleans can be columns.`,
      );
  }
  if (values && codes) throw mixed(key);
  return values ?? inOrder([...known.keys()] as string[], codes!);
}

function mixed(key: string): TypeError {
  return new TypeError(
    `“${key}” is a text in some records and a number in others: make it a text, \`String(…)\`, in all.`,
  );
}

type Column = Categories | Float64Array;

type Dictionaries = readonly Record<string, unknown>[];

export interface DictVectorizer {
  /** The columns, for any model. */
  readonly features: Features;
  /** The names that they have in scikit-learn, sorted by key: `zone=130`, `distance`. */
  readonly names: readonly string[];
  /** How many there are: each level counts. */
  readonly columns: number;
  /** The same columns of other records; what was not in the first ones is left out. */
  transform(records: readonly object[]): Features;
}
