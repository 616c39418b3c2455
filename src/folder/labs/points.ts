import type { WrittenLab } from '../../journal/lab.ts';
import { nearMiss } from '../../journal/near-miss.ts';
import type { Lab } from '../../lab/lab.ts';
import { complete } from '../../regression/complete.ts';
import { trainTestSplit } from '../../regression/split.ts';
import type { DataSet } from '../data/sets.ts';
import { shown } from '../shown.ts';
import { countProblems, valueProblems } from './check-values.ts';
import { columnOf } from './column-of.ts';
import { readColumn } from './columns.ts';
import { dataProblem } from './problem.ts';
import type { LabProblem } from './problem.ts';

/** The points of a lab and its axes. */
export type LabPoints = Pick<Lab, 'xs' | 'ys' | 'x' | 'y' | 'source'>;

/**
 * Gets the points of a lab, from itself or from a data set, and says what is wrong with them.
 * Points are left out where they are not wrong by themselves: a data set that has problems of its own.
 */
export async function readPoints(
  fields: WrittenFields,
  { dataSets, broken }: KnownData,
  seed: Lab['seed'],
): Promise<{ points?: LabPoints; problems: LabProblem[] }> {
  const { data, points, isWritten } = fields;
  if (isWritten('data') && isWritten('points'))
    return wrong(
      'points#key',
      'a lab has `points` or `data`, and not both',
      'leave one of them out',
    );
  if (points !== undefined) return writtenPoints(fields, points);
  if (isWritten('data') && data === undefined) return { problems: [] };
  if (isWritten('points')) return { problems: [] };
  if (data === undefined)
    return wrong(
      '',
      'the lab has no points',
      'add `data: …` with `x: …` and `y: …`, or `points: [[1, 2], [2, 2.9], [3, 4.1]]`',
    );
  const set = dataSets.find(({ name }) => name === data);
  if (set) return pointsOf(fields, set, seed);
  if (broken.some(({ name }) => name === data)) return { problems: [] };
  const names = [...dataSets, ...broken].map(({ name }) => name);
  const near = nearMiss(data, names);
  return wrong(
    'data',
    `there is no data set \`${shown(data)}\``,
    near
      ? `write \`${near}\``
      : `put \`${shown(data)}.csv\` and \`${shown(data)}.yaml\` into the folder \`data\``,
  );
}

function writtenPoints(
  fields: WrittenFields,
  points: number[][],
): { points?: LabPoints; problems: LabProblem[] } {
  const { isWritten } = fields;
  const problems = [
    ...(['x', 'y'] as const).flatMap((axis) =>
      isWritten(axis)
        ? dataProblem(
            `${axis}#key`,
            `\`${axis}\` names a column, and there is no data set`,
            `write \`${axis}Label\` for the name of the axis`,
          )
        : [],
    ),
    ...(isWritten('sample')
      ? [dataProblem('sample#key', '`sample` is for data sets', 'leave it out')]
      : []),
    ...points.flatMap((point, at) =>
      point.length === 2
        ? []
        : dataProblem(
            `points.${at}`,
            `point ${at + 1} must be two numbers, x and y, but is ${count(point.length, 'number')}`,
            'write it like `[1, 2]`',
          ),
    ),
    ...countProblems(
      'points',
      points.length,
      'leave some out, or take them from a data set with `sample`',
    ),
  ];
  if (problems.length > 0) return { problems };
  const { xLabel = 'x', yLabel = 'y' } = fields;
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  return {
    points: { xs, ys, x: axis(xLabel, fields.xUnit), y: axis(yLabel, fields.yUnit) },
    problems: valueProblems({ xs, ys }, fields, 'points', 'points'),
  };
}

async function pointsOf(
  fields: WrittenFields,
  set: DataSet,
  seed: Lab['seed'],
): Promise<{ points?: LabPoints; problems: LabProblem[] }> {
  const binary = fields.model === 'logistic';
  const x = columnOf('x', fields.x, set, false);
  const y = columnOf('y', fields.y, set, binary);
  if (!('name' in x) || !('name' in y))
    return { problems: [x, y].flatMap((one) => ('name' in one ? [] : one)) };
  const [allXs, allYs] = await Promise.all([readColumn(set, x.name), readColumn(set, y.name)]);
  const { columns: whole } = complete({ x: allXs, y: allYs });
  const rows = whole.x.length;
  const source = { data: set.name, x: x.name, y: y.name, rows, missing: allXs.length - rows };
  const { sample } = fields;
  if (sample !== undefined && sample >= rows)
    return wrong(
      'sample',
      `a sample of ${sample} is not smaller than the ${count(rows, 'row')} that have values`,
      'leave it out, or write a smaller number',
    );
  const taken = sample === undefined ? whole : sampleOf(whole, sample, seed);
  const problems = countProblems('data', taken.x.length, `write \`sample: 300\``);
  if (problems.length > 0) return { problems };
  const { xLabel = x.name, yLabel = y.name, xUnit = x.unit, yUnit = y.unit } = fields;
  const [xs, ys] = [[...taken.x], [...taken.y]];
  return {
    points: { xs, ys, x: axis(xLabel, xUnit), y: axis(yLabel, yUnit), source },
    problems: valueProblems({ xs, ys }, fields, 'x', 'y'),
  };
}

/** What `labCode` writes too, so that a reader's cell has the same rows. */
function sampleOf<C extends { x: Float64Array; y: Float64Array }>(
  columns: C,
  sample: number,
  seed: Lab['seed'],
) {
  return trainTestSplit(columns, { share: sample / columns.x.length, seed }).train;
}

function axis(label: string, unit: string | undefined): Lab['x'] {
  return { label, ...(unit !== undefined && { unit }) };
}

function count(amount: number, word: string): string {
  return `${amount.toLocaleString('en')} ${word}${amount === 1 ? '' : 's'}`;
}

function wrong(path: string, message: string, fix: string): { problems: LabProblem[] } {
  return { problems: [dataProblem(path, message, fix)] };
}

/** The fields that are right, and which of all are there. */
export interface WrittenFields extends Partial<WrittenLab> {
  isWritten: (name: string) => boolean;
}

interface KnownData {
  dataSets: DataSet[];
  broken: { name: string }[];
}
