import { expect, test } from 'vitest';
import { plainFormula } from './plain-formula.ts';

test.each([
  ['x', 'x'],
  ['x_1', 'x_1'],
  ['2^n', '2^n'],
  ['2^{n+1}', '2^(n+1)'],
  ['x_{ij}', 'x_ij'],
  ['\\sigma^2 > 0', 'σ^2 > 0'],
  ['\\frac{a+b}{2}', '(a+b)/2'],
  ['n \\to \\infty', 'n → ∞'],
  ['\\log x \\le \\mathrm{const}', 'log x ≤ const'],
  ['\\{a,\\,b\\}', '{a, b}'],
  ['\\left( a \\right)', '( a )'],
  ['\\', ''],
])('plainFormula(%j)', (tex, plain) => {
  expect(plainFormula(tex)).toBe(plain);
});
