import { describe, expect, test } from 'vitest';
import { gradeMath } from './grade-math.ts';

describe('gradeMath', () => {
  test.each([
    ['x', 'clear'],
    ['x_1', 'clear'],
    ['n = 5', 'clear'],
    ['2x + 3', 'clear'],
    ['f(x)', 'clear'],
    [String.raw`\frac{a}{b}`, 'clear'],
    ['e^{-x}', 'clear'],
    ['p ≤ 0.05', 'clear'],
    ['P(A|B)', 'clear'],
    ['10', 'unclear'],
    ['AB', 'unclear'],
    ['5 (or US', 'prose'],
    ['5 and 10', 'prose'],
    ['5/mo', 'prose'],
    ['/mo', 'prose'],
    ['7** and **5', 'prose'],
    ['7</b> <b>x', 'prose'],
    ['and $/mo', 'prose'],
    [String.raw`\text{\$5}`, 'clear'],
    ['5k-10k', 'prose'],
    ['9,909,298.07', 'prose'],
    ['5,', 'prose'],
    ['HOME/bin:', 'prose'],
    ['{name}/', 'prose'],
    ['.ajax', 'prose'],
    ['see above', 'prose'],
    ['', 'prose'],
  ])('%s is %s', (content, grade) => {
    expect(gradeMath(content)).toBe(grade);
  });
});
