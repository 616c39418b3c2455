import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import type { DecodedArray, SchemaElement, SchemaTree } from 'hyparquet/src/types.js';
import type { ColumnType } from '../contract.ts';
import type { Column } from './dataset.ts';

/**
 * What makes values of a column of this type of values as Parquet stores them. Numbers become
 * a `Float64Array`, points in time milliseconds since 1970 or their day in UTC.
 *
 * @param path from the root of the schema to the column.
 */
export function decoderFor(type: ColumnType, path: SchemaTree[]): (stored: DecodedArray) => Column {
  const element = path.at(-1)?.element ?? { name: '' };
  const numbers = (stored: DecodedArray) =>
    numbersIn(stored, element) ?? numbersOf(convertedOf(stored, element, path));
  switch (type) {
    case 'number':
    case 'integer':
      return numbers;
    case 'date':
      return (stored) => daysOf(numbers(stored));
    case 'boolean':
      return (stored) => Array.from(stored, Boolean);
    case 'text':
      return (stored) => Array.from(stored as Uint8Array[], (bytes) => utf8.decode(bytes));
  }
}

const utf8 = new TextDecoder();

/** Without anything made for each value; undefined where hyparquet has to. */
function numbersIn(stored: DecodedArray, element: SchemaElement): Float64Array | undefined {
  const kind = element.logical_type?.type ?? element.converted_type;
  if (kind === 'DECIMAL' || kind === 'FLOAT16') return undefined;
  if (stored instanceof Float64Array) return stored;
  if (stored instanceof Float32Array) return Float64Array.from(stored);
  if (stored instanceof BigInt64Array)
    return wholeNumbers(stored, perMillisecond(element), isUnsigned(element));
  if (!(stored instanceof Int32Array)) return undefined;
  if (isUnsigned(element))
    return Float64Array.from(new Uint32Array(stored.buffer, stored.byteOffset, stored.length));
  const unit = kind === 'DATE' ? DAY : 1;
  return Float64Array.from(stored, (value) => value * unit);
}

/**
 * Whole numbers of 64 bits divided by a unit and rounded down, without a BigInt for each.
 * With 2³² = q·unit + r it is ⌊(high·2³² + low) / unit⌋ = high·q + ⌊(high·r + low) / unit⌋,
 * of which nothing but the last sum can be too large to be exact.
 */
function wholeNumbers(stored: BigInt64Array, unit: number, unsigned: boolean): Float64Array {
  const halves = new Int32Array(stored.buffer, stored.byteOffset, 2 * stored.length);
  const r = 2 ** 32 % unit;
  const q = (2 ** 32 - r) / unit;
  const numbers = new Float64Array(stored.length);
  for (let at = 0; at < numbers.length; at++) {
    const low = (halves[2 * at] as number) >>> 0;
    const signed = halves[2 * at + 1] as number;
    const high = unsigned ? signed >>> 0 : signed;
    numbers[at] = high * q + Math.floor((high * r + low) / unit);
  }
  return numbers;
}

/** How many of a column's units make a millisecond; 1 for what is no point in time. */
function perMillisecond({ logical_type: logical, converted_type: converted }: SchemaElement) {
  const unit = logical?.type === 'TIMESTAMP' ? logical.unit : converted;
  return unit === 'NANOS' ? 1e6 : unit === 'MICROS' || unit === 'TIMESTAMP_MICROS' ? 1e3 : 1;
}

function isUnsigned({ logical_type: logical, converted_type: converted }: SchemaElement): boolean {
  return logical?.type === 'INTEGER' ? !logical.isSigned : /^UINT/.test(converted ?? '');
}

function convertedOf(stored: DecodedArray, element: SchemaElement, schemaPath: SchemaTree[]) {
  const { name, type = 'INT32' } = element;
  const how = { pathInSchema: [name], codec: 'UNCOMPRESSED' as const, parsers: DEFAULT_PARSERS };
  return convert(stored, { type, element, schemaPath, ...how });
}

function numbersOf(values: DecodedArray): Float64Array {
  return Float64Array.from(values as unknown[], Number);
}

/** Days as text. Many rows share few of them, and then also the text. */
function daysOf(milliseconds: Float64Array): string[] {
  const known = new Map<number, string>();
  return Array.from(milliseconds, (time) => {
    const day = Math.floor(time / DAY);
    let text = known.get(day);
    if (text === undefined) known.set(day, (text = new Date(day * DAY).toISOString().slice(0, 10)));
    return text;
  });
}

const DAY = 86_400_000;
