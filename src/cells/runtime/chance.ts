import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Gives numbers from 0 up to and without 1, as `Math.random` does. */
export type Source = () => number;

let source: Source = sourceOf('');

/** The source behind `Math.random` and `random`: one stream for the whole program. */
export const chance: Source = () => source();

/** Starts the program's stream anew and makes `Math.random` read it. */
export function seedChance(seed: string): void {
  source = sourceOf(seed);
  Math.random = () => source();
}

/** A stream of its own. The same seed gives the same numbers on every machine. */
export function sourceOf(seed: string): Source {
  const generator = xoroshiro128plusFromState(scatter(seed));
  return () => uniformFloat64(generator);
}

/** Four words of 32 bits from a text: FNV-1a with four starts, each finished as in MurmurHash3. */
function scatter(seed: string): [number, number, number, number] {
  const word = (start: number): number => {
    let hash = start;
    for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 16777619);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
  };
  return [word(0x811c9dc5), word(0x9e3779b9), word(0x7f4a7c15), word(0x2545f491)];
}
