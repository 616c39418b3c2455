import { describe, expect, expectTypeOf, it } from 'vitest';
import { chance } from './chance.ts';
import { logLoss } from './classification.ts';
import type { Features, Values } from './features.ts';
import type { Labels } from './labels.ts';
import { logistic } from './logistic.ts';
import type { LogisticOptions } from './logistic.ts';

const draw = chance('logistic');
const uniform = () => draw(2 ** 30) / 2 ** 30;
const a = Float64Array.from({ length: 200 }, () => 50 + 10 * uniform());
const b = a.map((value) => value / 5 + uniform());
const labels = Array.from(
  a,
  (value, row) => uniform() < sigmoid(2 * (value - 55) - 3 * (b[row]! - 11.5)),
);

describe('logistic', () => {
  it('has the logarithm of an odds ratio as its slope, and its error from the counts', () => {
    // Of 20 without x, 4 are of class 1; of 15 with x, 9 are.
    const x = [...Array<number>(20).fill(0), ...Array<number>(15).fill(1)];
    const y = x.map((_, row) => row < 4 || row >= 26);
    const fit = logistic({ x }, y);
    expect(fit.coefficients.intercept).toBeCloseTo(Math.log(4 / 16), 13);
    expect(fit.coefficients.x).toBeCloseTo(Math.log((9 / 6) * (16 / 4)), 13);
    expect(fit.standardErrors[0]).toBeCloseTo(Math.sqrt(1 / 4 + 1 / 16), 13);
    expect(fit.standardErrors[1]).toBeCloseTo(Math.sqrt(1 / 4 + 1 / 16 + 1 / 9 + 1 / 6), 13);
    const logLikelihood =
      4 * Math.log(0.2) + 16 * Math.log(0.8) + 9 * Math.log(0.6) + 6 * Math.log(0.4);
    expect(fit.deviance).toBeCloseTo(-2 * logLikelihood, 12);
    expect(fit.logLoss).toBeCloseTo(-logLikelihood / 35, 14);
    expect(fit).toMatchObject({ model: 'logistic', rows: 35, converged: true, separated: false });
    expect([fit.fitted[0], fit.residuals[0]].map((p) => p!.toFixed(12))).toEqual([
      '0.200000000000',
      '0.800000000000',
    ]);
  });

  it('has z, p and intervals of the normal distribution', () => {
    const fit = logistic({ a, b }, labels);
    const [, row] = fit.summary();
    const z = fit.estimates[1]! / fit.standardErrors[1]!;
    expect(row).toMatchObject({ term: 'a', estimate: fit.coefficients.a, z });
    const margin = 1.959963984540054 * fit.standardErrors[1]!;
    expect(row!.lower).toBeCloseTo(fit.coefficients.a - margin, 12);
    expect(row!.upper).toBeCloseTo(fit.coefficients.a + margin, 12);
    const half = fit.interval(0.5);
    expect(half.upper[1]! - half.lower[1]!).toBeCloseTo(
      2 * 0.6744897501960817 * fit.standardErrors[1]!,
      12,
    );
    expect(row!.p).toBeGreaterThan(0);
    expect(row!.p).toBeLessThan(0.05);
    expect(() => fit.interval(95)).toThrow('The level must be between 0 and 1');
  });

  it('is at the maximum of the likelihood, with the curvature as its errors', () => {
    for (const intercept of [true, false]) {
      const fit = logistic({ a, b }, labels, { intercept });
      expect(fit.converged).toBe(true);
      const { gradient, information } = derivatives(
        intercept ? [ones(a), a, b] : [a, b],
        labels,
        fit.estimates,
      );
      for (const slope of gradient) expect(Math.abs(slope)).toBeLessThan(1e-8);
      invert(information).forEach((row, at) => {
        expect(fit.standardErrors[at]! / Math.sqrt(row[at]!)).toBeCloseTo(1, 7);
      });
    }
  });

  it('finds what slow steps downhill find', () => {
    const x = [-2, -1, -0.5, 0, 0.5, 1, 3];
    const y = [0, 0, 1, 0, 1, 0, 1];
    const fit = logistic(x, y);
    const parameters = [0, 0];
    for (let step = 0; step < 20_000; step++) {
      const { gradient } = derivatives([ones(x), x], y, parameters);
      parameters[0]! += gradient[0]! / 5;
      parameters[1]! += gradient[1]! / 5;
    }
    expect(fit.estimates[0]).toBeCloseTo(parameters[0]!, 12);
    expect(fit.estimates[1]).toBeCloseTo(parameters[1]!, 12);
  });

  it('takes weights as repeated rows, and 0 as none', () => {
    const x = [1, 2, 3, 4, 5, 6];
    const y = [0, 0, 1, 0, 1, 1];
    const weights = [3, 1, 2, 2, 1, 0];
    const repeated = weights.flatMap((times, row) => Array<number>(times).fill(row));
    const weighted = logistic(x, y, { weights });
    const written = logistic(
      repeated.map((row) => x[row]!),
      repeated.map((row) => y[row]!),
    );
    weighted.estimates.forEach((value, at) => {
      expect(value).toBeCloseTo(written.estimates[at]!, 10);
      expect(weighted.standardErrors[at]).toBeCloseTo(written.standardErrors[at]!, 9);
    });
    expect(weighted.deviance).toBeCloseTo(written.deviance, 11);
    expect(weighted.rows).toBe(5);
    expect(logistic([1, 2, 9], [0, 1, 0], { weights: [1, 1, 0] }).separated).toBe(true);
  });

  it('is drawn towards 0 by a penalty, and has no errors then', () => {
    for (const lambda of [0.1, 10]) {
      const fit = logistic({ a, b }, labels, { lambda });
      const { gradient } = derivatives([ones(a), a, b], labels, fit.estimates);
      expect(Math.abs(gradient[0]!)).toBeLessThan(1e-9);
      expect(gradient[1]).toBeCloseTo(lambda * fit.estimates[1]!, 8);
      expect(gradient[2]).toBeCloseTo(lambda * fit.estimates[2]!, 8);
      expect([...fit.standardErrors, ...fit.p]).toEqual([NaN, NaN, NaN, NaN, NaN, NaN]);
    }
    const separable = logistic([1, 2, 3, 4], [0, 0, 1, 1], { lambda: 1 });
    expect(separable).toMatchObject({ converged: true, separated: false, warnings: [] });
  });

  it('has a term for each level but one', () => {
    const levels = ['x', 'y', 'z'];
    const kind = { levels, codes: Uint8Array.from(a, (_, row) => row % 3) };
    const fit = logistic({ a, kind }, labels);
    expect(fit.terms).toEqual(['intercept', 'a', 'kind=y', 'kind=z']);
    const dummies = levels.map((_, code) => kind.codes.map((at) => +(at === code)));
    const { gradient } = derivatives([ones(a), a, ...dummies], labels, [
      ...fit.estimates.subarray(0, 2),
      0,
      ...fit.estimates.subarray(2),
    ]);
    for (const slope of gradient) expect(Math.abs(slope)).toBeLessThan(1e-8);
  });

  it('is the same in other units, far from 0', () => {
    const eighths = a.map((value) => Math.round(value * 8) / 8);
    const near = logistic({ a: eighths }, labels);
    const far = logistic({ a: eighths.map((value) => (2 ** 30 + value) * 1024) }, labels);
    expect((far.coefficients.a * 1024) / near.coefficients.a).toBeCloseTo(1, 12);
    expect(far.deviance).toBeCloseTo(near.deviance, 9);
  });

  it('predicts probabilities by name', () => {
    const fit = logistic({ a, b }, labels);
    expect(fit.predict({ b, a })).toEqual(fit.fitted);
    expect(logLoss(labels, fit.fitted)).toBeCloseTo(fit.logLoss, 13);
    expectTypeOf(fit.coefficients.b).toBeNumber();
  });

  it('leaves out what depends on terms before it', () => {
    const fit = logistic(
      { a, twice: a.map((value) => 2 * value + 1), same: a.map(() => 7), b },
      labels,
    );
    const plain = logistic({ a, b }, labels);
    expect(fit.estimates[2]).toBeNaN();
    expect(fit.standardErrors[3]).toBeNaN();
    expect(fit.coefficients.b).toBeCloseTo(plain.coefficients.b, 9);
    expect(fit.standardErrors[4]).toBeCloseTo(plain.standardErrors[2]!, 9);
    expect(fit.warnings).toEqual([
      '“twice”, “same” depend linearly on the terms before them and were left out: their estimates are NaN.',
    ]);
    expect(fit.fitted[3]).toBeCloseTo(plain.fitted[3]!, 10);
  });

  it('warns when terms separate the classes, and stays finite', () => {
    for (const [x, y] of [
      [
        [1, 2, 3, 4],
        [0, 0, 1, 1],
      ],
      [
        [1, 2, 2, 3],
        [0, 0, 1, 1],
      ],
      [
        [1, 2, 3, 3],
        [1, 1, 1, 0],
      ],
      [[5], [1]],
    ] as const) {
      const fit = logistic(x, y);
      expect(fit).toMatchObject({ separated: true, converged: false });
      expect(fit.warnings.at(-1)).toMatch(/: the most likely coefficients are infinite\./);
      for (const value of [fit.coefficients.intercept, fit.deviance, ...fit.fitted])
        expect(value).toSatisfy(Number.isFinite);
    }
    expect(logistic([1, 2], [1, 1]).warnings[0]).toMatch(/^All labels are 1: /);
    expect(logistic([1, 2], [false, false]).warnings[0]).toMatch(/^All labels are 0: /);
  });

  it('knows of separated classes as soon as its log-odds have the right signs', () => {
    const weights = [1, 0.01, 1, 0.1, 1, 10, 1, 1];
    const options = { weights, maxIterations: 2 };
    const fit = logistic([5, 4, 2, 1, 7, 2, 6, 7], [1, 0, 0, 0, 1, 0, 1, 1], options);
    expect(fit.separated).toBe(true);
  });

  it('halves steps that are too long', () => {
    const x = [4, 0, 300, 300, 6];
    const y = [0, 1, 0, 0, 1];
    const weights = [0.1, 100, 100, 100, 0.01];
    const fit = logistic(x, y, { weights });
    expect(fit.converged).toBe(true);
    const slopes = x.map((_, row) => weights[row]! * fit.residuals[row]!);
    expect(slopes.reduce((sum, slope) => sum + slope)).toBeCloseTo(0, 9);
    expect(slopes.reduce((sum, slope, row) => sum + slope * x[row]!, 0)).toBeCloseTo(0, 7);
  });

  it('knows separated classes from others, as a search over all directions does', () => {
    let found = 0;
    for (let run = 0; run < 1500; run++) {
      const size = [3, 5, 50][draw(3)]!;
      const x = Array.from({ length: 4 + draw(16) }, () => draw(size));
      const z = x.map(() => draw(size));
      const y = x.map((value, row) => value + z[row]! / 2 + size * (uniform() - 0.5) > 0.75 * size);
      const fit = logistic({ x, z }, y);
      if (fit.estimates.some(Number.isNaN)) continue;
      const expected = isSeparable(
        x.map((value, row) => [1, value, z[row]!]),
        y,
      );
      expect(fit.separated, JSON.stringify({ x, z, y })).toBe(expected);
      expect(fit.converged).toBe(!expected);
      if (expected) found++;
    }
    expect(found).toBeGreaterThan(100);
    expect(found).toBeLessThan(1400);
  });

  it('finds no separation in rows that spread over six decades', () => {
    const far = [
      -130320.4724419096, -2895.3183760225083, -393.9652794815243, 42.550181999051496,
      283.08675858314564, -1.3105067735959084, -127.2456275868562, 23294.546350541783,
      -13578.64295967421, -415656.46382699284, 2.9609626165826017, 874.0560587181578,
    ];
    const near = [
      5.411549891014525, 8373.161561172423, -3.5972839657070654, -71904.83891267411,
      -957099.7167727961, 4836.916430565486, 668981.2448710277, -1.3592522669721148,
      -2.9668593159070555, -2.216863167551332, -81.88816152073097, -13.358536650828453,
    ];
    const y = [0, 0, 0, 1, 1, 0, 0, 1, 1, 0, 1, 1];
    const fit = logistic({ far, near }, y);
    expect(fit).toMatchObject({ separated: false, converged: true, warnings: [] });
    const { gradient } = derivatives([ones(far), far, near], y, fit.estimates);
    expect(Math.abs(gradient[0]!)).toBeLessThan(1e-9);
  });

  it('counts labels of one class as separated with a penalty too, which the intercept has not', () => {
    const expected = {
      separated: true,
      warnings: [
        expect.stringMatching(/^All labels are 1: .*nothing. Fit to rows of both classes.$/),
      ],
    };
    expect(logistic([1, 2, 3], [1, 1, 1], { lambda: 1 })).toMatchObject(expected);
    const weights = [1, 0, 2];
    expect(logistic([1, 2, 3], [1, 0, 1], { lambda: 1, weights })).toMatchObject(expected);
    expect(logistic([1, 2, 3], [1, 0, 1], { weights })).toMatchObject(expected);
    const options = { lambda: 1, intercept: false };
    expect(logistic([1, 2, 3], [1, 1, 1], options)).toMatchObject({
      separated: false,
      converged: true,
      warnings: [],
    });
    const { warnings } = logistic([1, 2, 3], [1, 1, 1], { intercept: false });
    expect(warnings[0]).toMatch(/A penalty, `lambda`, keeps them finite\.$/);
  });

  it('is the share of class 1 in every row when there are no columns', () => {
    const fit = logistic({}, [1, 0, 0, 0]);
    expect([...fit.fitted].map((p) => p.toFixed(12))).toEqual(Array(4).fill('0.250000000000'));
    expect(fit.residuals[0]).toBeCloseTo(0.75, 12);
  });

  it('says when it could not become exact', () => {
    const fit = logistic({ a, b }, labels, { maxIterations: 2 });
    expect(fit).toMatchObject({ converged: false, iterations: 2 });
    expect(fit.warnings).toEqual([
      'After 2 rounds the coefficients are still inexact: allow more `maxIterations`.',
    ]);
  });

  it('fits fewer rows than terms', () => {
    const fit = logistic({ a: [1, 2], b: [3, 5], c: [0, 4] }, [0, 1]);
    expect(fit.separated).toBe(true);
    expect([...fit.estimates].filter(Number.isNaN)).toHaveLength(2);
  });

  it('refuses what cannot be fitted to', () => {
    const fit = (features: Features | Values, y: Labels, options: LogisticOptions = {}) =>
      expect(() => logistic(features, y, options));
    fit({ x: [] }, []).toThrow(/no row/);
    fit({}, []).toThrow(/no row/);
    fit({ x: [1, 2] }, [1]).toThrow(/same length/);
    fit({ x: [1, NaN] }, [1, 0]).toThrow('x[1] is NaN');
    fit({ x: [1, -Infinity] }, [1, 0]).toThrow('x[1] is -Infinity');
    fit({ x: [1, 1e200] }, [1, 0]).toThrow('too large to be squared');
    fit({ x: [1, 2] }, [1, 2]).toThrow('labels[1] is 2: labels must be 0 and 1');
    fit({ x: [1, 2] }, [1, NaN]).toThrow('labels[1] is NaN');
    fit({ x: [1, 2] }, [1, 0], { lambda: -1 }).toThrow('lambda must be 0 or a positive number');
    fit({ x: [1, 2] }, [1, 0], { lambda: '1' as never }).toThrow('it is the text “1”.');
    for (const maxIterations of [0, NaN, 2.5])
      fit({ x: [1, 2] }, [1, 0], { maxIterations }).toThrow('maxIterations must be a whole number');
    fit({ x: [1, 2] }, [1, 0], { weights: [1, -1] }).toThrow(/[Ww]eight/);
  });
});

