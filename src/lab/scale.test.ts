import { describe, expect, it } from 'vitest';
import { domainOf, niceStep, scaleOf, ticksOf } from './scale.ts';

describe('niceStep', () => {
  it.each([
    [1, 1],
    [1.2, 2],
    [2.1, 5],
    [5.1, 10],
    [0.03, 0.05],
    [7e-12, 1e-11],
    [3e99, 5e99],
  ])('is for at least %d %d', (least, step) => {
    expect(niceStep(least)).toBe(step);
  });
});

describe('ticksOf', () => {
  it('are round numbers within the domain', () => {
    expect(ticksOf([0, 1], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticksOf([-0.35, 0.35], 4)).toEqual([-0.2, 0, 0.2]);
    expect(ticksOf([1436, 5316], 6)).toEqual([2000, 3000, 4000, 5000]);
  });

  it('are few, however large or small the numbers are', () => {
    for (const size of [1e-90, 1e-9, 1, 1e9, 1e90])
      expect(ticksOf([-size, size * 1.7], 6).length).toBeLessThan(10);
  });
});

describe('domainOf', () => {
  it('has room around the values, and for a single one too', () => {
    expect(domainOf([0, 10])).toEqual([-0.5, 10.5]);
    expect(domainOf([5, 5])).toEqual([4.5, 5.5]);
    expect(domainOf([0])).toEqual([-1, 1]);
    expect(domainOf([])).toEqual([0, 1]);
  });
});

describe('scaleOf', () => {
  it('leads to places and back', () => {
    const { at, valueAt } = scaleOf([10, 20], 200, 0);
    expect(at(15)).toBe(100);
    expect(valueAt(at(12.5))).toBe(12.5);
  });
});
