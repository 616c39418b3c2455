import type { DataFile, Part, Program, RegressionPart } from './contract.ts';

/**
 * What a program can import, and under each specifier the file of `runtime/` (or the
 * package) that has its types.
 */
export const IMPORTABLE: Readonly<Record<string, string>> = {
  daybook: 'daybook.ts',
  'daybook/data': 'data.ts',
  'daybook/regression': 'regression.ts',
  '@observablehq/plot': '@observablehq/plot',
};

/** The parts of the runtime that a program needs: see `partsFor`. */
export function partsOf({ cells }: Program, data: readonly Pick<DataFile, 'format'>[]): Part[] {
  return partsFor(cells.map(({ javascript }) => javascript).join('\n'), data);
}

/**
 * The parts of the runtime that a program needs, in their order, judged by the text of its
 * code: rather one too many than one too few. Both sides ask this and nothing else, so they
 * always have the same. No text tells which data sets are loaded: Parquet is needed where
 * data can be read and one of those that are offered is a Parquet file.
 */
export function partsFor(code: string, data: readonly Pick<DataFile, 'format'>[] = []): Part[] {
  const plot = /plot/i.test(code);
  const readsData = code.includes('daybook/data');
  const needed: [Part, boolean][] = [
    ['core', true],
    ['calendar', plot || /\b(?:Date|Intl|performance)\b|Locale|\blocale/.test(code)],
    ['chance', plot || /\brandom\b/.test(code)],
    ['math', plot || /(?<!\bMath\s*\.\s*)\brandom\b/.test(code) || hasInexactMath(code)],
    ['controls', /\binput\b/.test(code)],
    ['answers', /\bprove\b/.test(code)],
    ['data', readsData],
    ['plot', plot],
    ['parquet', readsData && data.some(({ format }) => format === 'parquet')],
  ];
  return [
    ...needed.flatMap(([part, isNeeded]) => (isNeeded ? [part] : [])),
    ...regressionFor(code),
  ];
}

/** What each part of `daybook/regression` has: a reader loads those that a cell names something of. */
export const REGRESSION: Readonly<Record<RegressionPart, readonly string[]>> = {
  linear: ['leastSquares', 'polynomial', 'ridge'],
  lasso: ['lasso'],
  logistic: ['logistic'],
  descent: ['gradientDescent'],
  preparing: [
    ...['complete', 'dictVectorizer', 'kFold', 'oneHot', 'polynomialFeatures'],
    ...['standardize', 'takeRows', 'trainTestSplit', 'withinRange'],
  ],
  judging: [
    ...['accuracy', 'auc', 'confusionMatrix', 'learningCurve', 'logLoss'],
    ...['mae', 'mape', 'r2', 'rmse', 'roc'],
  ],
};

function regressionFor(code: string): RegressionPart[] {
  if (!code.includes('daybook/regression')) return [];
  // Of the module as a whole no text tells what is taken.
  const isWhole = /\*\s*as\b|\bimport\s*\(/.test(code);
  const words = new Set(code.match(/[\w$]+/g));
  const parts = Object.keys(REGRESSION) as RegressionPart[];
  return parts.filter((part) => isWhole || REGRESSION[part].some((name) => words.has(name)));
}

/** The functions of `Math`, as a pattern, in whose last bits engines differ. */
export const INEXACT = 'a?(?:cos|sin|tan)h?|atan2|cbrt|exp(?:m1)?|log(?:1p|2|10)?';

/**
 * Whether a `Math` is followed by one of them, or by no name at all. As a constant the
 * pattern would be in each script that only asks what can be imported.
 */
function hasInexactMath(code: string): boolean {
  return new RegExp(`\\bMath\\b(?!\\s*\\.\\s*(?!(?:${INEXACT})\\b)[\\w$])`).test(code);
}
