import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { findCore } from './hooks.ts';
import type { Source } from './hooks.ts';

/*
 * The part for programs that draw numbers: `Math.random` and `random` read one stream,
 * which starts anew with each run.
 */
const { hooks } = findCore();
let source = sourceOf('');
hooks.chance = () => source();
hooks.sourceOf = sourceOf;
hooks.begins.chance = ({ seed }) => {
  source = sourceOf(seed);
  Math.random = () => source();
};

/** A stream of its own. The same seed gives the same numbers on every machine. */
function sourceOf(seed: string): Source {
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
