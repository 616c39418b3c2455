import { describe, expect, test } from 'vitest';
import { errorOf, textOf } from '../build/runtime-testing.ts';

describe('random', () => {
  test('is the same for the same seed and another for another', async () => {
    const code = 'display([Math.random(), random(), random.normal()].join())';
    expect(await textOf(code)).toBe(await textOf(code));
    expect(await textOf(code, { seed: 'other' })).not.toBe(await textOf(code));
  });

  test('stays as it was published', async () => {
    expect(
      await textOf('display([random(), random.integer(1, 6), random.normal(10, 2)].join(" "))'),
    ).toMatchInlineSnapshot(`"0.16435210392258304 5 7.515812290833013"`);
  });

  test('has independent streams that nothing else moves', async () => {
    const code = (before: string) =>
      `const a = random.seeded(1); ${before} display([a(), a.normal(), random.seeded('1')()].join());`;
    expect(await textOf(code(''))).toBe(await textOf(code('random(); Math.random();')));
    expect(await textOf('display(random.seeded(1)() === random.seeded("1")())')).toBe('false');
  });

  test.each([
    ['uniform(2, 4)', 3, 1 / 3],
    ['integer(1, 6)', 3.5, 35 / 12],
    ['normal()', 0, 1],
    ['normal(5, 2)', 5, 4],
    ['bernoulli(0.3) * 1', 0.3, 0.21],
    ['binomial(20, 0.25)', 5, 3.75],
    ['poisson(4)', 4, 4],
    ['exponential(0.5)', 2, 4],
    ['choice([1, 2, 3])', 2, 2 / 3],
    ['choice(Float64Array.of(1, 3))', 2, 1],
  ])('random.%s has its mean and its variance', async (call, mean, variance) => {
    const text =
      await textOf(`const n = 20000; const xs = Array.from({ length: n }, () => random.${call});
      const m = xs.reduce((a, b) => a + b) / n; display(m + ' ' + xs.reduce((a, b) => a + (b - m) ** 2, 0) / n);`);
    const [m = NaN, v = NaN] = text.split(' ').map(Number);
    expect(Math.abs(m - mean)).toBeLessThan(4 * Math.sqrt(variance / 20000));
    expect(Math.abs(v / variance - 1)).toBeLessThan(0.08);
  });

  test('shuffles copies, and draws without putting back', async () => {
    expect(
      await textOf(`const xs = [1, 2, 3, 4, 5]; const ys = random.shuffle(xs); const zs = random.sample(xs, 3);
        display([xs.join(), ys.toSorted().join(), new Set(zs).size, random.sample(xs, 0).length].join(' '));`),
    ).toBe('1,2,3,4,5 1,2,3,4,5 3 0');
  });

  test('puts each order equally often', async () => {
    const text =
      await textOf(`const seen = {}; for (let i = 0; i < 6000; i++) { const key = random.shuffle('abc'.split('')).join(''); seen[key] = (seen[key] ?? 0) + 1; }
      display(Object.values(seen).join());`);
    const counts = text.split(',').map(Number);
    expect(counts).toHaveLength(6);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });

  test.each([
    [
      'integer(1.5, 3)',
      'RangeError: random.integer was given 1.5, 3. It needs two whole numbers, the smaller first: random.integer(1, 6).',
    ],
    [
      'normal(0, -1)',
      'RangeError: random.normal was given 0, -1. It needs a standard deviation of 0 or more.',
    ],
    [
      'bernoulli(2)',
      'RangeError: random.bernoulli was given 2. It needs a probability from 0 to 1.',
    ],
    [
      'binomial(NaN, 0.5)',
      'RangeError: random.binomial was given NaN, 0.5. It needs a whole number of trials and a probability from 0 to 1.',
    ],
    ['poisson(-1)', 'RangeError: random.poisson was given -1. It needs a mean of 0 or more.'],
    ['exponential(0)', 'RangeError: random.exponential was given 0. It needs a rate above 0.'],
    ['choice([])', 'RangeError: random.choice was given []. It needs at least one value.'],
    [
      'sample([1], 2)',
      'RangeError: random.sample was given 2. It needs a whole number from 0 to 1, the number of values.',
    ],
  ])('refuses random.%s', async (call, message) => {
    expect(await errorOf(`random.${call}`)).toBe(message);
  });
});
