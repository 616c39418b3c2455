import { describe, expect, it } from 'vitest';
import type { Result } from './compare.ts';
import { table } from './table.ts';

describe('table', () => {
  const bare = result({ cold: [10, 12, 11], unchanged: [4], edited: [5] });

  it('compares an edited day with the unchanged rebuild of the bare site', () => {
    const text = table(result({ cold: [5], unchanged: [3], edited: [4.8] }), bare);
    expect(text).toMatch(
      /^cold build .*5\.00 s \(5\.00–5\.00\) .*11\.00 s \(10\.00–12\.00\) .*0\.45$/m,
    );
    expect(text).toContain(
      "met      One edited day takes 1.20 of the bare site's unchanged rebuild",
    );
    expect(text).not.toContain('NOT met');
  });

  it('says clearly that a goal is not met', () => {
    const text = table(result({ cold: [10], unchanged: [3], edited: [4.9] }), bare);
    expect(text).toContain("NOT met  A cold build takes 0.91 of the bare site's cold build");
    expect(text).toContain('NOT met  One edited day takes 1.23');
  });

  it('compares time on the processor', () => {
    expect(table(bare, bare)).toMatch(/^processor, cold +22\.00 s \(20\.00–24\.00\) /m);
  });

  it('says so where memory was not measured', () => {
    expect(table(bare, bare)).toMatch(/^peak memory, cold +not measured +not measured$/m);
  });
});

function result(seconds: Record<'cold' | 'unchanged' | 'edited', number[]>): Result {
  const taken = (all: number[]): Result['cold'] =>
    all.map((each) => ({
      seconds: each,
      cpuSeconds: 2 * each,
      peakBytes: undefined,
      succeeded: true,
      output: '',
    }));
  return {
    cold: taken(seconds.cold),
    unchanged: taken(seconds.unchanged),
    edited: taken(seconds.edited),
    output: { pages: 1, bytes: 1 },
  };
}
