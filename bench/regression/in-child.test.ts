import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inChild } from './in-child.ts';

describe('inChild', () => {
  it('times a task and judges what it found', async () => {
    const taken = await inChild('ml-regression', 'line', 1000);
    expect(taken).toMatchObject({ library: 'ml-regression', task: 'line', rows: 1000 });
    expect(taken.times.length).toBeGreaterThanOrEqual(9);
    expect(taken.digits).toBeGreaterThan(10);
  });

  it.runIf(existsSync('/proc/self/clear_refs'))('measures what a run needs', async () => {
    // A decomposition holds its matrix of 20,000 × 21 numbers once more, at the least.
    const { grownBytes } = await inChild('ml-matrix', 'dense', 20_000);
    expect(grownBytes).toBeGreaterThan(20_000 * 21 * 8);
  });

  it('says what there is no task for', async () => {
    await expect(inChild('simple-statistics', 'dense', 100)).rejects.toThrow('no task “dense”');
  });
});
