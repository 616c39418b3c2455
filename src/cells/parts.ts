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

/** The functions of `Math`, as a pattern, in whose last bits engines differ. */
export const INEXACT = 'a?(?:cos|sin|tan)h?|atan2|cbrt|exp(?:m1)?|log(?:1p|2|10)?';

/** A `Math` that is followed by one of them, or by no name at all. */
const INEXACT_MATH = new RegExp(`\\bMath\\b(?!\\s*\\.\\s*(?!(?:${INEXACT})\\b)[\\w$])`);
