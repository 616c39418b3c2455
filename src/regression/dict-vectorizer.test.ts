import { describe, expect, it } from 'vitest';
import { dictVectorizer } from './dict-vectorizer.ts';
import { leastSquares } from './least-squares.ts';

describe('dictVectorizer', () => {
  it('encodes texts and keeps numbers, in the order of keys', () => {
    const made = dictVectorizer([
      { zone: '10', km: 2, night: true },
      { zone: '9', km: 1.5, night: false },
    ]);
    expect(made.names).toEqual(['km', 'night', 'zone=10', 'zone=9']);
    expect(made.columns).toBe(4);
    expect(made.features).toEqual({
      km: Float64Array.of(2, 1.5),
      night: Float64Array.of(1, 0),
      zone: { levels: ['10', '9'], codes: Uint16Array.of(0, 1) },
    });
  });

  it('takes a missing key for no level, or 0, in whatever order keys are', () => {
    const { features } = dictVectorizer([{ a: 'x', b: 1 }, { b: 2 }, { c: 3, a: 'y' }, {}]);
    expect(features).toEqual({
      a: { levels: ['x', 'y'], codes: Uint16Array.of(0, 2, 1, 2) },
      b: Float64Array.of(1, 2, 0, 0),
      c: Float64Array.of(0, 0, 3, 0),
    });
  });

  it('transforms other records to the same columns, and leaves new ones out', () => {
    const made = dictVectorizer([{ a: 'x', b: 1 }]);
    expect(made.transform([{ a: 'z', c: 3 }, { b: 2 }])).toEqual({
      a: { levels: ['z'], codes: Uint16Array.of(0, 1) },
      b: Float64Array.of(0, 2),
    });
    expect(made.transform([{ junk: null }])).toEqual({
      a: { levels: [], codes: Uint16Array.of(0) },
      b: Float64Array.of(0),
    });
    expect(Object.keys(made.transform([]))).toEqual(['a', 'b']);
    expect(() => made.transform([{ b: 'x' }])).toThrow('“b” is a text in some records');
    expect(() => made.transform([{ a: 1 }])).toThrow('“a” is a text in some records');
  });

  it('lets a model predict a level that it has not seen by the mean of those it has', () => {
    const made = dictVectorizer([{ a: 'x' }, { a: 'y' }, { a: 'y' }]);
    const fit = leastSquares(made.features, [1, 3, 5]);
    expect([...fit.predict(made.transform([{ a: 'x' }, { a: 'new' }, {}]))]).toEqual([1, 2.5, 2.5]);
  });

  it('refuses what is no column', () => {
    expect(() => dictVectorizer([])).toThrow('There are no records to make columns of.');
    expect(() => dictVectorizer([{}, {}])).toThrow('The records have no keys to make columns of.');
    expect(() => dictVectorizer([{ a: 1 }, null as never])).toThrow('Record 1 is null: a record');
    expect(() => dictVectorizer(['a' as never])).toThrow('Record 0 is the text “a”: a record');
    expect(() => dictVectorizer([{ a: 1 }]).transform([7 as never])).toThrow('Record 0 is 7');
    expect(() => dictVectorizer([{ a: 'x' }, { a: 1 }])).toThrow('“a” is a text in some records');
    expect(() => dictVectorizer([{ a: null }])).toThrow('“a” of record 0 is null');
  });
});
