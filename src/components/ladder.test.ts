import { describe, expect, it } from 'vitest';
import { layLadder } from './ladder.ts';

const levels = [0, 1, 2].map((number) => ({ number, name: `Level ${number}`, has: [], lacks: [] }));
const assessed = [
  { subject: 'us', level: 0, date: '2024-01-01' },
  { subject: 'them', level: 2, date: '2024-01-01' },
  { subject: 'us', level: 2, date: '2024-01-06' },
  { subject: 'us', level: 1, date: '2024-01-09' },
];

describe('layLadder', () => {
  it('puts the lowest level at the bottom, and makes room where somebody stood', () => {
    const { rungs, height } = layLadder(levels, assessed, '2024-01-11');
    expect(rungs.map(({ text }) => text)).toEqual(['2 Level 2', '1 Level 1', '0 Level 0']);
    const rooms = rungs.map(({ y }, at) => y - (rungs[at - 1]?.y ?? 0));
    expect(rooms[0]).toBeGreaterThan(rooms[1] ?? 0);
    expect(rooms[1]).toBe(rooms[2]);
    expect(height).toBe(rungs.at(-1)?.y);
  });

  it('draws the line of each subject from where it was assessed to the last day', () => {
    const { tracks, rungs } = layLadder(levels, assessed, '2024-01-11');
    expect(tracks.map(({ letter, subject }) => [letter, subject])).toEqual([
      ['A', 'us'],
      ['B', 'them'],
    ]);
    const [us, them] = tracks;
    expect(us?.steps.map(({ x }) => Math.round(x))).toEqual([6, 50, 76]);
    expect(us?.lines).toHaveLength(5);
    for (const [at, line] of (us?.lines ?? []).entries()) {
      const before = us?.lines[at - 1];
      if (before) expect([line.x1, line.y1]).toEqual([before.x2, before.y2]);
      expect(line.x1 === line.x2 || line.y1 === line.y2).toBe(true);
    }
    expect(us?.lines.at(-1)?.x2).toBe(94);
    expect(them?.lines).toEqual([expect.objectContaining({ x1: 6, x2: 94 })]);
    // Each stands above the rung of its level, in a lane of its own.
    for (const { steps } of tracks)
      for (const { level, y } of steps) {
        const at = rungs.findIndex((rung) => rung.level === level);
        expect(y).toBeLessThan(rungs[at]?.y ?? 0);
        expect(y).toBeGreaterThan(rungs[at]?.label ?? Infinity);
      }
    expect(us?.steps[1]?.y).not.toBe(them?.steps[0]?.y);
  });

  it('writes the first date, the middle and the last', () => {
    const { dates } = layLadder(levels, assessed, '2024-01-11');
    expect(dates).toEqual([
      { place: 'first', date: '2024-01-01', x: 6 },
      { place: 'between', date: '2024-01-06', x: 50 },
      { place: 'last', date: '2024-01-11', x: 94 },
    ]);
  });

  it('bears one date, a level that is gone, an early last day, a long name and many subjects', () => {
    const one = layLadder(levels, assessed.slice(0, 2), '2024-01-01');
    expect(one.dates).toEqual([{ place: 'only', date: '2024-01-01', x: 50 }]);
    expect(one.tracks[0]?.lines[0]).toMatchObject({ x1: 50, x2: 50 });
    expect(layLadder(levels, assessed.slice(0, 1), '2024-01-02').dates).toHaveLength(2);
    const odd = layLadder(levels, [{ subject: 'us', level: 9, date: '2024-02-01' }], '2024-01-01');
    expect(Number.isFinite(odd.tracks[0]?.steps[0]?.y)).toBe(true);
    expect(odd.dates).toEqual([{ place: 'only', date: '2024-02-01', x: 50 }]);
    const [long] = layLadder(
      [{ ...levels[0], number: 0, name: 'x'.repeat(99), has: [], lacks: [] }],
      [],
      '2024-01-01',
    ).rungs;
    expect(long?.text).toHaveLength(40);
    const many = Array.from({ length: 28 }, (_, at) => ({
      subject: `s${at}`,
      level: 0,
      date: '2024-01-01',
    }));
    expect(layLadder(levels, many, '2024-01-02').tracks.at(-1)?.letter).toBe('B2');
  });
});
