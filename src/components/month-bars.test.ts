import { describe, expect, it } from 'vitest';
import { barsPath } from './month-bars.ts';

describe('barsPath', () => {
  it('draws each value in its place, by the largest', () => {
    expect(barsPath([2, 0, 4])).toBe('M0.1 1v-0.5h.8v0.5zM2.1 1v-1h.8v1z');
  });
  it('shows what is tiny, and nothing of nothing', () => {
    expect(barsPath([1, 100_000])).toContain('v-0.02h.8');
    expect(barsPath([0, 0])).toBe('');
    expect(barsPath([])).toBe('');
  });
});
