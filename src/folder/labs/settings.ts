import type { LabModel, WrittenLab } from '../../journal/lab.ts';
import type { Setting } from '../../lab/lab.ts';
import type { Range } from '../../lab/range.ts';
import { shown } from '../shown.ts';
import type { LabProblem } from './problem.ts';

/** Reads the settings of a lab: numbers and ranges, each within what it can be. */
export function readSettings(fields: Partial<WrittenLab>): {
  settings: Partial<Record<Setting, Range>>;
  problems: LabProblem[];
} {
  const settings: Partial<Record<Setting, Range>> = {};
  const problems: LabProblem[] = [];
  for (const name of Object.keys(LIMITS) as Setting[]) {
    const written = fields[name];
    if (written === undefined) continue;
    const read = readRange(name, written);
    if ('message' in read) problems.push({ path: name, kind: 'lab-setting', ...read });
    else settings[name] = read;
  }
  return { settings, problems };
}

/** The settings that a model must have, and those that it may have. */
export const SETTINGS_OF: Record<LabModel, { needed: Setting[]; possible: Setting[] }> = {
  'least squares': { needed: [], possible: ['split'] },
  polynomial: { needed: ['degree'], possible: ['degree', 'ridge', 'split'] },
  ridge: { needed: ['ridge'], possible: ['degree', 'ridge', 'split'] },
  lasso: { needed: ['lasso'], possible: ['degree', 'lasso', 'split'] },
  logistic: { needed: [], possible: ['split'] },
  'gradient descent': { needed: ['rate'], possible: ['rate', 'split'] },
};

/** An example of each, for those who left it out. */
export const EXAMPLES: Record<Setting, string> = {
  degree: 'degree: 1..8',
  ridge: 'ridge: 0..10',
  lasso: 'lasso: 0..1',
  rate: 'rate: 0.01..1',
  split: 'split: 0.8',
};

const LIMITS: Record<Setting, { fits: (value: number) => boolean; words: string }> = {
  degree: {
    fits: (value) => Number.isInteger(value) && value >= 1 && value <= 15,
    words: 'a whole number from 1 to 15',
  },
  ridge: { fits: (value) => value >= 0 && value <= 1e12, words: '0 or more' },
  lasso: { fits: (value) => value >= 0 && value <= 1e12, words: '0 or more' },
  rate: { fits: (value) => value > 0 && value <= 1e12, words: 'above 0' },
  split: { fits: (value) => value > 0 && value < 1, words: 'between 0 and 1, such as `0.8`' },
};

function readRange(
  name: Setting,
  written: number | string,
): Range | Pick<LabProblem, 'message' | 'fix'> {
  const [, ...parts] = RANGE.exec(String(written)) ?? [];
  const { fits, words } = LIMITS[name];
  if (parts.length === 0) {
    const [low, high] = String(written).match(/\d*\.?\d+(?:e[+-]?\d+)?/gi) ?? [];
    return {
      message: `\`${name}\` must be a number, or a range such as \`${EXAMPLES[name].split(' ')[1]}\`, but is \`${shown(String(written))}\``,
      fix: low && high ? `write \`${name}: ${low}..${high}\`` : `write \`${EXAMPLES[name]}\``,
    };
  }
  const [min = NaN, max = min, start = min] = parts.flatMap((part) =>
    (part as string | undefined) === undefined ? [] : Number(part),
  );
  const wrong = [min, max, start].find((value) => !fits(value));
  if (wrong !== undefined)
    return {
      message: `\`${name}\` must be ${words}, but is ${wrong}`,
      fix: `write \`${EXAMPLES[name]}\``,
    };
  if (min > max)
    return {
      message: `the range of \`${name}\` goes down, from ${min} to ${max}`,
      fix: `write \`${name}: ${max}..${min}\``,
    };
  if (start < min || start > max)
    return {
      message: `\`${name}\` starts at ${start}, which is not in its range`,
      fix: `write a number from ${min} to ${max} behind \`at\``,
    };
  return { min, max, start };
}

const NUMBER = String.raw`([+-]?(?:\d+\.?\d*?|\.\d+)(?:e[+-]?\d+)?)`;
/** `3`, `1..8`, `1..8 at 3` */
const RANGE = new RegExp(
  String.raw`^\s*${NUMBER}(?:\s*\.\.\s*${NUMBER}(?:\s+at\s+${NUMBER})?)?\s*$`,
  'i',
);
