import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { finite, readDesign, readTarget, readWeights, termsOf } from './features.ts';
import type { Features } from './features.ts';

const ORIGIN = { levels: ['us', 'eu', 'jp'], codes: Uint8Array.of(1, 1, 2, 0) };

describe('readDesign', () => {
  it('takes columns by name, in their order', () => {
    const design = readDesign({ weight: [1, 2, 3, 4], origin: ORIGIN });
    expect(design.rows).toBe(4);
    expect(termsOf(design)).toEqual(['intercept', 'weight', 'origin=us', 'origin=jp']);
  });

  it('calls a single column x, and does not copy doubles', () => {
    const values = Float64Array.of(1, 2);
    const { columns } = readDesign(values);
    expect(columns).toEqual([{ kind: 'numeric', name: 'x', values }]);
    expect(columns[0]).toHaveProperty('values', values);
    expect(termsOf(readDesign(Int8Array.of(1)))).toEqual(['intercept', 'x']);
  });

  it('keeps all levels of the first encoded column in the place of the intercept', () => {
    const design = readDesign({ a: ORIGIN, b: ORIGIN }, { intercept: false });
    expect(termsOf(design)).toEqual(['a=us', 'a=eu', 'a=jp', 'b=us', 'b=jp']);
  });

  it('keeps every level if asked to, and where some rows have none', () => {
    expect(termsOf(readDesign({ a: ORIGIN }, { everyLevel: true }))).toHaveLength(4);
    const none = { levels: ['us', 'eu'], codes: Uint8Array.of(0, 2, 0, 1) };
    expect(termsOf(readDesign({ none }))).toEqual(['intercept', 'none=us', 'none=eu']);
  });

  it('takes a frequent level for the reference in long columns too', () => {
    const codes = new Uint16Array(50_000).map((_, row) => (row % 3 === 0 ? 0 : 1));
    const design = readDesign({ a: { levels: ['rare', 'frequent'], codes } });
    expect(termsOf(design)).toEqual(['intercept', 'a=rare']);
  });

  it('takes plain objects of any realm for columns, and no others', () => {
    const bare = Object.assign(Object.create(null) as object, { a: [1] });
    const foreign = runInNewContext('({ a: [1] })') as Features;
    for (const features of [bare, foreign]) expect(readDesign(features as Features).rows).toBe(1);
    for (const other of [new Map([['a', [1]]]), new Set(), new Date(), () => 1, 7, '', undefined])
      expect(() => readDesign(other as never)).toThrow('The features must be columns by name');
  });

  it('says what is wrong', () => {
    expect(() => readDesign({ a: [1], b: [1, 2] })).toThrow(
      'All must have the same length: b has 2 rows, not 1.',
    );
    expect(() => readDesign({ a: [] })).toThrow('nothing to fit to');
    expect(() => readDesign({}, { intercept: false })).toThrow('nothing to fit to');
    expect(() => readDesign(null as never)).toThrow('The features must be columns by name');
    expect(() => readDesign(ORIGIN as never)).toThrow('The features must be columns by name');
    expect(() => readDesign({ a: 7 as never })).toThrow('a must be an array of numbers.');
    expect(() => readDesign({ a: { levels: [], codes: Uint8Array.of(0) } })).toThrow(
      '“a” has no level',
    );
    expect(() => readDesign({ a: { levels: ['us'], codes: Uint8Array.of(2) } })).toThrow(
      '“a” has the code 2, but only 1 levels.',
    );
    expect(() => readDesign({ intercept: [1] })).toThrow(
      'Two terms would be called “intercept”: rename one of the columns.',
    );
    expect(() => readDesign({ a: ORIGIN, 'a=jp': [1, 2, 3, 4] })).toThrow('called “a=jp”');
  });
});

describe('readTarget', () => {
  it('has as many values as there are rows', () => {
    const design = readDesign([1, 2]);
    expect([...readTarget('y', [3, 4], design)]).toEqual([3, 4]);
    expect(() => readTarget('y', [3], design)).toThrow('y has 1 rows, not 2.');
    expect(() => readTarget('y', [], design)).toThrow('y is empty');
  });

  it('says how many rows there are if no column does', () => {
    const design = readDesign({});
    readTarget('y', [1, 2, 3], design);
    expect(design.rows).toBe(3);
    expect(() => readTarget('weights', [1, 2], design)).toThrow('weights has 2 rows, not 3');
  });
});

describe('readWeights', () => {
  it('takes none, zeros and positive numbers', () => {
    const design = readDesign([1, 2]);
    expect(readWeights(undefined, design)).toBeUndefined();
    expect([...readWeights([0, 2], design)!]).toEqual([0, 2]);
    expect(() => readWeights([0, -2], design)).toThrow('here is one of -2');
    expect(() => readWeights([0, 0], design)).toThrow('not all 0; here is one of 0');
  });
});

describe('finite', () => {
  it('says where there is no number', () => {
    expect(() => finite('a', [1, NaN])).toThrow(
      'a[1] is NaN: leave out rows with missing numbers first, as `complete` does.',
    );
    expect(() => finite('a', Float32Array.of(Infinity))).toThrow('a[0] is Infinity');
    expect(() => finite('a', ['1'])).toThrow(
      'a[0] is a string, not a number: encode levels with `oneHot`.',
    );
    expect(() => finite('a', [true])).toThrow('a[0] is a boolean, not a number.');
    expect(() => finite('a', BigInt64Array.of(1n))).toThrow('a[0] is a bigint, not a number.');
    expect(() => finite('a', { length: 1, 0: 1 })).toThrow('a must be an array of numbers.');
  });
});
