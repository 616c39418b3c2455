import type { LabModel, Showable, WrittenLab } from '../../journal/lab.ts';
import type { Lab, Setting } from '../../lab/lab.ts';
import type { Range } from '../../lab/range.ts';
import type { LabProblem } from './problem.ts';
import { EXAMPLES, SETTINGS_OF } from './settings.ts';

/**
 * What is wrong with how the fields of a lab fit together: settings that its model does not have or
 * lacks, and parts that it cannot show.
 *
 * @param isWritten whether a field is there, right or wrong.
 */
export function judgeFields(
  fields: Partial<WrittenLab>,
  settings: Partial<Record<Setting, Range>>,
  isWritten: (name: string) => boolean,
): LabProblem[] {
  const { model } = fields;
  if (model === undefined) return [];
  return [
    ...strangers(model, isWritten),
    ...SETTINGS_OF[model].needed
      .filter((name) => !isWritten(name))
      .map((name) => ({
        path: 'model',
        kind: 'missing-field',
        message: `\`${model}\` needs \`${name}\``,
        fix: `add \`${EXAMPLES[name]}\``,
      })),
    ...(fields.show ?? []).flatMap((part, at) => {
      const why = hidden(part, model, settings);
      return why ? [{ path: `show.${at}`, kind: 'lab-show', ...why }] : [];
    }),
  ];
}

/** A degree that is too high for the points: from there on every curve passes through all of them. */
export function judgeDegree(
  settings: Partial<Record<Setting, Range>>,
  { length }: readonly number[],
): LabProblem[] {
  const { degree, split } = settings;
  const share = split?.min ?? 1;
  const trained = split ? Math.min(Math.max(Math.round(share * length), 1), length - 1) : length;
  if (!degree || degree.max < trained) return [];
  const most = Math.max(1, trained - 1);
  const range = degree.min === degree.max ? `${most}` : `${Math.min(degree.min, most)}..${most}`;
  return [
    {
      path: 'degree',
      kind: 'lab-setting',
      message: `degree ${degree.max} needs ${degree.max + 1} points to train on, and ${split ? `a share of ${share} has` : 'there are'} ${trained}`,
      fix: `write \`degree: ${range}\``,
    },
  ];
}

/** Reads `batch`: a whole number of points, or all of them. */
export function readBatch(
  { batch = 'all' }: Partial<WrittenLab>,
  points: number,
): { batch: Lab['batch']; problems: LabProblem[] } {
  const number = Number(batch);
  if (batch === 'all' || (Number.isInteger(number) && number >= 1 && number <= points))
    return { batch: batch === 'all' ? batch : number, problems: [] };
  const message = `\`batch\` must be \`all\` or a whole number from 1 to ${points}, but is \`${batch}\``;
  return {
    batch: 'all',
    problems: [
      { path: 'batch', kind: 'lab-setting', message, fix: 'write `batch: 1` for one point a step' },
    ],
  };
}

/** Fields that mean nothing to the model. */
function strangers(model: LabModel, isWritten: (name: string) => boolean): LabProblem[] {
  const own = [...SETTINGS_OF[model].possible, ...(model === DESCENT ? ONLY_DESCENT : [])];
  const list = own.map((name) => `\`${name}\``).join(', ');
  return [...(Object.keys(EXAMPLES) as Setting[]), ...ONLY_DESCENT]
    .filter((name) => isWritten(name) && !(own as string[]).includes(name))
    .map((name) => ({
      path: `${name}#key`,
      kind: 'lab-setting',
      message: `\`${name}\` means nothing to \`${model}\``,
      fix: `remove it; \`${model}\` takes ${list}`,
    }));
}

const DESCENT = 'gradient descent';
const ONLY_DESCENT = ['steps', 'batch', 'standardize'] as const;

/** Why a lab cannot show a part. */
function hidden(part: Showable, model: LabModel, settings: Partial<Record<Setting, Range>>) {
  const fix = 'leave it out';
  if (part === 'residuals' && model === 'logistic')
    return { message: '`residuals` cannot be shown for `logistic`, whose y has two values', fix };
  if (part === 'interval' && model !== 'least squares' && model !== 'polynomial')
    return {
      message: `\`interval\` cannot be shown for \`${model}\`: nobody knows it`,
      fix: `${fix}; \`least squares\` and \`polynomial\` have one`,
    };
  if (part !== 'loss' || model === 'least squares' || model === DESCENT) return undefined;
  if (model === 'logistic') return { message: '`loss` cannot be shown for `logistic`', fix };
  const name = model === 'lasso' ? 'lasso' : 'ridge';
  const moves = [settings.degree, settings[name]].some((range) => range && range.min < range.max);
  if (moves) return undefined;
  return {
    message: '`loss` is drawn over the degree or the strength, and both are fixed',
    fix: `write a range: \`${EXAMPLES.degree}\` or \`${EXAMPLES[name]}\``,
  };
}
