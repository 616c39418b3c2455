import { describe, expect, it } from 'vitest';
import { labCode } from './code.ts';
import { startOf } from './lab.ts';
import { labOf, range } from './testing.ts';

/* That such code is right TypeScript and makes the same fit is tested in `folder/labs`, by running it. */

describe('labCode', () => {
  it('writes what a reader would', () => {
    const lab = labOf({
      model: 'polynomial',
      settings: { degree: range(1, 3, 2), split: range(0.8) },
      source: { data: 'cars', x: 'weight', y: 'mpg (city)', rows: 6, missing: 2 },
      show: ['line', 'interval'],
    });
    expect(labCode(lab, startOf(lab))).toBe(`import { plot, table } from "daybook";
import { load } from "daybook/data";
import { complete, mae, polynomial, r2, rmse, trainTestSplit } from "daybook/regression";
import * as Plot from "@observablehq/plot";

const data = await load("cars");
const { columns } = complete({ x: data.weight, y: data["mpg (city)"] });
const { train, validation } = trainTestSplit(columns, { share: 0.8, seed: "2024-05-14" });

const fit = polynomial(train.x, train.y, 2);
const predict = (x: ArrayLike<number>) => fit.predict(x);
table(fit.summary(), { caption: "Coefficients" });

const score = (points: string, { x, y }: typeof train) => ({
  points,
  RMSE: rmse(y, predict(x)),
  MAE: mae(y, predict(x)),
  "R²": r2(y, predict(x)),
});
table([score("training", train), score("validation", validation)], { caption: "Errors" });

const [from, to] = [-0.25, 5.25];
const line = Array.from({ length: 181 }, (_, at) => from + ((to - from) * at) / 180);
const band = fit.predictInterval(line, { of: "mean" });
plot({
  alt: "height (m) against time (s), and the fit (polynomial of degree 2)",
  caption: "Six points",
  x: { label: "time (s)" },
  y: { label: "height (m)", domain: [-0.035, 5.135], grid: true },
  marks: [
    Plot.areaY(line, { x: line, y1: band.lower, y2: band.upper, fillOpacity: 0.15, clip: true }),
    Plot.dot(train.x, { x: train.x, y: train.y, fill: "currentColor", fillOpacity: 0.6 }),
    Plot.dot(validation.x, { x: validation.x, y: validation.y, symbol: "diamond", stroke: "currentColor" }),
    Plot.line(line, { x: line, y: predict(line), strokeWidth: 2, clip: true }),
  ],
});`);
  });

  it('writes points out that a reader has moved, and the settings as they stand', () => {
    const lab = labOf({
      model: 'ridge',
      settings: { degree: range(1, 5), ridge: range(0, 10) },
      source: { data: 'cars', x: 'weight', y: 'mpg', rows: 6, missing: 0 },
    });
    const start = startOf(lab);
    const points = start.points.with(2, { x: 2, y: 9.5, row: 2 });
    const code = labCode(lab, { ...start, points, settings: { degree: 4, ridge: 0.3 } });
    expect(code).toContain(
      'const points = {\n  x: [0, 1, 2, 3, 4, 5],\n  y: [0.2, 0.9, 9.5, 2.8, 4.1, 4.9],\n};\nconst train = points;',
    );
    expect(code).toContain('polynomialFeatures(z.apply(x), 4)');
    expect(code).toContain('{ lambda: 0.3, standardize: true }');
    expect(code).not.toContain('daybook/data');
  });

  it('writes both sides out where points were added or removed', () => {
    const lab = labOf({ settings: { split: range(0.5) } });
    const start = startOf(lab);
    const code = labCode(lab, { ...start, points: start.points.slice(1) });
    expect(code).toContain('const train = {');
    expect(code).toContain('const validation = {');
    expect(code).not.toContain('trainTestSplit');
  });

  it('folds long lists', () => {
    const xs = Array.from({ length: 200 }, (_, at) => at / 7);
    const lab = labOf({ xs, ys: xs });
    for (const line of labCode(lab, startOf(lab)).split('\n'))
      expect(line.length).toBeLessThan(115);
  });

  it('keeps words of the author that look like marks or like code', () => {
    const caption = '{{degree}} "ridge" ${x} ``` \\ {{model}}';
    const lab = labOf({ caption, x: { label: '{{points}}' } });
    const code = labCode(lab, startOf(lab));
    const [, written = ''] = /caption: (".*"),/.exec(code) ?? [];
    expect(JSON.parse(written)).toBe(caption);
    expect(code).not.toMatch(/import [^;]*\bridge\b/);
  });
});
