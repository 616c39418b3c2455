import { describe, expect, it } from 'vitest';
import { solveExact } from './exact.ts';
import { readDesign } from './features.ts';
import type { Categories, Design, EncodedColumn, Features } from './features.ts';
import { noise } from './fixtures/noise.ts';
import { solveLarge } from './gram.ts';
import { linearPredictor, predictLinear } from './linear-predictor.ts';
import type { SolveOptions } from './solution.ts';

const ROWS = 1501;
const next = noise(4);
const numbers = (make: (row: number) => number) =>
  Float64Array.from({ length: ROWS }, (_, row) => make(row));
const x = numbers(() => 1000 + 20 * next());
const z = numbers((row) => 0.3 * x[row]! + next());
const zone = categories(12, () => next() ** 2);
const hour = categories(7, () => (next() + 1) / 2);
const day = categories(4, () => (next() + 1) / 2);
const y = numbers(
  (row) =>
    50 + 3 * x[row]! - 2 * z[row]! + zone.codes[row]! ** 1.5 - hour.codes[row]! / 3 + 5 * next(),
);
const weights = numbers((row) => (row % 5) / 4);
/** Rows of some levels are left without any. */
const holes: Categories = {
  levels: zone.levels.slice(0, 9),
  codes: zone.codes.map((code) => Math.min(code, 9)),
};

