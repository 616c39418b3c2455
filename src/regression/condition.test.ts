import { describe, expect, it } from 'vitest';
import { conditionNumber } from './condition.ts';

const condition = (gram: number[], inverse: number[], size: number) =>
  conditionNumber(Float64Array.from(gram), Float64Array.from(inverse), size);

describe('conditionNumber', () => {
  it('is 1 for columns at right angles, whatever their lengths', () => {
    expect(condition([4, 0, 0, 1e10], [0.25, 0, 0, 1e-10], 2)).toBeCloseTo(1, 12);
  });

  it('is √((1 + r) / (1 − r)) for two columns with the cosine r', () => {
    for (const r of [0.5, -0.9, 0.999999]) {
      const share = 1 / (1 - r * r);
      const inverse = [share, -r * share, -r * share, share];
      const size = Math.abs(r);
      const wanted = Math.sqrt((1 + size) / (1 - size));
      expect(condition([1, r, r, 1], inverse, 2) / wanted).toBeCloseTo(1, 4);
    }
  });

  it('is NaN without columns', () => {
    expect(condition([], [], 0)).toBeNaN();
  });
});
