/** Draws a whole number from 0 up to, and without, a limit of at most 2³². */
export type Draw = (limit: number) => number;

/**
 * A stream of draws: the same seed gives the same ones on every machine; 7 and '7' are one seed.
 *
 * The generator is sfc32 by Chris Doty-Humphrey (PractRand, public domain), started as he does
 * with 64 bits, which are two FNV-1a hashes of the seed. All numbers below the limit are equally
 * likely: a draw that is not below it is thrown away.
 */
export function chance(seed: number | string): Draw {
  let a = 0;
  let b = hash(seed, 0x811c9dc5);
  let c = hash(seed, 0x9e3779b9);
  let counter = 1;
  const next = () => {
    const word = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    return word;
  };
  for (let round = 0; round < 12; round++) next();
  return (limit) => {
    const unused = Math.clz32((limit - 1) | 1);
    let number;
    do number = next() >>> unused;
    while (number >= limit);
    return number;
  };
}

/** The numbers from 0 to `count` − 1 in an order by chance (Fisher and Yates, in Durstenfeld's form). */
export function shuffle(count: number, draw: Draw): Uint32Array {
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    const other = draw(at + 1);
    order[at] = order[other]!;
    order[other] = at;
  }
  return order;
}

function hash(seed: number | string, start: number): number {
  let word = start;
  for (const character of String(seed))
    word = Math.imul(word ^ character.codePointAt(0)!, 0x01000193);
  return word;
}
