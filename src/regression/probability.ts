import { exp } from './elementary.ts';

/** The probability 1 / (1 + exp(−η)) that log-odds η stand for. */
export function probability(logOdds: number): number {
  const e = exp(-Math.abs(logOdds));
  return (logOdds < 0 ? e : 1) / (1 + e);
}
