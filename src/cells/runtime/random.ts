import {
  randomBernoulli,
  randomBinomial,
  randomExponential,
  randomNormal,
  randomPoisson,
} from 'd3-random';
import type { Source } from './hooks.ts';

/** Random numbers that are the same in every run: each program has its own fixed seed. */
export interface Random {
  /** A number from 0 up to and without 1. */
  (): number;
  /** A number from `min` (0 if left out) up to and without `max` (1 if left out). */
  uniform(min?: number, max?: number): number;
  /** A whole number from `min` to `max`, both included: `random.integer(1, 6)` is a die. */
  integer(min: number, max: number): number;
  /** From a normal distribution; mean 0 and standard deviation 1 if left out. */
  normal(mean?: number, deviation?: number): number;
  /** `true` with this probability. */
  bernoulli(probability: number): boolean;
  /** How many of `trials` succeed, each with this probability. */
  binomial(trials: number, probability: number): number;
  /** From a Poisson distribution with this mean. */
  poisson(mean: number): number;
  /** The wait for the next event when so many come in a unit of time. */
  exponential(rate: number): number;
  /** One of the values. */
  choice<Value>(values: readonly Value[] | Float64Array): Value;
  /** A new array of the values in random order. */
  shuffle<Value>(values: readonly Value[]): Value[];
  /** `size` different elements in random order, each drawn at most once. */
  sample<Value>(values: readonly Value[], size: number): Value[];
  /** An independent stream: the same seed gives the same numbers, whatever else was drawn. */
  seeded(seed: string | number): Random;
}

/** `random` over a source of numbers; `sourceOf` makes one from a seed. */
export function makeRandom(source: Source, sourceOf: (seed: string) => Source): Random {
  const normal = remembering(randomNormal.source(source));
  const binomial = remembering(randomBinomial.source(source));
  const poisson = remembering(randomPoisson.source(source));
  const exponential = remembering(randomExponential.source(source));
  const bernoulli = remembering(randomBernoulli.source(source));
  const below = (size: number): number => Math.floor(source() * size);

  const shuffle = <Value>(values: readonly Value[], size = values.length): Value[] => {
    const all = [...values];
    for (let at = 0; at < size; at++) {
      const other = at + below(all.length - at);
      const value = all[at] as Value;
      all[at] = all[other] as Value;
      all[other] = value;
    }
    return all.slice(0, size);
  };

  return Object.assign((): number => source(), {
    uniform: (min = 0, max = 1) => min + (max - min) * source(),
    integer(min: number, max: number) {
      check(
        Number.isInteger(min) && Number.isInteger(max) && min <= max,
        'integer',
        [min, max],
        'two whole numbers, the smaller first: random.integer(1, 6)',
      );
      return min + below(max - min + 1);
    },
    normal(mean = 0, deviation = 1) {
      check(deviation >= 0, 'normal', [mean, deviation], 'a standard deviation of 0 or more');
      return normal(mean, deviation);
    },
    bernoulli(probability: number) {
      check(isProbability(probability), 'bernoulli', [probability], 'a probability from 0 to 1');
      return bernoulli(probability) === 1;
    },
    binomial(trials: number, probability: number) {
      check(
        Number.isInteger(trials) && trials >= 0 && isProbability(probability),
        'binomial',
        [trials, probability],
        'a whole number of trials and a probability from 0 to 1',
      );
      return binomial(trials, probability);
    },
    poisson(mean: number) {
      check(mean >= 0 && mean < Infinity, 'poisson', [mean], 'a mean of 0 or more');
      return poisson(mean);
    },
    exponential(rate: number) {
      check(rate > 0, 'exponential', [rate], 'a rate above 0');
      return exponential(rate);
    },
    choice<Value>(values: readonly Value[] | Float64Array) {
      check(values.length > 0, 'choice', [values], 'at least one value');
      return values[below(values.length)] as Value;
    },
    shuffle: <Value>(values: readonly Value[]) => shuffle(values),
    sample<Value>(values: readonly Value[], size: number) {
      check(
        Number.isInteger(size) && size >= 0 && size <= values.length,
        'sample',
        [size],
        `a whole number from 0 to ${values.length}, the number of values`,
      );
      return shuffle(values, size);
    },
    seeded: (seed: string | number) => makeRandom(sourceOf(`${typeof seed} ${seed}`), sourceOf),
  });
}

/** Keeps the sampler while its parameters stay the same: making one costs more than drawing. */
function remembering<Args extends number[]>(
  make: (...args: Args) => () => number,
): (...args: Args) => number {
  let last: Args | undefined;
  let sampler: () => number = () => NaN;
  return (...args) => {
    if (!last || args.some((arg, at) => arg !== last?.[at])) {
      sampler = make(...args);
      last = args;
    }
    return sampler();
  };
}

function isProbability(value: number): boolean {
  return value >= 0 && value <= 1;
}

function check(holds: boolean, name: string, given: unknown[], needs: string): asserts holds {
  if (holds) return;
  const values = given.map((value) => (Array.isArray(value) ? '[]' : String(value)));
  throw new RangeError(
    `random.${name} was given ${values.join(', ').slice(0, 100)}. It needs ${needs}.`,
  );
}
