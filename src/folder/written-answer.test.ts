import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { isSameAnswer } from './compare-answers.ts';
import { writeAnswer } from './written-answer.ts';

describe('writeAnswer', () => {
  it.each([
    ['7.64', 7.7123, '7.71'],
    ['7.60', 7.8, '7.80'],
    ['515', 516.2, '516'],
    ['7.', 8.2, '8'],
    ['.5', 0.62, '0.6'],
    ['-0.5', 0.26, '0.3'],
    ['0.5', -0.01, '0.0'],
    ['1e3', 1700, '2e3'],
    ['1.50e3', 1234.5, '1.23e3'],
    ['2.5e-3', 0.00374, '3.7e-3'],
    ['1.0', 12345678.96, '12345679.0'],
    ['0x1F', 32.1, '32'],
    ['7.64', 1e22, '1e+22'],
  ])('keeps the digits of %s for %d: %s', (written, computed, text) => {
    expect(writeAnswer(computed, { answer: Number(written), written })).toBe(text);
  });

  it('writes more digits where a tolerance asks for them', () => {
    const recorded = { answer: 8, written: '8', tolerance: 0.001 };
    expect(writeAnswer(7.64312, recorded)).toBe('7.643');
  });

  it.each([
    [7.6431284519, '7.64313'],
    [0.1 + 0.2, '0.3'],
    [-2 / 3, '-0.666667'],
    [515, '515'],
    [3066766, '3066766'],
    [1234567.891, '1234568'],
    [999999.96, '1000000'],
    [0.000012345678, '0.0000123457'],
    [1.23456789e-9, '1.23457e-9'],
    [1e21, '1e+21'],
  ])('writes the new answer %d as %s', (computed, text) => {
    expect(writeAnswer(computed)).toBe(text);
  });

  it.each([
    ['reef', 'reef'],
    ['the reef knot', 'the reef knot'],
    ['größer als 7 %', 'größer als 7 %'],
    ['true', '"true"'],
    ['null', '"null"'],
    ['7.64', '"7.64"'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['a, b', '"a, b"'],
    ['it\'s "so"', '"it\'s \\"so\\""'],
    ['- a', '"- a"'],
    ['*a', '"*a"'],
    ['two\nlines\tand \\', '"two\\nlines\\tand \\\\"'],
    ['\u2028 \u0085 \ud800', '"\u2028 \u0085 \\ud800"'],
  ])('writes the text %j as %s', (text, written) => {
    expect(writeAnswer(text)).toBe(written);
  });

  it('keeps the quotes that were there, where they can hold the text', () => {
    expect(writeAnswer('reef', { answer: 'x', quote: '"' })).toBe('"reef"');
    expect(writeAnswer("it's", { answer: 'x', quote: "'" })).toBe("'it''s'");
    expect(writeAnswer('a\nb', { answer: 'x', quote: "'" })).toBe('"a\\nb"');
  });

  it('writes what is read as the same answer', () => {
    for (let at = 1; at <= 2_000; at++) {
      const computed = Math.sin(at) * 10 ** ((at % 40) - 20);
      for (const written of [undefined, '0.000', '7.64', '1.2e5', '515']) {
        const recorded = written === undefined ? {} : { answer: Number(written), written };
        const text = writeAnswer(computed, recorded);
        const answer: unknown = parse(text);
        expect(answer, text).toBeTypeOf('number');
        expect(isSameAnswer({ answer: Number(answer), written: text }, computed), text).toBe(true);
      }
    }
  });
});
