import { correctDigits } from '../../src/regression/fixtures/nist.ts';

/** The right digits of the worst of the numbers, at most 15; undefined if there are none to be right. */
export function rightDigits(
  computed: ArrayLike<number>,
  truth: readonly number[],
): number | undefined {
  if (truth.length === 0) return undefined;
  return Math.min(...truth.map((value, at) => correctDigits(computed[at] ?? NaN, value)));
}
