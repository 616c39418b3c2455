import { describe, expect, test } from 'vitest';
import { dayZeroOf } from './day-zero.ts';

const entry = (date: string, value?: number) => ({
  date,
  ...(value !== undefined && { number: { value, line: 1, column: 1 } }),
});

describe('dayZeroOf', () => {
  test('is what most titles say', () => {
    const entries = [entry('2024-01-02', 1), entry('2024-01-03', 5), entry('2024-05-14', 134)];
    expect(dayZeroOf(entries)).toBe('2024-01-01');
  });

  test('is the day before the first entry where no title says', () => {
    expect(dayZeroOf([entry('2024-03-02'), entry('2024-03-01')])).toBe('2024-02-29');
  });

  test('is nothing without entries', () => {
    expect(dayZeroOf([])).toBeUndefined();
  });
});
