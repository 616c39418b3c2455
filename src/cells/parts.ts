import type { Part } from './contract.ts';

/**
 * What a program can import, and under each specifier the file of `runtime/` (or the
 * package) that has its types.
 */
export const IMPORTABLE: Readonly<Record<string, string>> = {
  daybook: 'daybook.ts',
  'daybook/data': 'data.ts',
  '@observablehq/plot': '@observablehq/plot',
};

/**
 * The parts of the runtime that a program needs, judged by the text of its code: rather
 * one too many than one too few. Parquet is not among them: a host loads it with the
 * first data set that is one.
 */
export function partsFor(code: string): Part[] {
  const plot = /plot/i.test(code);
  const math = plot || /(?<!\bMath\s*\.\s*)\brandom\b/.test(code) || usesMath(code);
  return ['core', ...(math ? (['math'] as const) : []), ...(plot ? (['plot'] as const) : [])];
}

/** Whether there is a `Math` in it that is not followed by what every engine computes alike. */
function usesMath(code: string): boolean {
  return new RegExp(`\\bMath\\b(?!\\s*\\.\\s*(?:${EXACT})\\b)`).test(code);
}

const EXACT =
  'random|floor|round|ceil|trunc|abs|min|max|sqrt|sign|pow|hypot|fround|imul|clz32|PI|E|LN2|LN10|LOG2E|LOG10E|SQRT2|SQRT1_2';
