import { describe, expect, it } from 'vitest';
import { leastSquares } from './least-squares.ts';
import { oneHot } from './one-hot.ts';

describe('oneHot', () => {
  it('sorts texts by code units, and numbers as numbers', () => {
    expect(oneHot(['b', 'a', 'B', 'a'])).toEqual({
      levels: ['B', 'a', 'b'],
      codes: Uint16Array.of(2, 1, 0, 1),
    });
    expect(oneHot(Float64Array.of(10, 9, -1, 10, 0.5)).levels).toEqual(['-1', '0.5', '9', '10']);
    expect(oneHot([true, false]).levels).toEqual(['false', 'true']);
  });

  it('gives what is missing no level', () => {
    const { levels, codes } = oneHot(['a', null, undefined, 'b']);
    expect(levels).toEqual(['a', 'b']);
    expect([...codes]).toEqual([0, 2, 2, 1]);
    expect([...oneHot([NaN, 1]).codes]).toEqual([1, 0]);
  });

  it('takes the levels that there can be, in their order, and none for others', () => {
    const { levels, codes } = oneHot(['Japan', 'Mars', 'USA', null], { levels: ['USA', 'Japan'] });
    expect(levels).toEqual(['USA', 'Japan']);
    expect([...codes]).toEqual([1, 2, 0, 2]);
    expect([...oneHot(['a'], { levels: [] }).codes]).toEqual([0]);
  });

  it('has room for as many levels as there are rows', () => {
    const many = Array.from({ length: 70_000 }, (_, at) => 69_999 - at);
    many.push(NaN);
    const { levels, codes } = oneHot(many);
    expect(levels[69_999]).toBe('69999');
    expect([codes[0], codes[69_999], codes[70_000]]).toEqual([69_999, 0, 70_000]);
    expect(oneHot(many.slice(0, 65_535)).codes[65_534]).toBe(0);
  });

  it('refuses values of different types, and what is no level', () => {
    expect(() => oneHot(['a', 1])).toThrow(
      'Levels are all texts, all numbers or all booleans; there is a and 1.',
    );
    expect(() => oneHot([{}] as never)).toThrow(TypeError);
  });

  it('refuses a level that is there twice', () => {
    expect(() => oneHot(['a', 'b'], { levels: ['a', 'a', 'b'] })).toThrow(
      new RangeError('The list of levels must be without repetition; it is a,a,b.'),
    );
  });

  it('is nothing for nothing, which a model refuses', () => {
    expect(oneHot([])).toEqual({ levels: [], codes: new Uint16Array(0) });
    expect(() => leastSquares({ a: oneHot([]) }, [])).toThrow(RangeError);
  });
});
