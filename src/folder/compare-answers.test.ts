import { describe, expect, it } from 'vitest';
import { isSameAnswer } from './compare-answers.ts';

describe('isSameAnswer', () => {
  // The answer as it is written, what a cell computes, and whether they are one.
  it.each([
    ['7.64', 7.64, true],
    ['7.64', 7.6431284, true],
    ['7.64', 7.645, true],
    ['7.64', 7.635, true],
    ['7.64', 7.6451, false],
    ['7.64', 7.6349, false],
    ['7.60', 7.6049, true],
    ['7.60', 7.6051, false],
    ['7.6', 7.6499, true],
    ['515', 515.4, true],
    ['515', 515.5, true],
    ['515', 514.49, false],
    ['7.', 7.4, true],
    ['7.', 7.6, false],
    ['0', 0.5, true],
    ['0', -0.6, false],
    ['0.0', 0.06, false],
    ['-0.5', -0.54, true],
    ['-0.5', 0.5, false],
    ['-0.5', -0.56, false],
    ['+7.6', 7.58, true],
    ['.5', 0.5499, true],
    ['1e3', 1499, true],
    ['1e3', 1501, false],
    ['1.50e3', 1504, true],
    ['1.50e3', 1506, false],
    ['1000', 1000.6, false],
    ['2.5e-3', 0.00254, true],
    ['2.5e-3', 0.00256, false],
    ['3066766', 3066766, true],
    ['3066766', 3066767, false],
    ['9007199254740993', 2 ** 53, true],
    ['0x1F', 31.5, true],
    ['0x1F', 32, false],
    ['6.02e+23', 6.0249e23, true],
    // The difference of these is a little more than 0.05 in doubles.
    ['1.3', 1.35, true],
    ['0.1000000000000000055511151231257827', 0.1, true],
  ])('%s and %d: %s', (written, computed, same) => {
    expect(isSameAnswer({ answer: Number(written), written }, computed)).toBe(same);
  });

  it.each([
    ['7.64', 0.1, 7.74, true],
    ['7.64', 0.1, 7.75, false],
    ['7.64', 1e-6, 7.641, false],
    ['98', 0.2, 98.2, true],
    ['98', 0.2, 98.21, false],
    ['1e3', 1, 1499, false],
  ])('%s with a tolerance of %d and %d: %s', (written, tolerance, computed, same) => {
    expect(isSameAnswer({ answer: Number(written), written, tolerance }, computed)).toBe(same);
  });

  it('takes the digits of the number itself where none are written', () => {
    expect(isSameAnswer({ answer: 7.64 }, 7.6449)).toBe(true);
    expect(isSameAnswer({ answer: 7.64 }, 7.6451)).toBe(false);
  });

  it('wants texts to be equal, and never takes a text for a number', () => {
    expect(isSameAnswer({ answer: 'reef' }, 'reef')).toBe(true);
    expect(isSameAnswer({ answer: 'reef' }, 'Reef')).toBe(false);
    expect(isSameAnswer({ answer: 'a  b' }, 'a b')).toBe(false);
    expect(isSameAnswer({ answer: '7' }, 7)).toBe(false);
    expect(isSameAnswer({ answer: 7, written: '7' }, '7')).toBe(false);
  });

  it('takes a letter for the same however it is encoded', () => {
    expect(isSameAnswer({ answer: 'caf\u00e9' }, 'cafe\u0301')).toBe(true);
    expect(isSameAnswer({ answer: 'A\u030arhus' }, '\u00c5rhus')).toBe(true);
    expect(isSameAnswer({ answer: 'caf\u00e9' }, 'cafe')).toBe(false);
  });
});
