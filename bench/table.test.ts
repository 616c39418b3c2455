import { describe, expect, it } from 'vitest';
import type { Result } from './compare.ts';
import { table } from './table.ts';

describe('table', () => {
  const types = { cold: [0.7, 0.8, 0.9], changed: [0.2] };
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

  it('tells what cells add, beside what was there without them', () => {
    const daybook = result({ cold: [5, 6, 7], unchanged: [3], edited: [3.5] });
    const cells = result({ cold: [9, 9.01, 8], unchanged: [3.2], edited: [3.25] });
    const text = table(daybook, bare, { result: cells, count: 200, types });
    expect(text).toMatch(/^ +Daybook +bare Astro +Daybook \/ bare +with 200 cells +more/);
    expect(text).toMatch(/^cold build .* 0\.55 +9\.00 s \(8\.00–9\.01\) +\+3\.00 s$/m);
    expect(text).toMatch(/^one day edited .* −0\.25 s$/m);
    expect(text).toContain('met      200 cells add 3.00 s to a cold build (goal: at most 3)');
    expect(text).toContain('met      200 cells add 0.20 s to an unchanged build');
    expect(text).toContain('         One changed cell adds −0.25 s to a build with one day edited');
    expect(text).toContain('met      The types of 200 cells take 0.80 s with nothing remembered');
    expect(text).toContain('met      The same types take 0.20 s after one change');
    expect(text).not.toContain('NOT met');
    expect(text).toContain(table(daybook, bare).split('\n\n')[1]);
  });

  it('says that cells cost too much', () => {
    const cells = result({ cold: [13.1], unchanged: [4.4], edited: [5] });
    const text = table(result({ cold: [10], unchanged: [4], edited: [5] }), bare, {
      ...{ result: cells, count: 200, types: { cold: [1.51], changed: [0.51] } },
    });
    expect(text).toContain('NOT met  200 cells add 3.10 s');
    expect(text).toContain('NOT met  200 cells add 0.40 s');
    expect(text).toContain('NOT met  The types of 200 cells take 1.51 s');
    expect(text).toContain('NOT met  The same types take 0.51 s after one change');
  });

  it('has no goals for another number of cells than the one they speak of', () => {
    const text = table(bare, bare, { result: bare, count: 20, types });
    expect(text).toMatch(/^ {9}20 cells add 0\.00 s to a cold build$/m);
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
