import { describe, expect, it } from 'vitest';
import type { DayQuestion } from '../journal/day.ts';
import { formatAnswer, formatComputed } from './format-answer.ts';

const base = { id: 'q1', question: 'How many?' };
const stated = (answer: number | string, more: Partial<DayQuestion> = {}): DayQuestion => ({
  ...{ ...base, answer, state: 'stated' },
  ...more,
});

describe('formatAnswer', () => {
  it.each([
    ['7.60', '7.60'],
    ['515', '515'],
    ['7.', '7'],
    ['1234567.891', '1,234,567.891'],
    ['1.50e1', '15.0'],
    ['1e3', '1,000'],
    ['2.5e-3', '0.0025'],
    ['1e-20', '0.00000000000000000001'],
    ['-0.5', '-0.5'],
    ['0x1F', '31'],
  ])('shows %s as %s', (written, shown) => {
    expect(formatAnswer(stated(Number(written), { written }), 'en')).toBe(shown);
  });

  it('speaks the language of the log, and puts the unit behind', () => {
    const answer = stated(1234.5, { written: '1234.50', unit: 'm' });
    expect(formatAnswer(answer, 'de')).toBe('1.234,50 m');
    expect(formatAnswer(stated(98, { written: '98', unit: '%' }), 'en')).toBe('98\u202F%');
    expect(formatAnswer(stated('reef'), 'en')).toBe('reef');
    expect(formatAnswer({ ...base, state: 'open', unit: 'm' }, 'en')).toBe('—');
  });
});

describe('formatComputed', () => {
  const proved = (written: string, computed: number | string, unit?: string) =>
    formatComputed(
      {
        ...base,
        answer: Number(written),
        written,
        computed,
        state: 'proved',
        ...(unit && { unit }),
      },
      'en',
    );

  it('gives three digits more than the answer, where they say more', () => {
    expect(proved('7.64', 7.6431284519)).toBe('7.64313');
    expect(proved('515', 515.25, 'columns')).toBe('515.25 columns');
    expect(proved('1.50e3', 1487.3456)).toBe('1,487.346');
    expect(proved('7.60', 7.6)).toBeUndefined();
    expect(proved('2.0', 2)).toBeUndefined();
    expect(proved('7.64', 7.6400000001)).toBeUndefined();
  });

  it('has nothing to add to a text', () => {
    const question: DayQuestion = { ...base, answer: 'reef', computed: 'reef', state: 'proved' };
    expect(formatComputed(question, 'en')).toBeUndefined();
  });
});
