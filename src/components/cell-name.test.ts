import { describe, expect, it } from 'vitest';
import { madeDay } from '../journal/testing.ts';
import { cellName } from './cell-name.ts';

const named = (title: string, fields: Parameters<typeof madeDay>[1] = {}) =>
  cellName(madeDay('2024-05-14', { number: 134, title, ...fields }), 'en');

describe('cellName', () => {
  it('says the number, the date and the title', () => {
    expect(named('Ropes')).toBe('Day 134, 14 May 2024: Ropes');
  });

  it('has the date alone before Day 1', () => {
    expect(named('Ropes', { number: 0 })).toBe('14 May 2024: Ropes');
  });

  it('says what readers do not see yet', () => {
    expect(named('Ropes', { state: 'draft' })).toBe('Day 134, 14 May 2024: Ropes (draft)');
  });

  it('cuts a long title after a word', () => {
    expect(named('A title that goes on and on, with more words than a cell can bear')).toBe(
      'Day 134, 14 May 2024: A title that goes on and on, with more words than a…',
    );
    expect(named('x'.repeat(52))).not.toContain('…');
    expect(named('x'.repeat(500))).toBe(`Day 134, 14 May 2024: ${'x'.repeat(52)}…`);
  });

  it('cuts by weight, and between letters that belong together', () => {
    expect(named('確率論の基礎と応用について'.repeat(4))).toMatch(/: .{17}…$/u);
    const family = '👩‍👩‍👧‍👦';
    expect(named(family.repeat(9))).toBe(`Day 134, 14 May 2024: ${family.repeat(2)}…`);
  });
});
