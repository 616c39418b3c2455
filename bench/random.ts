/**
 * Numbers that look random and are the same on every machine: mulberry32, whose whole
 * state is 32 bits of the seed. Good enough for made-up prose, for nothing else.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  function int(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1));
  }

  function pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[int(0, items.length - 1)] ?? items[0];
  }

  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    times: (low, high, make) => Array.from({ length: int(low, high) }, make),
    hex: (digits) => Array.from({ length: digits }, () => int(0, 15).toString(16)).join(''),
  };
}

export interface Random {
  /** At least 0, below 1. */
  next: () => number;
  /** A whole number, both ends included. */
  int: (low: number, high: number) => number;
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  chance: (probability: number) => boolean;
  /** Between `low` and `high` things, both included. */
  times: <Item>(low: number, high: number, make: () => Item) => Item[];
  /** Small hexadecimal digits. */
  hex: (digits: number) => string;
}
