import { stripTypeScriptTypes } from 'node:module';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { changedCell, createCells, type MadeUpCell } from './cells.ts';

const posts = Array.from({ length: 100 }, (_, at) =>
  createCells(1, at + 1, { count: 2, draws: at % 10 === 0 }),
);

describe('createCells', () => {
  it('makes the same for the same seed and day, and another for another', () => {
    const make = (seed: number, day: number): MadeUpCell[] =>
      createCells(seed, day, { count: 2, draws: false });
    expect(make(1, 2)).toEqual(make(1, 2));
    expect(make(1, 2)).not.toEqual(make(1, 3));
    expect(make(1, 2)).not.toEqual(make(2, 2));
  });

  it('makes small cells that differ, some of which draw, log or show a table', () => {
    const codes = posts.flat().map(({ code }) => code);
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) expect(code.split('\n').length).toSatisfy(between(5, 13));
    const having = (text: string): number => codes.filter((code) => code.includes(text)).length;
    expect(having('plot({')).toBe(10);
    expect(having('table(')).toSatisfy(between(10, 60));
    expect(having('interface ')).toSatisfy(between(10, 60));
    expect(having('function ')).toSatisfy(between(10, 60));
    expect(having('console.log(')).toSatisfy(between(10, 30));
  });

  it('knows what each shows, which its code does not say', () => {
    for (const cells of posts) {
      const shown = run(cells);
      for (const { code, shows } of cells) {
        expect(shows.length).toBeGreaterThan(0);
        expect(shown).toEqual(expect.arrayContaining(shows));
        for (const each of shows) {
          expect(code).not.toContain(each);
          // What stands in a page as it is.
          expect(each).toMatch(/^[\w :,.]+$/);
        }
      }
    }
  });
});

describe('changedCell', () => {
  it('shows what it showed and something new in each run', () => {
    const [cells] = posts;
    if (!cells) throw new Error('no cells');
    const shown = [1, 2].map((time) => {
      const changed = cells.map((cell) => changedCell(cell, time));
      for (const [at, { code, shows }] of changed.entries()) {
        expect(run(changed)).toEqual(expect.arrayContaining(shows));
        expect(shows).toEqual(expect.arrayContaining(cells[at]?.shows ?? ['none']));
        expect(code).not.toContain(shows.at(-1));
      }
      return changed.at(-1)?.shows.at(-1);
    });
    expect(new Set(shown).size).toBe(2);
  });
});

/** What the cells of a post display when they run one after the other. */
function run(cells: readonly MadeUpCell[]): unknown[] {
  const shown: unknown[] = [];
  const nothing = (): undefined => undefined;
  const code = cells.map((cell) => cell.code.replaceAll(/^import .*$/gm, '')).join('\n;');
  const marks = { dot: nothing, lineY: nothing, barY: nothing, ruleY: nothing };
  const imported = { table: nothing, plot: nothing, Plot: marks };
  const context = {
    ...imported,
    console: { log: nothing },
    display: (x: unknown) => shown.push(x),
  };
  runInNewContext(stripTypeScriptTypes(code), context);
  return shown;
}

function between(low: number, high: number): (value: number) => boolean {
  return (value) => value >= low && value <= high;
}
