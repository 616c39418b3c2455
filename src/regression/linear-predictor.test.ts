import { describe, expect, it } from 'vitest';
import { readDesign } from './features.ts';
import { gradientDescent } from './gradient-descent.ts';
import { lasso } from './lasso.ts';
import { leastSquares } from './least-squares.ts';
import { alignDesign, linearPredictor, markUnseen, predictLinear } from './linear-predictor.ts';
import { logistic } from './logistic.ts';
import { ridge } from './ridge.ts';

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

describe('markUnseen', () => {
  const levels = ['us', 'eu', 'jp', 'mars'];
  const column = { levels, codes: Uint8Array.of(0, 0, 1, 2) };

  it('makes of a level without rows one that is unseen', () => {
    const marked = readDesign({ x: [1, 2, 3, 4], origin: column });
    const estimates = Float64Array.of(10, 2, 3, 6, 0);
    expect([...markUnseen(marked, estimates)]).toEqual([4]);
    expect([...estimates]).toEqual([10, 2, 3, 6, NaN]);
    const origin = { levels, codes: Uint8Array.of(0, 1, 2, 3, 4) };
    const predictor = linearPredictor(marked, estimates);
    const x = [0, 0, 0, 0, 0];
    expect([...predictLinear(predictor, { x, origin })]).toEqual([10, 13, 16, 13, 13]);
  });

  it('takes a row of weight 0 for none, even that of the reference', () => {
    const marked = readDesign({ origin: column });
    const estimates = Float64Array.of(10, 3, 5, 0);
    expect([...markUnseen(marked, estimates, Float64Array.of(0, 0, 1, 2))]).toEqual([3]);
    const origin = { levels, codes: Uint8Array.of(0, 1, 2, 3) };
    expect([...predictLinear(linearPredictor(marked, estimates), { origin })]).toEqual([
      14, 13, 15, 14,
    ]);
  });

  it('leaves estimates as they are where no level is the reference', () => {
    const estimates = Float64Array.of(1, 2, 3, 0);
    const marked = readDesign({ origin: column }, { intercept: false });
    expect([...markUnseen(marked, estimates)]).toEqual([3]);
    expect(estimates[3]).toBe(0);
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

describe('a level without rows', () => {
  const levels = ['a', 'b', 'c'];
  const features = { origin: { levels, codes: Uint8Array.of(0, 0, 0, 1, 1, 1) } };
  const labels = [0, 0, 1, 0, 1, 1];
  const all = { origin: { levels, codes: Uint8Array.of(0, 1, 2, 3) } };
  it.each([
    leastSquares(features, labels),
    ridge(features, labels, { lambda: 0 }),
    ridge(features, labels, { lambda: 1 }),
    lasso(features, labels, { lambda: 0 }),
    lasso(features, labels, { lambda: 0.01 }),
    logistic(features, labels),
    logistic(features, labels, { lambda: 1 }),
    gradientDescent(features, labels, { rate: 0.5 }),
    gradientDescent(features, labels, { rate: 0.5, loss: 'logistic' }),
  ])('is as good as an unknown one for $model', (fit) => {
    const [a, b, c, none] = fit.predict(all);
    expect(c).toBe(none);
    expect(c).toBeGreaterThan(a!);
    expect(c).toBeLessThan(b!);
    // Not a penalised one: it has 0.
    const isOut = Number.isNaN(fit.estimates.at(-1));
    expect(isOut).toBe(fit.terms.length === 3);
    expect(fit.warnings.some((warning) => warning.startsWith('“origin=c” has no rows'))).toBe(
      isOut,
    );
  });
});
