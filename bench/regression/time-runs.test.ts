import { describe, expect, it } from 'vitest';
import { LEAST_RUNS, timeRuns } from './time-runs.ts';

describe('timeRuns', () => {
  it('makes the least number of runs, however long they take, after two to warm up', () => {
    let runs = 0;
    const taken = timeRuns(() => {
      const until = performance.now() + 5;
      while (performance.now() < until) runs += 0;
      runs++;
    }, 0.001);
    expect(taken).toHaveLength(LEAST_RUNS);
    expect(runs).toBe(LEAST_RUNS + 2);
    expect(Math.min(...taken)).toBeGreaterThanOrEqual(5);
  });

  it('makes more of short ones, but not for ever', () => {
    expect(timeRuns(() => undefined, 0.05).length).toBe(99);
  });
});