function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function ones(column: ArrayLike<number>): number[] {
  return Array<number>(column.length).fill(1);
}

/** The gradient of the log-likelihood, and minus its second derivatives. */
function derivatives(columns: ArrayLike<number>[], y: Labels, parameters: ArrayLike<number>) {
  const gradient = columns.map(() => 0);
  const information = columns.map(() => columns.map(() => 0));
  for (let row = 0; row < y.length; row++) {
    const p = sigmoid(columns.reduce((sum, column, at) => sum + column[row]! * parameters[at]!, 0));
    columns.forEach((one, i) => {
      gradient[i]! += (Number(y[row]) - p) * one[row]!;
      columns.forEach((other, j) => {
        information[i]![j]! += p * (1 - p) * one[row]! * other[row]!;
      });
    });
  }
  return { gradient, information };
}

/** By Gauss and Jordan. */
function invert(matrix: number[][]): number[][] {
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => +(i === j))]);
  rows.forEach((row, i) => {
    const pivot = row[i]!;
    row.forEach((value, j) => (row[j] = value / pivot));
    rows.forEach((other, k) => {
      const factor = other[i]!;
      if (k !== i) other.forEach((value, j) => (other[j] = value - factor * row[j]!));
    });
  });
  return rows.map((row) => row.slice(matrix.length));
}

/**
 * Whether a direction makes no row worse and some better. If there is one, an edge of the cone of
 * all of them is at right angles to two rows; whole numbers make it exact.
 */
function isSeparable(rows: number[][], labels: boolean[]): boolean {
  for (const [x1, y1, z1] of rows as [number, number, number][])
    for (const [x2, y2, z2] of rows as [number, number, number][]) {
      const edge = [y1 * z2 - z1 * y2, z1 * x2 - x1 * z2, x1 * y2 - y1 * x2];
      const gains = rows.map(
        (row, at) =>
          (labels[at] ? 1 : -1) * row.reduce((sum, value, i) => sum + value * edge[i]!, 0),
      );
      if (gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0)) return true;
    }
  return false;
}
