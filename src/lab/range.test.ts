import { describe, expect, it } from 'vitest';
import { valuesOf } from './range.ts';
import { range } from './testing.ts';

describe('valuesOf', () => {
  it('are whole numbers for a degree', () => {
    expect(valuesOf(range(1, 5), 'degree')).toEqual([1, 2, 3, 4, 5]);
  });

  it('are one for what stays fixed', () => {
    expect(valuesOf(range(0.8), 'split')).toEqual([0.8]);
  });

  it('are about a hundred even steps', () => {
    const values = valuesOf(range(0, 10), 'ridge');
    expect(values).toHaveLength(101);
    expect(values.slice(0, 4)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(values.at(-1)).toBe(10);
  });

  it('go up by factors over powers of ten', () => {
    const values = valuesOf(range(0.01, 100), 'rate');
    expect(values.slice(0, 4)).toEqual([0.01, 0.012, 0.015, 0.02]);
    expect(values).toHaveLength(41);
  });

  it('have the ends and the start among them, however odd', () => {
    expect(valuesOf(range(0.137, 0.99, 0.5551), 'split')).toEqual(
      expect.arrayContaining([0.137, 0.5551, 0.99]),
    );
  });
});
