import { describe, expect, it } from 'vitest';
import { partsFor } from './parts.ts';

describe('partsFor', () => {
  it('asks for the core alone where every engine computes alike', () => {
    for (const code of [
      '',
      '1 + 1',
      'Math . max(1, Math\n.PI)',
      'Math.imul(1, Math.LOG10E) + Math.SQRT2',
      'Math.sqrt(Math.E) ** 2',
      'const Mathematics = 1',
      'randomise()',
      'const inputs = [updated]',
    ])
      expect(partsFor(code), code).toEqual(['core']);
  });

  it('asks for Math where engines differ, or where it cannot tell', () => {
    for (const code of [
      'Math.exp(1)',
      'Math["exp"](1)',
      'const { exp } = Math',
      '[1].map(Math.cos)',
      'Math\n  .atan2(1, 2)',
      'Math.max(1, Math.log1p(2))',
      'globalThis.Math',
    ])
      expect(partsFor(code), code).toEqual(['core', 'math']);
  });

  it('asks for chance where numbers are drawn, and for Math where by their distribution', () => {
    expect(partsFor('Math.floor(Math.random() * 6)')).toEqual(['core', 'chance']);
    const code = 'import { random } from "daybook"; random.normal()';
    expect(partsFor(code)).toEqual(['core', 'chance', 'math']);
  });

  it('asks for the calendar where days, hours or languages are spoken of', () => {
    for (const code of [
      'new Date()',
      'performance.now()',
      'Intl["NumberFormat"]',
      'x.toLocaleString()',
      'a.sort((b, c) => b.localeCompare(c))',
    ])
      expect(partsFor(code), code).toEqual(['core', 'calendar']);
  });

  it('asks for controls and data where they are named', () => {
    expect(partsFor('import { input as i } from "daybook"')).toEqual(['core', 'controls']);
    expect(partsFor('await import("daybook/data")')).toEqual(['core', 'data']);
    expect(partsFor('prove("q1", 2)')).toEqual(['core', 'answers']);
    expect(partsFor('proved, proven, improve')).toEqual(['core']);
  });

  it('asks for Parquet where data is read and some of it is Parquet, named or not', () => {
    const data = [{ format: 'columns' }, { format: 'parquet' }] as const;
    const code = 'import * as all from "daybook/data"; all.load(["ca", "rs"].join(""))';
    expect(partsFor(code, data)).toEqual(['core', 'data', 'parquet']);
    expect(partsFor(code, data.slice(0, 1))).toEqual(['core', 'data']);
    expect(partsFor(code, [])).toEqual(['core', 'data']);
    expect(partsFor('load("parquet")', data)).toEqual(['core']);
  });

  it('asks for Plot, and for all that its marks use', () => {
    for (const code of ['import * as Plot from "@observablehq/plot"', 'plot({})', 'a.Plot'])
      expect(partsFor(code), code).toEqual(['core', 'calendar', 'chance', 'math', 'plot']);
  });
});
