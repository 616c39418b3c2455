/** Median and extremes of the numbers: at least one. Of an even count, the mean of the middle two. */
export function summarize(numbers: readonly number[]): Summary {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || min === undefined || max === undefined)
    throw new RangeError('there is nothing to summarize');
  return { median: (low + high) / 2, min, max };
}

export interface Summary {
  median: number;
  min: number;
  max: number;
}