describe('solveLarge', () => {
  it.each<[string, Features, (SolveOptions & { intercept?: boolean })?]>([
    ['an encoded column', { hour }],
    ['an encoded column and a number', { hour, x }],
    ['two encoded columns', { zone, hour }],
    ['two encoded columns and a number', { hour, x, zone }],
    ['two encoded columns and numbers', { zone, z, hour, x }],
    ['three encoded columns', { zone, x, hour, day }],
    ['numbers', { x, z }],
    ['no columns', {}],
    ['rows without a level', { holes, x, hour }],
    ['rows without a level in the second column', { day, holes }],
    ['rows without a level, and three columns', { holes, x, hour, day }],
    ['numbers and no intercept', { x, z }, { intercept: false }],
    ['levels and no intercept', { x, day, zone }, { intercept: false }],
    ['rows without a level and no intercept', { holes, day }, { intercept: false }],
    ['numbers with weights', { x, z }, { weights }],
    ['levels with weights', { day, zone, x }, { weights }],
    ['rows without a level with weights', { holes, hour }, { weights }],
    ['codes of another type', { zone: { ...zone, codes: Uint32Array.from(zone.codes) }, hour }],
    ['short codes', { zone: { ...zone, codes: Uint16Array.from(zone.codes) }, hour, x }],
    ['a number whose scale is far off', { hour, far: x.map((value) => 1e-9 * value) }],
    ['one level', { one: { levels: ['a'], codes: new Uint8Array(ROWS) }, hour, x }],
  ])('finds what double-double arithmetic finds, for %s', (_, features, options = {}) => {
    const design = { ...readDesign(features, options), rows: ROWS };
    const unread = { ...readDesign(features, { ...options, isUnchecked: true }), rows: ROWS };
    const [found, exact] = [solveLarge(unread, y, options), solveExact(design, y, options)];
    expect(unread.columns).toEqual(design.columns);
    expect(worst(found.estimates, exact.estimates)).toBeGreaterThan(11.5);
    expect(worst([found.residualSumOfSquares], [exact.residualSumOfSquares])).toBeGreaterThan(11.5);
    expect(worst([found.totalSumOfSquares], [exact.totalSumOfSquares])).toBeGreaterThan(12);
    expect(found.rank).toBe(exact.rank);
    expect(worst(found.inverse(), exact.inverse())).toBeGreaterThan(9);
    // That is found to some digits only.
    expect(found.condition() / exact.condition()).toBeCloseTo(1, 1);
  });

  it.each([0.01, 1, 1000])('penalises levels and numbers, λ = %f', (lambda) => {
    for (const features of [
      { zone, x, hour },
      { x, z },
      { holes, day },
    ]) {
      const design = readDesign(features, { everyLevel: true });
      const size = solveExact(design, y, {}).estimates.length;
      const options = { penalties: new Float64Array(size).fill(lambda).fill(0, 0, 1), weights };
      const [found, exact] = [solveLarge(design, y, options), solveExact(design, y, options)];
      expect(worst(found.estimates, exact.estimates)).toBeGreaterThan(9);
      expect(worst([found.residualSumOfSquares], [exact.residualSumOfSquares])).toBeGreaterThan(11);
      expect(worst(found.inverse(), exact.inverse())).toBeGreaterThan(8);
    }
  });

  it.each([
    [1e-2, 11],
    [1e-4, 10],
    [1e-6, 8],
    [1e-8, 5],
  ])('reads rows again if a column has only %f of its length to itself', (own, digits) => {
    const near = numbers((row) => zone.codes[row]! + hour.codes[row]! + own * next());
    const nearer = numbers((row) => near[row]! + own * next());
    for (const features of [
      { zone, near, hour },
      { day, near, zone, nearer, hour },
    ]) {
      const design = readDesign(features);
      const [found, exact] = [solveLarge(design, y, {}), solveExact(design, y, {})];
      expect(worst(found.estimates, exact.estimates)).toBeGreaterThan(digits);
      expect(worst(found.inverse(), exact.inverse())).toBeGreaterThan(digits - 4);
    }
  });

  it('leaves numbers that are nearly dependent to double-double arithmetic', () => {
    const near = numbers((row) => x[row]! + z[row]! + 1e-9 * next());
    const design = readDesign({ x, z, near });
    expect(solveLarge(design, y, {}).estimates).toEqual(solveExact(design, y, {}).estimates);
  });

  it('has what next to nothing is left of y', () => {
    const exactly = numbers((row) => 2 + 3 * x[row]! + zone.codes[row]!);
    const design = readDesign({ zone, x, hour });
    const perfect = solveLarge(design, exactly, {});
    expect(worst(perfect.estimates, solveExact(design, exactly, {}).estimates)).toBeGreaterThan(11);
    expect(perfect.residualSumOfSquares).toBeLessThan(1e-18);
    const nearly = exactly.map((value) => value + 1e-7 * next());
    const [found, exact] = [solveLarge(design, nearly, {}), solveExact(design, nearly, {})];
    expect(worst([found.residualSumOfSquares], [exact.residualSumOfSquares])).toBeGreaterThan(6);
  });

  it.each<[string, Features]>([
    ['a level that no row has', { zone: { ...zone, levels: [...zone.levels, 'none'] }, x, hour }],
    [
      'such levels among others',
      { zone, x, hour: { ...hour, levels: [...hour.levels, 'none'] }, day },
    ],
    ['the same levels twice', { hour, x, again: hour }],
    ['a constant number', { hour, x, constant: numbers(() => 0.1) }],
    ['a constant number among numbers', { x, z, constant: numbers(() => 0.1) }],
    ['a number that is 0', { hour, zero: numbers(() => 0) }],
    [
      'a number that levels make up',
      { hour, day, sum: numbers((row) => hour.codes[row]! + day.codes[row]! / 4) },
    ],
    ['a number that numbers make up', { x, z, sum: numbers((row) => x[row]! + z[row]!) }],
    [
      'numbers that levels and numbers make up',
      { hour, x, day, sum: numbers((row) => x[row]! + day.codes[row]!), z },
    ],
    ['levels that no row connects', { one: islands(3), other: islands(6), x }],
    [
      'levels that make up others',
      {
        fine: islands(6),
        coarse: { levels: ['a', 'b', 'c'], codes: islands(6).codes.map((code) => code >> 1) },
      },
    ],
  ])('leaves out what depends on others: %s', (_, features) => {
    for (const options of [{}, { weights }]) {
      const [design, exactly] = [readDesign(features), readDesign(features)];
      const [found, exact] = [solveLarge(design, y, options), solveExact(exactly, y, options)];
      const missing = (estimates: Float64Array) => estimates.filter(Number.isNaN).length;
      expect(missing(found.estimates)).toBe(missing(exact.estimates));
      expect(missing(found.estimates)).toBeGreaterThan(0);
      expect(found.rank).toBe(exact.rank);
      expect(
        worst(
          fitted(design, found.estimates, features),
          fitted(exactly, exact.estimates, features),
        ),
      ).toBeGreaterThan(12);
      expect(worst([found.residualSumOfSquares], [exact.residualSumOfSquares])).toBeGreaterThan(11);
      const spread = found.inverse();
      found.estimates.forEach((estimate, at) => {
        expect(Number.isNaN(spread[at * (found.estimates.length + 1)])).toBe(
          Number.isNaN(estimate),
        );
      });
    }
  });

  it('leaves out a number even if it was used before it was found to depend on others', () => {
    // Beside levels, m and n are two numbers that differ in the first two rows alone.
    const m = Float64Array.of(0.5913980011828244, 0.6192222053650767, 0.2, 0.8, 0.1, 0.5);
    const n = Float64Array.of(1, 0, 0, 1, 0, 0);
    const group = { levels: ['a', 'b', 'c', 'd', 'e'], codes: Uint8Array.of(0, 0, 3, 2, 1, 4) };
    const few = Float64Array.of(3.1, -1.2, 2.2, 4.5, 1.1, 4.1);
    const options = { weights: Float64Array.of(1, 1, 2, 2, 2, 2) };
    for (let round = 0; round < 20; round++) {
      m[0]! += next() / 1e4;
      const design = readDesign({ m, n, group });
      const { estimates } = solveLarge(design, few, options);
      expect(estimates[2]).toBeNaN();
      expect(worst(fitted(design, estimates, { m, n, group }), few)).toBeGreaterThan(11);
    }
  });

  it('finds another level to stand for the intercept where the reference has no weight', () => {
    const design = readDesign({ zone, x, hour });
    const [first, , second] = design.columns as [EncodedColumn, unknown, EncodedColumn];
    const some = numbers((row) =>
      Number(first.codes[row] !== first.reference && second.codes[row] !== second.reference),
    );
    const [found, exact] = [solveLarge, solveExact].map((solve) =>
      solve(design, y, { weights: some }),
    );
    expect(found!.rank).toBe(exact!.rank);
    expect(worst(found!.estimates, exact!.estimates)).toBeGreaterThan(11);
  });

  it('names the row of what is missing or infinite, and codes of no level', () => {
    const bad = (at: number, value: number) => x.map((own, row) => (row === at ? value : own));
    const solve =
      (features: Features, target = y) =>
      () =>
        solveLarge(readDesign(features, { isUnchecked: true }), target, {});
    for (const other of [{ hour }, { hour, zone }, { z }, { hour, zone, z, day }]) {
      expect(solve({ ...other, x: bad(1500, NaN) })).toThrow('x[1500] is NaN');
      expect(solve({ ...other, x: bad(7, -Infinity) })).toThrow('x[7] is -Infinity');
      expect(solve(other, bad(9, NaN))).toThrow('y[9] is NaN');
    }
    for (const code of [13, 255]) {
      const codes = zone.codes.map((own, row) => (row === 1500 ? code : own));
      for (const features of [
        { hour, zone: { ...zone, codes } },
        { zone: { ...zone, codes }, day, x },
        { hour, day, zone: { ...zone, codes } },
      ])
        expect(solve(features)).toThrow(`“zone” has the code ${code}, but only 12 levels.`);
    }
  });

  it('refuses numbers whose squares doubles cannot hold', () => {
    for (const features of [{ hour }, {}]) {
      expect(() =>
        solveLarge(readDesign({ ...features, x: x.map((value) => value * 1e160) }), y, {}),
      ).toThrow('The numbers of x are too large');
      expect(() =>
        solveLarge(readDesign({ ...features, x: x.map((value) => value * 1e-170) }), y, {}),
      ).toThrow('The numbers of x are too small');
      expect(() =>
        solveLarge(
          readDesign({ ...features, x }),
          y.map((value) => value * 1e-200),
          {},
        ),
      ).toThrow('The numbers of y are too small');
    }
  });

  it('refuses more levels than there is memory for', () => {
    const many = (name: string): Categories => ({
      levels: Array.from({ length: 20_000 }, (_, level) => name + level),
      codes: new Uint16Array(ROWS),
    });
    expect(() => solveLarge(readDesign({ a: many('a'), b: many('b') }), y, {})).toThrow(
      'too many levels to be fitted together: “a” has 20000, “b” has 20000.',
    );
  });
});

