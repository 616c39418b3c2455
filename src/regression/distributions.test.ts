import { describe, expect, it } from 'vitest';
import { twoSidedP, twoSidedQuantile } from './distributions.ts';

describe('twoSidedP', () => {
  // By mpmath 1.3 with 50 digits.
  it.each([
    [0.001, 1, 0.9993633804398389],
    [1, 1, 0.5],
    [12.7, 1, 0.05002432768934416],
    [1e150, 1, 6.366197723675813e-151],
    [0.5, 2, 2 / 3],
    [4.3, 2, 0.050057154117091586],
    [1.7, 3, 0.1876906415534101],
    [1.8, 3, 0.16967992890125827],
    [2.5, 5, 0.05449009934237624],
    [30, 10, 3.961792342031324e-11],
    [1.12673, 34, 0.26774635660223645],
    [1.9, 100, 0.060313914084471225],
    [8, 1000, 3.4266614823914745e-15],
    [3, 30000, 0.0027020124712699325],
    [1.5, 3_000_000, 0.13361450777075562],
    [5, 3_000_000, 5.733353567436606e-7],
    [37, 3_000_000, 1.338922286815927e-299],
    [0.5, Infinity, 0.6170750774519738],
    [6, Infinity, 1.973175290075396e-9],
    [37, Infinity, 1.1451142445049154e-299],
  ])('knows the tails beyond %d with %d degrees of freedom', (t, degreesOfFreedom, p) => {
    expect(Math.abs(twoSidedP(t, degreesOfFreedom) / p - 1)).toBeLessThan(2e-13);
    expect(twoSidedP(-t, degreesOfFreedom)).toBe(twoSidedP(t, degreesOfFreedom));
  });

  it('has a closed form with one and two degrees of freedom', () => {
    for (let t = 0.01; t < 1e6; t *= 1.7) {
      const one = (2 / Math.PI) * Math.atan(1 / t);
      const root = Math.sqrt(2 + t * t);
      expect(Math.abs(twoSidedP(t, 1) / one - 1)).toBeLessThan(1e-13);
      expect(Math.abs(twoSidedP(t, 2) / (2 / (root * (root + t))) - 1)).toBeLessThan(1e-13);
    }
  });

  it('falls without a step where the series gives way to the fraction', () => {
    const border = Math.sqrt(3);
    for (const degreesOfFreedom of [1, 2, 7, 1000, Infinity]) {
      const before = twoSidedP(border * (1 - 1e-12), degreesOfFreedom);
      const after = twoSidedP(border * (1 + 1e-12), degreesOfFreedom);
      expect(after).toBeLessThan(before);
      expect(before - after).toBeLessThan(1e-11);
    }
  });

  it('is 1 at 0, 0 at infinity, and NaN where there is nothing to know', () => {
    expect(twoSidedP(0, 5)).toBe(1);
    expect(twoSidedP(Infinity, 5)).toBe(0);
    expect(twoSidedP(-Infinity, Infinity)).toBe(0);
    expect(twoSidedP(NaN, 5)).toBeNaN();
    expect(twoSidedP(1, 0)).toBeNaN();
    expect(twoSidedP(1, NaN)).toBeNaN();
  });
});

describe('twoSidedQuantile', () => {
  it.each([
    [0.95, 1, 12.706204736174705],
    [0.95, 2, 4.302652729749464],
    [0.95, 10, 2.228138851986275],
    [0.99, 30, 2.7499956535672254],
    [0.5, 7, 0.7111417780817864],
    [0.95, 3_000_000, 1.9599647752974445],
    [0.95, Infinity, 1.9599639845400543],
    [0.999, Infinity, 3.290526731491895],
  ])('knows where %d lie with %d degrees of freedom', (level, degreesOfFreedom, t) => {
    expect(Math.abs(twoSidedQuantile(level, degreesOfFreedom) / t - 1)).toBeLessThan(1e-13);
  });

  it('is the way back from a tail', () => {
    for (const degreesOfFreedom of [1, 3, 50, 1e5, Infinity]) {
      for (const level of [1e-9, 0.1, 0.5, 0.9, 0.9999]) {
        const tails = twoSidedP(twoSidedQuantile(level, degreesOfFreedom), degreesOfFreedom);
        expect(Math.abs(1 - tails - level)).toBeLessThan(1e-14);
      }
    }
  });

  it('is NaN without degrees of freedom', () => {
    expect(twoSidedQuantile(0.95, 0)).toBeNaN();
  });

  it.each([0, 1, -0.5, 95, NaN])('does not take %d for a level', (level) => {
    expect(() => twoSidedQuantile(level, 5)).toThrow('The level must be between 0 and 1');
  });
});
