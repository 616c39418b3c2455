import { distance } from 'fastest-levenshtein';

/**
 * The candidate that the author most likely meant, or undefined where none is near:
 * at most a third of the letters may differ, and two that changed places are one. Case
 * does not count.
 */
export function nearMiss(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted === '') return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const found = lettersBetween(wanted, candidate.toLowerCase());
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

function lettersBetween(a: string, b: string): number {
  const letters = distance(a, b);
  if (letters !== 2 || a.length !== b.length) return letters;
  let at = 0;
  while (a[at] === b[at]) at++;
  const swapped = a.slice(0, at) + a.slice(at + 1, at + 2) + a.slice(at, at + 1) + a.slice(at + 2);
  return swapped === b ? 1 : 2;
}
