import { describe, expect, expectTypeOf, it } from 'vitest';
import { complete, withinRange } from './complete.ts';

describe('complete', () => {
  it('drops the rows in which something is missing, and says how many it kept', () => {
    const result = complete({
      x: new Float64Array([1, NaN, 3, 4, 5, 6]),
      y: [1, 2, Infinity, 4, 5, 6],
      name: ['a', 'b', 'c', null, '', 'f'],
      flag: [true, true, true, true, undefined, false],
    });
    expect(result).toEqual({
      columns: { x: new Float64Array([1, 6]), y: [1, 6], name: ['a', 'f'], flag: [true, false] },
      kept: 2,
      share: 2 / 6,
    });
    expectTypeOf(result.columns.name).toEqualTypeOf<string[]>();
    expectTypeOf(result.columns.flag).toEqualTypeOf<boolean[]>();
    expectTypeOf(result.columns.x).toEqualTypeOf<Float64Array<ArrayBuffer>>();
  });

  it('keeps empty texts, zeros, and rows that have none of the encoded levels', () => {
    const columns = {
      x: [0, -0],
      name: ['', 'a'],
      kind: { levels: ['a'], codes: new Uint8Array([1, 0]) },
    };
    expect(complete(columns)).toEqual({ columns, kept: 2, share: 1 });
  });

  it('may keep nothing, and has nothing to lose of nothing', () => {
    expect(complete({ x: [NaN] })).toEqual({ columns: { x: [] }, kept: 0, share: 0 });
    expect(complete({ x: [] })).toEqual({ columns: { x: [] }, kept: 0, share: 1 });
  });

  it('says what are no columns', () => {
    expect(() => complete({ x: [1, 2], y: [1] })).toThrow('All must have the same length');
    expect(() => complete({ x: null })).toThrow('“x” must be an array');
  });
});

describe('withinRange', () => {
  const trips = { minutes: new Float64Array([0.9, 1, 30, 60, 60.1, NaN]), fee: [1, 2, 3, 4, 5, 6] };

  it('keeps what lies in the range, both ends included', () => {
    expect(withinRange(trips, { minutes: [1, 60] })).toEqual({
      columns: { minutes: new Float64Array([1, 30, 60]), fee: [2, 3, 4] },
      kept: 3,
      share: 0.5,
    });
  });

  it('takes several ranges, and ranges without an end', () => {
    const { columns } = withinRange(trips, { minutes: [1, Infinity], fee: [-Infinity, 3] });
    expect(columns.fee).toEqual([2, 3]);
  });

  it('leaves out what is missing', () => {
    const column = [1, null, undefined, NaN, 2] as number[];
    expect(withinRange({ column }, { column: [-9, 9] }).columns.column).toEqual([1, 2]);
  });

  it('says which range is wrong', () => {
    expect(() => withinRange(trips, { minutes: [60, 1] })).toThrow(
      'The range of “minutes” must not be empty; it is 60 to 1.',
    );
    expect(() => withinRange(trips, { minutes: [NaN, 1] })).toThrow('must not be empty');
    expect(() => withinRange(trips, { hours: [0, 1] } as object)).toThrow(
      'There is no column of numbers “hours”.',
    );
    expect(() => withinRange({ name: ['7'] }, { name: [1, 9] })).toThrow(
      'There is no column of numbers “name”.',
    );
  });
});