function categories(count: number, draw: () => number): Categories {
  return {
    levels: Array.from({ length: count }, (_, level) => `${level}`),
    codes: Uint8Array.from({ length: ROWS }, () => Math.floor(count * draw())),
  };
}

/** Levels of which each occurs in one third of the rows only. */
function islands(count: number): Categories {
  const codes = Uint8Array.from(
    { length: ROWS },
    (_, row) => (row % 3) * (count / 3) + (Math.floor(row / 3) % (count / 3)),
  );
  return { levels: Array.from({ length: count }, (_, level) => `${level}`), codes };
}

function fitted(design: Design, estimates: Float64Array, features: Features): Float64Array {
  return predictLinear(linearPredictor(design, estimates), features);
}

/** The correct digits of the worst number, next to the largest for what is smaller than a thousandth of it. */
function worst(found: ArrayLike<number>, exact: ArrayLike<number>): number {
  const largest = Math.max(...Array.from(exact, (value) => Math.abs(value) || 0));
  return Math.min(
    ...Array.from(exact, (value, at) => {
      if (Number.isNaN(value)) return Number.isNaN(found[at]) ? Infinity : -Infinity;
      const error = Math.abs(found[at]! - value);
      return -Math.log10(error / Math.max(Math.abs(value), 1e-3 * largest) + 1e-17);
    }),
  );
}
