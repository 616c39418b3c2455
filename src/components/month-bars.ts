/**
 * Bars side by side as one path: each 0.8 wide in a box of one unit for each of them, 1 high,
 * the tallest of them as high as the box.
 */
export function barsPath(values: readonly number[]): string {
  const most = Math.max(...values, 0);
  return values
    .map((value, at) => {
      if (value === 0) return '';
      // Something is never drawn as nothing.
      const height = Number(Math.max(0.02, value / most).toFixed(3));
      return `M${at + 0.1} 1v-${height}h.8v${height}z`;
    })
    .join('');
}
