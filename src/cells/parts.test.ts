import { describe, expect, it } from 'vitest';
import { partsFor } from './parts.ts';

describe('partsFor', () => {
  it('asks for the core alone where arithmetic is exact', () => {
    for (const code of [
      '',
      '1 + 1',
      'Math.floor(Math.random() * 6)',
      'Math . max(1, Math\n.PI)',
      'Math.sqrt(Math.E) ** 2',
      'const Mathematics = 1',
      'randomise()',
    ])
      expect(partsFor(code), code).toEqual(['core']);
  });

  it('asks for Math where engines differ, or where it cannot tell', () => {
    for (const code of [
      'Math.exp(1)',
      'Math.Ex',
      'Math.maximum',
      'Math["exp"](1)',
      'const { exp } = Math',
      '[1].map(Math.cos)',
      'globalThis.Math',
      'import { random } from "daybook"; random.normal()',
    ])
      expect(partsFor(code), code).toEqual(['core', 'math']);
  });

  it('asks for Plot, and for the Math that its marks use', () => {
    for (const code of ['import * as Plot from "@observablehq/plot"', 'plot({})', 'a.Plot'])
      expect(partsFor(code), code).toEqual(['core', 'math', 'plot']);
  });
});
