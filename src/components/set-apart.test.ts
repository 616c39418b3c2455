import { describe, expect, it } from 'vitest';
import { layLadder } from './ladder.ts';

const levels = [0, 1, 2].map((number) => ({ number, name: `Level ${number}`, has: [], lacks: [] }));
const from = (subject: string, ...stood: [level: number, date: string][]) =>
  stood.map(([level, date]) => ({ subject, level, date: `2024-01-${date}` }));
const shifts = (...assessed: ReturnType<typeof from>[]) =>
  layLadder(
    levels,
    assessed.flat().toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    '2024-01-31',
  ).tracks.map(({ shift }) => shift);

describe('setApart', () => {
  it('moves nothing where no line climbs through a disc', () => {
    expect(shifts()).toEqual([]);
    expect(shifts(from('a', [0, '01'], [2, '11']), from('b', [1, '01'], [2, '21']))).toEqual([
      0, 0,
    ]);
    // Both begin at one date, and nobody has climbed yet.
    expect(shifts(from('a', [0, '01']), from('b', [2, '01']))).toEqual([0, 0]);
    expect(shifts(from('a', [0, '01'], [1, '11']), from('b', [2, '11']))).toEqual([0, 0]);
  });

  it('sets apart a line that climbs through the disc of another', () => {
    expect(shifts(from('a', [0, '01'], [2, '11']), from('b', [1, '11']))).toEqual([-7, 7]);
    expect(shifts(from('a', [2, '01'], [0, '12']), from('b', [1, '11']))).toEqual([-7, 7]);
  });

  it('sets apart lines that climb at one date, and leaves them within a phone', () => {
    const climbs = ['a', 'b', 'c'].map((name) => from(name, [0, '01'], [2, '11']));
    expect(shifts(...climbs)).toEqual([-11, 0, 11]);
    const many = Array.from({ length: 9 }, (_, at) => from(`s${at}`, [0, '01'], [2, '11']));
    expect(Math.max(...shifts(...many))).toBe(11);
  });
});
