import type { Categories } from './features.ts';
import { demand } from './options.ts';

/**
 * A column of levels, encoded: each row has the position of its level in `levels`, which are sorted,
 * numbers as numbers and texts by their code units. A missing value (null, undefined, NaN) has none.
 *
 * @param options `levels` are those that there can be, in the order that they shall have: other
 * values then have none.
 * @throws TypeError for values that are no levels, or are of different types; RangeError for
 * levels that repeat themselves.
 */
export function oneHot(
  values: ArrayLike<Level | null | undefined>,
  options: { levels?: readonly Level[] } = {},
): Categories {
  const given = options.levels;
  const known = new Map<unknown, number>(given?.map((level, at) => [level, at]));
  demand(!given || known.size === given.length, 'The list of levels', 'without repetition', given);
  let codes = roomFor(noCodes(values.length), known.size);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    let code = known.get(value);
    if (code === undefined) {
      if (given || value === null || value === undefined || value !== value) continue;
      known.set(value, (code = known.size));
      codes = roomFor(codes, code);
    }
    codes[row] = code;
  }
  return inOrder([...known.keys()] as Level[], codes, !given);
}

/** Codes of rows that have no level so far. They are small as long as levels are few: large arrays make an engine collect garbage. */
export function noCodes(rows: number): Categories['codes'] {
  return new Uint16Array(rows).fill(-1);
}

/** The codes, in an array that can hold one that is new. */
export function roomFor(codes: Categories['codes'], code: number): Categories['codes'] {
  if (codes instanceof Uint32Array || code < 2 ** 16 - 1) return codes;
  return Uint32Array.from(codes, (each: number) => (each === 2 ** 16 - 1 ? -1 : each));
}

/** Brings codes in the order of first appearance into that of the sorted levels, in place. */
export function inOrder(levels: Level[], codes: Categories['codes'], sort = true): Categories {
  const kind = typeof levels[0];
  const odd = levels.find((level) => typeof level !== kind || !/str|num|boo/.test(typeof level));
  if (odd !== undefined)
    throw new TypeError(
      `Levels are all texts, all numbers or all booleans; there is ${String(levels[0])} and ${String(odd)}.`,
    );
  const order = [...levels.keys()];
  if (sort) order.sort((a, b) => (levels[a]! < levels[b]! ? -1 : 1));
  const places = new Uint32Array(levels.length);
  order.forEach((code, place) => {
    places[code] = place;
  });
  for (let row = 0; row < codes.length; row++) codes[row] = places[codes[row]!] ?? levels.length;
  return { levels: order.map((code) => String(levels[code]!)), codes };
}

export type Level = string | number | boolean;
