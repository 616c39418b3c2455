import { describe, expect, it } from 'vitest';
import { solveExact } from './exact.ts';
import { readDesign } from './features.ts';
import type { FeaturesOrColumn } from './features.ts';
import { someRows } from './fixtures/designs.ts';
import { alignDesign } from './linear-predictor.ts';
import { spreadOf } from './spread.ts';

const origin = { levels: ['us', 'eu', 'jp'], codes: new Uint8Array(20).map((_, row) => row % 3) };
const { features, y } = someRows(20, 2);

describe('spreadOf', () => {
  it.each<[string, FeaturesOrColumn, { intercept?: boolean; everyLevel?: boolean }]>([
    ['numbers', features, {}],
    ['no intercept', features, { intercept: false }],
    ['levels', { ...features, origin }, {}],
    ['levels in the place of the intercept', { origin, ...features }, { intercept: false }],
    ['an aliased term', { ...features, again: features.x1! }, {}],
    ['aliased levels', { ...features, origin }, { everyLevel: true }],
  ])('is the same from the inverse as from the decomposition: %s', (_, given, options) => {
    const design = readDesign(given, options);
    const exact = solveExact(design, Float64Array.from(y), {});
    const rounded = { ...exact };
    delete rounded.spread;
    const wanted = spreadOf(exact, design);
    spreadOf(rounded, design).forEach((spread, row) => {
      expect(spread).toBeCloseTo(wanted[row]!, 13);
    });
    const trace = wanted.reduce((sum, spread) => sum + spread);
    expect(trace).toBeCloseTo(exact.rank, 13);
  });

  it('says when numbers cannot be squared', () => {
    const design = readDesign([1, 2, 4]);
    const exact = solveExact(design, Float64Array.of(1, 2, 3), {});
    const far = (x: number) => spreadOf(exact, alignDesign(design, { x: [x] }));
    expect(far(1e150)[0]).toBeLessThan(Infinity);
    expect(() => far(1e160)).toThrow(
      'The numbers of x are too large to be squared: express them in another unit.',
    );
  });

  it('is not known for a level that was not seen', () => {
    const design = readDesign({ origin });
    const exact = solveExact(design, Float64Array.from(y), {});
    const rounded = { ...exact };
    delete rounded.spread;
    const unseen = { levels: ['mars', 'jp', 'us'], codes: Uint8Array.of(0, 1, 2) };
    const aligned = alignDesign(design, { origin: unseen });
    for (const solution of [exact, rounded]) {
      const [first, ...others] = spreadOf(solution, aligned);
      expect(first).toBeNaN();
      expect(others[0]).toBeCloseTo(1 / 6, 15);
      expect(others[1]).toBeCloseTo(1 / 7, 15);
    }
  });
});
