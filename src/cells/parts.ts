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
 * The parts of the runtime that a program needs, in their order, judged by the text of its
 * code: rather one too many than one too few. Both sides ask this and nothing else, so they
 * always have the same. Parquet is not among them: no program can tell whether it is there,
 * and a host loads it with the first data set that is one.
 */
export function partsFor(code: string): Part[] {
  const plot = /plot/i.test(code);
  const needed: [Part, boolean][] = [
    ['core', true],
    ['calendar', plot || /\b(?:Date|Intl|performance)\b|Locale|\blocale/.test(code)],
    ['chance', plot || /\brandom\b/.test(code)],
    ['math', plot || /(?<!\bMath\s*\.\s*)\brandom\b/.test(code) || INEXACT_MATH.test(code)],
    ['controls', /\binput\b/.test(code)],
    ['data', code.includes('daybook/data')],
    ['plot', plot],
  ];
  return needed.flatMap(([part, isNeeded]) => (isNeeded ? [part] : []));
}

/** A `Math` that is not followed by what every engine computes alike. */
const INEXACT_MATH =
  /\bMath\b(?!\s*\.\s*(?:random|floor|round|ceil|trunc|abs|min|max|sqrt|sign|pow|hypot|fround|imul|clz32|PI|E|LN2|LN10|LOG2E|LOG10E|SQRT2|SQRT1_2)\b)/;
