/**
 * Draws positions as often as their weights say. `at` finds the position for a share of the
 * whole, from 0 up to 1, and how far into it the share is.
 */
export function openWeights(weights: readonly number[]): Weights {
  let sum = 0;
  const upTo = Float64Array.from(weights, (weight) => (sum += weight));
  return {
    at(share) {
      const wanted = share * sum;
      let low = 0;
      let high = upTo.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((upTo[middle] as number) > wanted) high = middle;
        else low = middle + 1;
      }
      const before = upTo[low - 1] ?? 0;
      return { position: low, within: (wanted - before) / ((upTo[low] as number) - before) };
    },
  };
}

export interface Weights {
  at(share: number): { position: number; within: number };
}
