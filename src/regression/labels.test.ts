import { describe, expect, it } from 'vitest';
import { numberOf, readLabels } from './labels.ts';

describe('readLabels', () => {
  it('reads zeros and ones, and booleans', () => {
    expect(readLabels([0, 1, true, false])).toEqual(new Uint8Array([0, 1, 1, 0]));
    expect(readLabels(new Float64Array([1, -0]))).toEqual(new Uint8Array([1, 0]));
    expect(readLabels([])).toEqual(new Uint8Array());
  });

  it('says what is no label, and texts as texts', () => {
    for (const [label, told] of [
      [2, '2'],
      [NaN, 'NaN'],
      ['1', 'the text “1”'],
      [null, 'null'],
      [undefined, 'undefined'],
    ])
      expect(() => readLabels([0, label as never])).toThrow(
        new TypeError(`labels[1] is ${String(told)}: labels must be 0 and 1, or false and true.`),
      );
    expect(() => readLabels('10' as never)).toThrow(TypeError);
    expect(() => readLabels({} as never)).toThrow(TypeError);
  });
});

describe('numberOf', () => {
  it('is NaN for what is neither number nor boolean', () => {
    expect([0.5, true, false, '1', null, undefined].map(numberOf)).toEqual([
      0.5,
      1,
      0,
      NaN,
      NaN,
      NaN,
    ]);
  });
});
