import { describe, expect, it, vi } from 'vitest';
import { lazily, once } from './lazily.ts';

describe('lazily', () => {
  it('makes a property when it is first read, and once', () => {
    const make = vi.fn(() => [1, 2]);
    const object = lazily({ plain: 1 }, { late: make });
    expect(make).not.toHaveBeenCalled();
    expect(Object.keys(object)).toEqual(['plain', 'late']);
    expect(make).not.toHaveBeenCalled();
    expect(object.late).toBe(object.late);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('keeps a value that is NaN, and adds to what is lazy already', () => {
    const make = vi.fn(() => NaN);
    const first = lazily({}, { first: make });
    const object = lazily(first, { second: () => first.first });
    expect([object.second, object.first]).toEqual([NaN, NaN]);
    expect(make).toHaveBeenCalledTimes(1);
  });
});

describe('once', () => {
  it('makes its value once', () => {
    const make = vi.fn(() => ({}));
    const get = once(make);
    expect(get()).toBe(get());
    expect(make).toHaveBeenCalledTimes(1);
  });
});
