import { exp, log1p } from './elementary.ts';

/** The probability 1 / (1 + exp(−η)) that belongs to log-odds η. */
export function probability(logOdds: number): number {
  const e = exp(-Math.abs(logOdds));
  return (logOdds < 0 ? e : 1) / (1 + e);
}

/** What log-odds cost when the label is 1, or for the label 0, what −η costs: −ln(probability(η)). */
export function lossOf(logOdds: number): number {
  return log1p(exp(-Math.abs(logOdds))) + Math.max(-logOdds, 0);
}
