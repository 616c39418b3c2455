import { distance } from 'fastest-levenshtein';

/**
 * The name that the author most likely meant, or undefined where none is near. Near is a
 * name of which at most a third of the letters differ, two that changed places counting
 * as one, or else one that the word is the beginning of. Case does not count. Words of one
 * or two letters are near to everything, so nothing is near to them.
 */
export function nearMiss(word: string, names: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted.length < 3) return undefined;
  const allowed = Math.floor(wanted.length / 3);
  let best: string | undefined;
  let bestScore = Infinity;
  for (const name of names) {
    const score = scoreOf(wanted, name.toLowerCase(), allowed);
    if (score < bestScore) [best, bestScore] = [name, score];
  }
  return best;
}

/** Lower is nearer: one typing error, then the shortest continuation, then more errors. */
function scoreOf(wanted: string, name: string, allowed: number): number {
  if (name.startsWith(wanted)) return 1 + (name.length - wanted.length) / 1000;
  if (Math.abs(name.length - wanted.length) > allowed) return Infinity;
  const errors = lettersBetween(wanted, name);
  return errors <= allowed ? errors : Infinity;
}

function lettersBetween(a: string, b: string): number {
  const letters = distance(a, b);
  if (letters !== 2 || a.length !== b.length) return letters;
  let at = 0;
  while (a[at] === b[at]) at++;
  const swapped = a.slice(0, at) + a.slice(at + 1, at + 2) + a.slice(at, at + 1) + a.slice(at + 2);
  return swapped === b ? 1 : 2;
}
