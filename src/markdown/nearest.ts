import { distance } from 'fastest-levenshtein';

/**
 * The known name that was probably meant: one within two typing errors (one for short
 * names), or else one that the word is the beginning of. Words of one or two letters are
 * near to everything, so nothing is near to them.
 */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted.length < 3) return undefined;
  const allowed = wanted.length > 4 ? 2 : 1;
  let best: string | undefined;
  let bestScore = Infinity;
  for (const name of names) {
    const score = scoreOf(wanted, name, allowed);
    if (score < bestScore) [best, bestScore] = [name, score];
  }
  return best;
}

/** Lower is nearer: one typing error, then the shortest continuation, then two errors. */
function scoreOf(wanted: string, name: string, allowed: number): number {
  if (name.startsWith(wanted)) return 1 + name.length / 1000;
  if (Math.abs(name.length - wanted.length) > allowed) return Infinity;
  const errors = distance(wanted, name.toLowerCase());
  return errors <= allowed ? errors : Infinity;
}
