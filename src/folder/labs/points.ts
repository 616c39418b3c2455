import type { WrittenLab } from '../../journal/lab.ts';
import { nearMiss } from '../../journal/near-miss.ts';
import type { DataColumn } from '../../journal/schemas.ts';
import type { Lab } from '../../lab/lab.ts';
import { complete } from '../../regression/complete.ts';
import { trainTestSplit } from '../../regression/split.ts';
import type { DataSet } from '../data/sets.ts';
import { shown } from '../shown.ts';
import { readColumn } from './columns.ts';
import type { LabProblem } from './problem.ts';

/** The points of a lab and its axes. */
export type LabPoints = Pick<Lab, 'xs' | 'ys' | 'x' | 'y' | 'source'>;

/**
 * Gets the points of a lab, from itself or from a data set, and says what is wrong with them.
 * Points are left out where they are not wrong by themselves: a data set that has problems of its own.
 */
export async function readPoints(
  fields: Partial<WrittenLab>,
  { dataSets, broken }: KnownData,
  seed: Lab['seed'],
): Promise<{ points?: LabPoints; problems: LabProblem[] }> {
  const { data, points } = fields;
  if (data !== undefined && points !== undefined)
    return wrong(
      'points#key',
      'a lab has `points` or `data`, and not both',
      'leave one of them out',
    );
  if (points !== undefined) return writtenPoints(fields, points);
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

/** The fewest points that a lab can have. */
const FEWEST = 3;
/** The most: each is drawn, and can be reached. */
export const MOST = 1000;

function writtenPoints(
  fields: Partial<WrittenLab>,
  points: number[][],
): { points?: LabPoints; problems: LabProblem[] } {
  const problems = [
    ...(['x', 'y'] as const).flatMap((axis) =>
      fields[axis] === undefined
        ? []
        : [
            problem(
              `${axis}#key`,
              `\`${axis}\` names a column, and there is no data set`,
              `write \`${axis}Label\` for the name of the axis`,
            ),
          ],
    ),
    ...(fields.sample === undefined
      ? []
      : [problem('sample#key', '`sample` is for data sets', 'leave it out')]),
    ...points.flatMap((point, at) =>
      point.length === 2
        ? []
        : [
            problem(
              `points.${at}`,
              `point ${at + 1} must be two numbers, x and y, but is ${count(point.length, 'number')}`,
              'write it like `[1, 2]`',
            ),
          ],
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
  fields: Partial<WrittenLab>,
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

function columnOf(
  field: 'x' | 'y',
  name: string | undefined,
  { name: data, description }: DataSet,
  binary: boolean,
): DataColumn | LabProblem {
  const usable = description.columns.filter(({ type }) => isUsable(type, binary));
  const names = usable.map((column) => column.name);
  const list = names.map((one) => `\`${shown(one)}\``).join(', ');
  if (name === undefined) {
    const fix =
      names.length > 0 ? `add \`${field}: \` and a column: ${list}` : 'use another data set';
    return { path: '', kind: 'missing-field', message: `\`${field}\` is missing`, fix };
  }
  const column = description.columns.find((one) => one.name === name);
  if (!column) {
    const near = nearMiss(name, names);
    return problem(
      field,
      `\`${shown(data)}\` has no column \`${shown(name)}\``,
      near ? `write \`${near}\`` : `write one of its columns: ${list}`,
    );
  }
  if (isUsable(column.type, binary)) return column;
  const isClass = column.type === 'boolean' && field === 'y';
  return problem(
    field,
    `\`${shown(name)}\` holds ${HOLDS[column.type]}, and ${field} must be ${binary ? 'true and false, or 0 and 1' : 'numbers'}`,
    isClass ? 'write `model: logistic`, or another column' : `write one of these columns: ${list}`,
  );
}

function isUsable(type: DataColumn['type'], binary: boolean): boolean {
  return type === 'number' || type === 'integer' || (binary && type === 'boolean');
}

const HOLDS: Record<DataColumn['type'], string> = {
  number: 'numbers',
  integer: 'whole numbers',
  text: 'text',
  boolean: '`true` and `false`',
  date: 'dates',
};

function countProblems(path: string, points: number, fix: string): LabProblem[] {
  if (points > MOST)
    return [
      problem(
        path,
        `a lab can have ${MOST.toLocaleString('en')} points, and here are ${points.toLocaleString('en')}`,
        fix,
      ),
    ];
  if (points >= FEWEST) return [];
  return [
    problem(
      path,
      `a lab needs at least ${FEWEST} points, and here ${points === 1 ? 'is' : 'are'} ${points}`,
      'add some',
    ),
  ];
}

/** What no model can be fitted to, or no axis can show. */
function valueProblems(
  { xs, ys }: Pick<LabPoints, 'xs' | 'ys'>,
  { model }: Partial<WrittenLab>,
  xPath: string,
  yPath: string,
): LabProblem[] {
  const problems: LabProblem[] = [];
  for (const [name, path, values] of [
    ['x', xPath, xs],
    ['y', yPath, ys],
  ] as const) {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const odd = [low, high].find((value) => Math.abs(value) > LARGEST);
    if (odd !== undefined)
      problems.push(
        problem(
          path,
          `${name} goes to ${odd}, and a lab can draw numbers up to ${LARGEST}`,
          'write them in a larger unit',
        ),
      );
    else if (high > low && high - low < 1 / LARGEST)
      problems.push(
        problem(
          path,
          `the points differ in ${name} by ${high - low}, and a lab can draw 1e-100 and more`,
          'write them in a smaller unit',
        ),
      );
    else if (name === 'x' && high === low)
      problems.push(
        problem(
          path,
          `all points have the same x, ${low}: nothing can be fitted over it`,
          'use points with different x',
        ),
      );
  }
  if (model !== 'logistic') return problems;
  const odd = ys.find((value) => value !== 0 && value !== 1);
  if (odd !== undefined)
    problems.push(
      problem(
        yPath,
        `y of \`logistic\` must be 0 or 1, but one is ${odd}`,
        'use a column of true and false, or another model',
      ),
    );
  else if (new Set(ys).size === 1)
    problems.push(
      problem(
        yPath,
        `all points have the same y, ${ys[0]}: there are no two classes`,
        'use points of both',
      ),
    );
  return problems;
}

/** Squares and powers of what is larger are more than a double can hold. */
const LARGEST = 1e100;

function axis(label: string, unit: string | undefined): Lab['x'] {
  return { label, ...(unit !== undefined && { unit }) };
}

function count(amount: number, word: string): string {
  return `${amount.toLocaleString('en')} ${word}${amount === 1 ? '' : 's'}`;
}

function problem(path: string, message: string, fix: string): LabProblem {
  return { path, kind: 'lab-data', message, fix };
}

function wrong(path: string, message: string, fix: string): { problems: LabProblem[] } {
  return { problems: [problem(path, message, fix)] };
}

interface KnownData {
  dataSets: DataSet[];
  broken: { name: string }[];
}
