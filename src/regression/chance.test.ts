import { describe, expect, it } from 'vitest';
import { chance, shuffle } from './chance.ts';

describe('chance', () => {
  it('gives the same numbers for the same seed, whether it is a number or its text', () => {
    expect(draws(7, 20)).toEqual(draws('7', 20));
    expect(draws(7, 20)).not.toEqual(draws(8, 20));
    expect(draws('', 20)).not.toEqual(draws('a', 20));
  });

  it('is sfc32 as its author publishes it', () => {
    const draw = chance('taxi');
    const exact = sfc32(fnv1a('taxi', 0x811c9dc5n), fnv1a('taxi', 0x9e3779b9n));
    for (let at = 0; at < 1000; at++) expect(draw(2 ** 32)).toBe(exact());
  });

  it('draws every number below a limit equally often', () => {
    for (const limit of [1, 2, 3, 6, 7, 100]) {
      const draw = chance(limit);
      const counts = new Float64Array(limit);
      const expected = 1000;
      for (let at = 0; at < expected * limit; at++) counts[draw(limit)]!++;
      const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      // Five standard deviations above its mean.
      expect(chiSquare).toBeLessThan(limit - 1 + 5 * Math.sqrt(2 * limit));
    }
  });

  it('draws from limits that are no power of two without favour for low numbers', () => {
    const draw = chance(1);
    const limit = 3 * 2 ** 30;
    let low = 0;
    for (let at = 0; at < 30_000; at++) if (draw(limit) < limit / 3) low++;
    expect(Math.abs(low - 10_000)).toBeLessThan(400);
  });
});

describe('shuffle', () => {
  it('keeps every number once', () => {
    expect(shuffle(1000, chance(3)).toSorted()).toEqual(
      Uint32Array.from({ length: 1000 }, (_, i) => i),
    );
    expect(shuffle(0, chance(3))).toEqual(new Uint32Array());
    expect(shuffle(1, chance(3))).toEqual(new Uint32Array([0]));
  });

  it('gives all orders equally often', () => {
    const draw = chance('orders');
    const counts = new Map<string, number>();
    for (let at = 0; at < 24_000; at++) {
      const order = shuffle(4, draw).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(23 + 5 * Math.sqrt(46));
  });
});

function draws(seed: number | string, count: number): number[] {
  const draw = chance(seed);
  return Array.from({ length: count }, () => draw(1_000_000));
}

/** The generator in whole numbers without a limit, as a reference. */
function sfc32(low: bigint, high: bigint): () => number {
  const mask = (1n << 32n) - 1n;
  let [a, b, c, counter] = [0n, low, high, 1n];
  const next = () => {
    const word = (a + b + counter++) & mask;
    a = b ^ (b >> 9n);
    b = (c + (c << 3n)) & mask;
    c = (((c << 21n) | (c >> 11n)) + word) & mask;
    return Number(word);
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

function fnv1a(text: string, start: bigint): bigint {
  let hash = start;
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x01000193n) & ((1n << 32n) - 1n);
  return hash;
}
