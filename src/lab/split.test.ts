import { describe, expect, it } from 'vitest';
import { trainTestSplit } from '../regression/split.ts';
import { startOf } from './lab.ts';
import { isTrained } from './split.ts';
import { labOf, range } from './testing.ts';

const xs = Array.from({ length: 40 }, (_, at) => at);
const lab = labOf({ xs, ys: xs, settings: { split: range(0.5, 0.9, 0.7) } });
const state = startOf(lab);

describe('isTrained', () => {
  it('takes the rows that the library takes', () => {
    const { train } = trainTestSplit({ row: xs }, { share: 0.7, seed: lab.seed });
    const rows = isTrained(lab, state).flatMap((trained, at) => (trained ? [at] : []));
    expect(rows).toEqual([...train.row]);
  });

  it('takes all where nothing is split', () => {
    expect(isTrained(labOf(), startOf(labOf()))).toEqual(new Array(6).fill(true));
  });

  it('lets no point change sides because others are removed', () => {
    const before = isTrained(lab, state);
    const points = state.points.filter((_, at) => at % 3 > 0);
    const after = isTrained(lab, { ...state, points });
    expect(after).toEqual(before.filter((_, at) => at % 3 > 0));
  });

  it('lets the sides of points only grow with the share', () => {
    const more = isTrained(lab, { ...state, settings: { split: 0.9 } });
    expect(isTrained(lab, state).every((trained, at) => !trained || more[at])).toBe(true);
  });

  it('takes about the same share of points that are added', () => {
    const added = Array.from({ length: 100 }, (_, at) => ({ x: at, y: at, row: 40 + at }));
    const trained = isTrained(lab, { ...state, points: added }).filter(Boolean);
    expect(trained.length).toBeGreaterThan(65);
    expect(trained.length).toBeLessThan(75);
  });
});
