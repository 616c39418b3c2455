import { describe, expect, expectTypeOf, it } from 'vitest';
import { kFold, trainTestSplit } from './split.ts';

const rows = Float64Array.from({ length: 100 }, (_, row) => row);

describe('trainTestSplit', () => {
  it('has every row in one part, in the order it had', () => {
    const { train, validation } = trainTestSplit({ rows, name: Array.from(rows, String) });
    expect(train.rows).toHaveLength(80);
    expect(validation.rows).toHaveLength(20);
    expect(train.rows).toEqual(train.rows.toSorted());
    expect([...train.rows, ...validation.rows].sort((a, b) => a - b)).toEqual([...rows]);
    expect(validation.name).toEqual(Array.from(validation.rows, String));
    expectTypeOf(train.rows).toEqualTypeOf<Float64Array<ArrayBuffer>>();
    expectTypeOf(validation.name).toEqualTypeOf<string[]>();
  });

  it('is the same for the same seed', () => {
    const split = (seed: number | string) => trainTestSplit({ rows }, { seed }).validation.rows;
    expect(split(3)).toEqual(split(3));
    expect(split(3)).not.toEqual(split(4));
  });

  it('gives each row the same chance', () => {
    const counts = new Float64Array(10);
    const ten = { at: rows.subarray(0, 10) };
    for (let seed = 0; seed < 5000; seed++)
      for (const at of trainTestSplit(ten, { seed }).validation.at) counts[at]!++;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('leaves at least one row for each part', () => {
    const sizes = (count: number, share: number) => {
      const { train, validation } = trainTestSplit({ at: rows.subarray(0, count) }, { share });
      return [train.at.length, validation.at.length];
    };
    expect(sizes(2, 0.99)).toEqual([1, 1]);
    expect(sizes(2, 0.01)).toEqual([1, 1]);
    expect(sizes(10, 0.75)).toEqual([8, 2]);
    expect(sizes(100, 0.6)).toEqual([60, 40]);
  });

  it('refuses what cannot be split', () => {
    expect(() => trainTestSplit({ x: [1] })).toThrow('The number of rows must be 2 or more');
    expect(() => trainTestSplit({ x: [] })).toThrow('The number of rows must be 2 or more');
    for (const share of [0, 1, -1, 80, NaN])
      expect(() => trainTestSplit({ rows }, { share })).toThrow(
        `share must be between 0 and 1, such as 0.8; it is ${share}.`,
      );
  });
});

describe('kFold', () => {
  it('validates with every row once, and trains on the others', () => {
    const folds = kFold(10, 3);
    expect(folds.map(({ validation }) => validation.length)).toEqual([3, 3, 4]);
    expect(folds.flatMap(({ validation }) => [...validation]).sort((a, b) => a - b)).toEqual(
      [...rows].slice(0, 10),
    );
    for (const { train, validation } of folds) {
      expect(new Set([...train, ...validation]).size).toBe(10);
      expect(train).toEqual(train.toSorted());
    }
  });

  it('leaves one out when there are as many folds as rows', () => {
    expect(kFold(5, 5).map(({ validation }) => validation.length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('is the same for the same seed', () => {
    expect(kFold(50, 5, { seed: 'a' })).toEqual(kFold(50, 5, { seed: 'a' }));
    expect(kFold(50, 5, { seed: 'a' })).not.toEqual(kFold(50, 5, { seed: 'b' }));
  });

  it('refuses folds that cannot be', () => {
    for (const k of [1, 0, 11, 2.5, NaN])
      expect(() => kFold(10, k)).toThrow(
        `The number of folds must be a whole number from 2 to 10; it is ${k}.`,
      );
    for (const rows of [10.5, -5, 1, 0, NaN, [1, 2] as never])
      expect(() => kFold(rows, 2)).toThrow(
        'The number of rows must be a whole number from 2 to 1000000000; it is ',
      );
    expect(() => kFold('10' as never, 2)).toThrow('it is the text “10”.');
  });
});
