import { describe, expect, it } from 'vitest';
import { readDesign } from './features.ts';
import { alignDesign, linearPredictor, predictLinear } from './linear-predictor.ts';

const ORIGIN = { levels: ['us', 'eu', 'jp'], codes: Uint8Array.of(0, 0, 1, 2) };
const design = readDesign({ x: [1, 2, 3, 4], origin: ORIGIN });
// intercept, x, eu, jp
const predictor = linearPredictor(design, [10, 2, 3, 6]);

describe('predictLinear', () => {
  it('finds columns by their names, and levels by theirs', () => {
    const origin = { levels: ['jp', 'us'], codes: Uint8Array.of(1, 0) };
    expect([...predictLinear(predictor, { origin, more: [0, 0], x: [1, 2] })]).toEqual([12, 20]);
  });

  it('gives an unseen level, or none, the mean of those it has seen', () => {
    const origin = { levels: ['mars'], codes: Uint8Array.of(0, 1) };
    expect([...predictLinear(predictor, { origin, x: [0, 0] })]).toEqual([13, 13]);
  });

  it('gives an unseen level nothing where no level is the reference', () => {
    const all = readDesign({ origin: ORIGIN }, { everyLevel: true });
    const origin = { levels: ['mars'], codes: Uint8Array.of(0) };
    expect([...predictLinear(linearPredictor(all, [1, 2, 3, 4]), { origin })]).toEqual([1]);
  });

  it('leaves out aliased terms', () => {
    const without = linearPredictor(design, [10, NaN, 3, NaN]);
    expect([
      ...predictLinear(without, {
        x: [5, 5],
        origin: { levels: ['eu', 'jp'], codes: Uint8Array.of(0, 1) },
      }),
    ]).toEqual([13, 10]);
  });

  it('says what is wrong', () => {
    const origin = { levels: ['us'], codes: Uint8Array.of(0) };
    expect(() => predictLinear(predictor, { x: [1] })).toThrow(
      'a column “origin”, which is not among: x.',
    );
    expect(() => predictLinear(predictor, { x: [1, 2], origin })).toThrow(
      'origin has 1 rows, not 2',
    );
    expect(() => predictLinear(predictor, { x: origin, origin })).toThrow('“x” as numbers');
    expect(() => predictLinear(predictor, { x: [1], origin: [1] })).toThrow('“origin” as levels');
    expect(() => predictLinear(predictor, { x: [NaN], origin })).toThrow('x[0] is NaN');
  });
});

describe('alignDesign', () => {
  it('has the columns of the fitted design, in its order and with its levels', () => {
    const origin = { levels: ['mars', 'jp', 'us'], codes: Uint8Array.of(2, 1, 0, 3) };
    const aligned = alignDesign(design, { origin, x: [5, 6, 7, 8] });
    expect(aligned.rows).toBe(4);
    expect(aligned.columns[0]).toMatchObject({ name: 'x', values: Float64Array.of(5, 6, 7, 8) });
    expect(aligned.columns[1]).toMatchObject({
      levels: ORIGIN.levels,
      reference: 0,
      codes: Uint32Array.of(0, 2, 3, 3),
    });
  });
});
