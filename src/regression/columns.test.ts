import { describe, expect, expectTypeOf, it } from 'vitest';
import { countRows, takeRows } from './columns.ts';
import type { Categories } from './features.ts';

const columns = {
  weight: new Float64Array([1.5, 2.5, 3.5]),
  origin: ['Japan', 'USA', 'Europe'],
  isNew: [true, null, false],
  kind: { levels: ['a', 'b'], codes: new Uint8Array([0, 2, 1]) } satisfies Categories as Categories,
};

describe('takeRows', () => {
  it('takes rows in the order given, and keeps what columns are', () => {
    const taken = takeRows(columns, [2, 0, 0]);
    expect(taken).toEqual({
      weight: new Float64Array([3.5, 1.5, 1.5]),
      origin: ['Europe', 'Japan', 'Japan'],
      isNew: [false, true, true],
      kind: { levels: ['a', 'b'], codes: new Uint8Array([1, 0, 0]) },
    });
    expectTypeOf(taken.weight).toEqualTypeOf<Float64Array<ArrayBuffer>>();
    expectTypeOf(taken.origin).toEqualTypeOf<string[]>();
    expectTypeOf(taken.isNew).toEqualTypeOf<(boolean | null)[]>();
    expectTypeOf(taken.kind).toEqualTypeOf<Categories>();
  });

  it('takes a data set as it is read: what is no column is not among them', () => {
    const set = Object.defineProperties({ x: Float64Array.of(4, 5) }, { rows: { value: 2 } });
    const typed = set as { x: Float64Array; readonly rows: number; records(): unknown[] };
    const taken = takeRows(typed, [1]);
    expect(Object.keys(taken)).toEqual(['x']);
    expectTypeOf(taken).toEqualTypeOf<{ x: Float64Array }>();
  });

  it('may take none', () => {
    expect(takeRows({ x: [1, 2] }, new Uint32Array())).toEqual({ x: [] });
  });

  it('takes no row that is not there', () => {
    for (const row of [-1, 3, 0.5, NaN])
      expect(() => takeRows(columns, [0, row])).toThrow(
        `There is no row ${row}: they are counted from 0, and there are 3.`,
      );
  });
});

describe('countRows', () => {
  it('counts the rows of columns', () => {
    expect(countRows(columns)).toBe(3);
    expect(countRows({ x: [] })).toBe(0);
  });

  it('says what are no columns', () => {
    expect(() => countRows([1, 2])).toThrow('Give columns by name, as in `{ x: values }`');
    expect(() => countRows({})).toThrow('Give columns by name');
    expect(() => countRows({ x: 5 })).toThrow(
      '“x” must be an array, or a column made by `oneHot`.',
    );
    expect(() => countRows({ x: [1], y: 'a' })).toThrow('“y” must be an array');
    expect(() => countRows({ x: [1, 2], y: [1] })).toThrow(
      'All must have the same length: y has 1 rows, not 2.',
    );
  });
});
