import { describe, expect, it } from 'vitest';
import { openWeights } from './weights.ts';

describe('openWeights', () => {
  it('finds the position of each share, and how far into it the share is', () => {
    const weights = openWeights([1, 0, 3]);
    expect(weights.at(0)).toEqual({ position: 0, within: 0 });
    expect(weights.at(0.125)).toEqual({ position: 0, within: 0.5 });
    expect(weights.at(0.25)).toEqual({ position: 2, within: 0 });
    expect(weights.at(0.999999).position).toBe(2);
  });
});
