import { describe, expect, it } from 'vitest';
import * as double from './double-double.ts';
import type { Pair, Pairs } from './double-double.ts';
import { noise } from './fixtures/noise.ts';
import { held, minus, over, plus, rounded, times, written } from './fixtures/rational.ts';
import type { Fraction } from './fixtures/rational.ts';

const next = noise(4);
const exact = ([high, low]: Pair) => plus(held(high), held(low));
const pair = (): Pair => double.add([next(), 0], [next() * 2 ** -53, 0]);
const pairs = Array.from({ length: 200 }, () => [pair(), pair()] as const);

describe('sumError', () => {
  it('is all that a rounded sum lacks', () => {
    for (const [[a], [b]] of pairs) {
      for (const scale of [1, 1e10, 1e-30, 1e300]) {
        const sum = a + b * scale;
        const parts = plus(held(a), held(b * scale));
        const error = double.sumError(a, b * scale, sum);
        expect(minus(plus(held(sum), held(error)), parts).over).toBe(0n);
      }
    }
  });
});

describe('productError', () => {
  it('is all that a rounded product lacks', () => {
    for (const [[a], [b]] of pairs) {
      for (const scale of [1, 1e-100, 1e300]) {
        const product = a * (b * scale);
        const parts = times(held(a), held(b * scale));
        const error = double.productError(a, b * scale, product);
        expect(minus(plus(held(product), held(error)), parts).over).toBe(0n);
      }
    }
  });

  it('does not overflow where splitting does', () => {
    for (const [a, b] of [
      [1.7e308, 0.1],
      [0.3, -1.1e308],
      [1e305, 1e-305],
    ] as const) {
      const error = double.productError(a, b, a * b);
      expect(minus(plus(held(a * b), held(error)), times(held(a), held(b))).over).toBe(0n);
    }
  });

  it('is 0 for an infinite product', () => {
    expect(double.productError(1e200, 1e200, Infinity)).toBe(0);
  });
});

describe('arithmetic of double-doubles', () => {
  const relative = (found: Pair, wanted: Fraction) =>
    Math.abs(rounded(over(minus(exact(found), wanted), wanted)));

  it('is right to 2⁻¹⁰⁰', () => {
    for (const [a, b] of pairs) {
      expect(relative(double.add(a, b), plus(exact(a), exact(b)))).toBeLessThan(2 ** -100);
      expect(relative(double.multiply(a, b), times(exact(a), exact(b)))).toBeLessThan(2 ** -100);
      expect(relative(double.divide(a, b), over(exact(a), exact(b)))).toBeLessThan(2 ** -100);
      const square = double.multiply(a, a);
      const root = double.squareRoot(square);
      expect(relative(double.multiply(root, root), exact(square))).toBeLessThan(2 ** -99);
    }
  });

  it('keeps what is left when large parts cancel', () => {
    const [a] = pairs[0]!;
    const almost: Pair = [-a[0], 0];
    expect(double.add(a, almost)).toEqual([a[1], 0]);
  });

  it('takes the root of 0', () => {
    expect(double.squareRoot([0, 0])).toEqual([0, 0]);
  });
});

describe('dot, subtractMultiple, products', () => {
  const [a, b] = [0, 1].map((side) => {
    const values = double.zeros(pairs.length);
    pairs.forEach((both, at) => {
      double.setAt(values, at, both[side]!);
    });
    return values;
  }) as [Pairs, Pairs];
  const sum = (from: number, to: number) =>
    pairs
      .slice(from, to)
      .reduce((whole, [x, y]) => plus(whole, times(exact(x), exact(y))), written(0));

  it('are right to 2⁻⁹⁵ of what they add', () => {
    for (const [from, to] of [
      [0, 200],
      [17, 90],
      [5, 5],
    ] as const) {
      const error = minus(exact(double.dot(a, b, from, to)), sum(from, to));
      expect(Math.abs(rounded(error))).toBeLessThan(200 * 2 ** -100);
    }
    const factor = pair();
    const rest: Pairs = { hi: a.hi.slice(), lo: a.lo.slice() };
    double.subtractMultiple(rest, factor, b, 1, 200);
    const multiplied = double.products(a, b);
    pairs.forEach(([x, y], at) => {
      const wanted = at < 1 ? exact(x) : minus(exact(x), times(exact(factor), exact(y)));
      const difference = minus(exact(double.pairAt(rest, at)), wanted);
      expect(Math.abs(rounded(difference))).toBeLessThan(2 ** -100);
      const error = minus(exact(double.pairAt(multiplied, at)), times(exact(x), exact(y)));
      expect(Math.abs(rounded(error))).toBeLessThan(2 ** -100);
    });
  });
});
