import { describe, expect, expectTypeOf, it } from 'vitest';
import { chance } from './chance.ts';
import { logLoss } from './classification.ts';
import type { Features, Values } from './features.ts';
import { gradientDescent } from './gradient-descent.ts';
import type { DescentFit, DescentOptions } from './gradient-descent.ts';
import type { Labels } from './labels.ts';
import { leastSquares } from './least-squares.ts';
import { logistic } from './logistic.ts';

const draw = chance('descent');
const noise = () => draw(2 ** 30) / 2 ** 30 - 0.5;
const a = Float64Array.from({ length: 60 }, () => 5 + 4 * noise());
const b = a.map((value) => value / 4 + noise());
const y = a.map((value, row) => 3 + 2 * value - b[row]! + noise());
const labels = Array.from(y, (value) => value + 4 * noise() > 11);

describe('gradientDescent', () => {
  it('goes against the gradient by the rate', () => {
    const { path } = gradientDescent([1, 2], [3, 5], { rate: 0.1, steps: 2 });
    // From 0 the errors are −3 and −5: their mean is −4, and the mean with x (−3 − 10) / 2.
    expect([...path.parameters.slice(0, 4)]).toEqual([0, 0, 0.4, 0.65]);
    const errors = [0.4 + 0.65 - 3, 0.4 + 1.3 - 5];
    expect(path.parameters[4]).toBeCloseTo(0.4 - (0.1 * (errors[0]! + errors[1]!)) / 2, 15);
    expect(path.parameters[5]).toBeCloseTo(0.65 - (0.1 * (errors[0]! + 2 * errors[1]!)) / 2, 15);
    expect(path.losses[0]).toBe((9 + 25) / 4);
    expect(path.losses[1]).toBeCloseTo((errors[0]! ** 2 + errors[1]! ** 2) / 4, 15);
    expect([...path.steps]).toEqual([0, 1, 2]);
  });

  it('goes against the gradient of the log loss', () => {
    const { path } = gradientDescent([1, 2, 4], [0, 1, 1], {
      rate: 0.5,
      steps: 1,
      loss: 'logistic',
    });
    // From 0 all probabilities are ½.
    expect(path.losses[0]).toBeCloseTo(Math.LN2, 15);
    expect(path.parameters[2]).toBeCloseTo(0.5 / 6, 15);
    expect(path.parameters[3]).toBeCloseTo((0.5 * (-0.5 + 1 + 2)) / 3, 15);
  });

  it('has a finite log loss for many rows', () => {
    const many = Float64Array.from({ length: 5000 }, (_, row) => row % 7);
    const { path } = gradientDescent(
      many,
      Array.from(many, (value) => value > 3),
      {
        ...{ loss: 'logistic', rate: 0.1, steps: 1 },
      },
    );
    expect(path.losses[0]).toBeCloseTo(Math.LN2, 13);
  });

  it('comes to the least squares', () => {
    const exact = leastSquares({ a, b }, y);
    for (const standardize of [false, true]) {
      const rate = standardize ? 0.5 : 0.03;
      const fit = gradientDescent({ a, b }, y, { rate, steps: 40_000, standardize, every: 1000 });
      expectAlike(fit.estimates, exact.estimates, 7);
      expectAlike(fit.fitted, exact.fitted, 7);
      expect(fit.path.losses.at(-1)).toBeCloseTo(exact.residualSumOfSquares / 120, 10);
    }
  });

  it('comes to the most likely coefficients', () => {
    const exact = logistic({ a, b }, labels);
    const fit = gradientDescent({ a, b }, labels, {
      ...{ loss: 'logistic', rate: 2, steps: 20_000, standardize: true, every: 1000 },
    });
    expectAlike(fit.estimates, exact.estimates, 6);
    expectAlike(fit.predict({ b, a }), exact.fitted, 7);
    expect(fit.path.losses.at(-1)).toBeCloseTo(exact.logLoss, 10);
  });

  it('takes out means only where an intercept takes them up', () => {
    const options = { rate: 0.05, steps: 5000, standardize: true, intercept: false };
    const exact = leastSquares({ a }, y, { intercept: false });
    expectAlike(gradientDescent({ a }, y, options).estimates, exact.estimates, 10);
  });

  it('takes each row once before it takes one again', () => {
    const values = [2, 3, 5, 7, 11];
    const fit = gradientDescent({}, values, { rate: 0.5, batch: 1, epochs: 3 });
    // With an intercept alone a step goes half way to the row's value.
    const seen = rowsSeen(fit);
    expect(seen).toHaveLength(15);
    for (const epoch of [seen.slice(0, 5), seen.slice(5, 10), seen.slice(10)])
      expect(epoch.toSorted((one, other) => one - other)).toEqual(values);
    expect(seen.slice(0, 5)).not.toEqual(seen.slice(5, 10));
  });

  it('takes what is left as a smaller last batch', () => {
    const values = [2, 3, 5, 7, 11];
    const means = rowsSeen(gradientDescent({}, values, { rate: 0.5, batch: 2, epochs: 2 }));
    expect(means).toHaveLength(6);
    for (const [one, two, last] of [means.slice(0, 3), means.slice(3)])
      expect(2 * one! + 2 * two! + last!).toBeCloseTo(28, 10);
  });

  it('is the same for the same seed, and has the losses of all rows', () => {
    const walk = (seed: string) => gradientDescent({ a }, y, { rate: 0.02, batch: 8, seed }).path;
    expect(walk('a')).toEqual(walk('a'));
    expect(walk('a').parameters).not.toEqual(walk('b').parameters);
    const { parameters, losses } = walk('a');
    expect(losses).toHaveLength(101);
    losses.forEach((loss, at) => {
      const [intercept, slope] = parameters.subarray(2 * at);
      const squares = a.reduce((sum, x, row) => sum + (intercept! + slope! * x - y[row]!) ** 2, 0);
      expect(loss).toBeCloseTo(squares / 120, 10);
    });
  });

  it('keeps every k-th point, and the last', () => {
    const all = gradientDescent({ a }, y, { rate: 0.02, batch: 8, steps: 10 });
    const some = gradientDescent({ a }, y, { rate: 0.02, batch: 8, steps: 10, every: 4 });
    expect([...some.path.steps]).toEqual([0, 4, 8, 10]);
    expect(some.path.losses[1]).toBe(all.path.losses[4]);
    expect(some.estimates).toEqual(all.estimates);
  });

  it('begins where it is told', () => {
    const fit = gradientDescent({ a }, y, { rate: 0.01, steps: 1, start: [3, 1] });
    expect([...fit.path.parameters.slice(0, 2)]).toEqual([3, 1]);
    const likely = gradientDescent({ a }, labels, { loss: 'logistic', rate: 0.1, steps: 3 });
    expect(likely.path.losses.at(-1)).toBeCloseTo(logLoss(labels, likely.fitted), 13);
  });

  it('ends at the last finite point, with a warning', () => {
    const fit = gradientDescent({ a }, y, { rate: 1, steps: 5000 });
    const { losses, parameters, steps } = fit.path;
    expect(losses.length).toBeLessThan(1000);
    expect([...losses, ...parameters, ...fit.estimates].every(Number.isFinite)).toBe(true);
    expect(parameters).toHaveLength(2 * losses.length);
    expect(fit.warnings).toEqual([
      `The loss grew from ${losses[0]!} to ${losses.at(-1)!} by step ${steps.at(-1)!} of 5000: take a smaller \`rate\` than 1.`,
    ]);
    const rising = gradientDescent({ a }, y, { rate: 1, steps: 5 });
    expect(rising.warnings[0]).toMatch(
      /^The loss grew from .* by step 5 of 5: take a smaller `rate` than 1\.$/,
    );
    expect(gradientDescent({ a }, y, { rate: 0.01 }).warnings).toEqual([]);
  });

  it('stays with separable classes, and with constant columns', () => {
    const apart = gradientDescent([1, 2, 3, 4], [0, 0, 1, 1], {
      loss: 'logistic',
      rate: 5,
      steps: 900,
    });
    expect([...apart.estimates].every(Number.isFinite)).toBe(true);
    expect(apart.path.losses.at(-1)).toBeLessThan(0.05);
    const same = gradientDescent({ a, same: a.map(() => 7) }, y, { rate: 0.1, standardize: true });
    expect(same.coefficients.same).toBe(0);
    expect([...gradientDescent([5], [3], { rate: 0.01, steps: 2000 }).fitted][0]).toBeCloseTo(3, 8);
  });

  it('has a term for each level but one', () => {
    const kind = { levels: ['u', 'v'], codes: Uint8Array.from(a, (_, row) => +(row % 3 === 0)) };
    const fit = gradientDescent({ kind }, y, { rate: 0.5, steps: 3000 });
    const exact = leastSquares({ kind }, y);
    expect(fit.terms).toEqual(['intercept', 'kind=v']);
    expectAlike(fit.estimates, exact.estimates, 9);
  });

  it('comes to the mean in every row when there are no columns', () => {
    const fit = gradientDescent({}, [1, 2, 6], { rate: 1, steps: 1 });
    expect([...fit.fitted]).toEqual([3, 3, 3]);
    expect([...fit.residuals]).toEqual([-2, -1, 3]);
    const labelled = gradientDescent({}, [1, 0], { loss: 'logistic', rate: 1, steps: 1 });
    expect([...labelled.fitted]).toEqual([0.5, 0.5]);
  });

  it('has what every fit has', () => {
    const fit = gradientDescent({ a, b }, y, { rate: 0.01 });
    expect(fit).toMatchObject({ model: 'gradient descent', loss: 'squared', rate: 0.01, rows: 60 });
    expect(fit.summary()[2]).toEqual({ term: 'b', estimate: fit.coefficients.b });
    expect(fit.residuals[3]).toBe(y[3]! - fit.fitted[3]!);
    expectTypeOf(fit.coefficients.a).toBeNumber();
  });

  it('refuses what it cannot go down from', () => {
    const descend = (
      features: Features | Values,
      target: Labels,
      options: Partial<DescentOptions>,
    ) => expect(() => gradientDescent(features, target, { rate: 0.1, ...options }));
    descend({ x: [] }, [], {}).toThrow(/no row/);
    descend({ x: [1, 2] }, [1], {}).toThrow(/same length/);
    descend({ x: [1, NaN] }, [1, 2], {}).toThrow('x[1] is NaN');
    descend({ x: [1, 2] }, [1, Infinity], {}).toThrow('y[1] is Infinity');
    descend({ x: [1, 2] }, [true, false], {}).toThrow('not a number');
    descend({ x: [1, 2] }, [1, 2], { loss: 'logistic' }).toThrow('labels[1] is 2');
    descend({ x: [1, 2] }, [1, 2], { loss: 'hinge' as never }).toThrow(
      'loss must be `squared` or `logistic`; it is the text “hinge”.',
    );
    descend({ x: [1, 1e200] }, [1, 2], { standardize: true }).toThrow('too large to be squared');
    for (const rate of [0, -1, NaN, Infinity])
      descend([1], [1], { rate }).toThrow(
        `rate must be a positive number, such as 0.1; it is ${rate}.`,
      );
    for (const steps of [0, 1.5, NaN, -3])
      descend([1], [1], { steps }).toThrow('The number of steps must be a whole number from 1');
    descend([1, 2], [1, 2], { batch: 3 }).toThrow(
      'batch must be a whole number from 1 to 2; it is 3.',
    );
    descend([1], [1], { epochs: 0.5 }).toThrow('The number of steps must be a whole number');
    for (const epochs of [0, NaN])
      descend([1], [1], { epochs }).toThrow('The number of steps must be a whole number');
    descend([1], [1], { rate: '0.1' as never }).toThrow('it is the text “0.1”.');
    expect(() => gradientDescent([1], [1], undefined as never)).toThrow(
      new RangeError('rate must be a positive number, such as 0.1; it is undefined.'),
    );
    descend([1], [1], { every: 0 }).toThrow('every must be a whole number');
    descend([1], [1], { start: [1] }).toThrow(
      'The length of start must be 2, the number of terms; it is 1.',
    );
    descend([1], [1], { start: [1e200, 0] }).toThrow('The loss at the start must be finite');
  });
});

function expectAlike(values: Float64Array, expected: Float64Array, digits: number): void {
  expect(values).toHaveLength(expected.length);
  values.forEach((value, at) => {
    expect(value).toBeCloseTo(expected[at]!, digits);
  });
}

/** With an intercept alone, and the rate ½, the means of the batches that were looked at. */
function rowsSeen({ path: { parameters } }: DescentFit): number[] {
  return [...parameters.subarray(1)].map((to, at) =>
    Number((parameters[at]! + 2 * (to - parameters[at]!)).toFixed(9)),
  );
}
