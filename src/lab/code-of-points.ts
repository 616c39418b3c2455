import type { Lab, LabPoint, LabState } from './lab.ts';
import { isTrained } from './split.ts';

/** The part of a lab's code that makes `train`, and where points are split `validation`. */
export function codeOfPoints(lab: Lab, state: LabState): CodeOfPoints {
  const { settings, points } = state;
  const { split: share } = settings;
  const isSplit = share !== undefined;
  if (isSplit && !hasEveryRow(lab, points)) return twoSides(lab, state);
  const own = lab.source && isUntouched(lab, points) ? columnsOf(lab) : undefined;
  const { lines, uses = [], name } = own ?? { lines: written('points', points), name: 'points' };
  const split = `trainTestSplit(${name}, { share: ${share}, seed: ${JSON.stringify(lab.seed)} })`;
  return {
    loads: !!own,
    uses: isSplit ? [...uses, 'trainTestSplit'] : uses,
    lines: [
      ...lines,
      isSplit ? `const { train, validation } = ${split};` : `const train = ${name};`,
    ],
  };
}

/** Of a data set the rows that have both values, or a sample of them. */
function columnsOf({ source, xs, seed }: Lab): { lines: string[]; uses: string[]; name: string } {
  const { data, x, y, rows } = source!;
  const whole = [
    `const data = await load(${JSON.stringify(data)});`,
    `const { columns } = complete({ x: ${member(x)}, y: ${member(y)} });`,
  ];
  if (rows === xs.length) return { lines: whole, uses: ['complete'], name: 'columns' };
  const options = `{ share: ${xs.length} / ${rows}, seed: ${JSON.stringify(seed)} }`;
  return {
    lines: [...whole, `const { train: sample } = trainTestSplit(columns, ${options});`],
    uses: ['complete', 'trainTestSplit'],
    name: 'sample',
  };
}

function member(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `data.${name}` : `data[${JSON.stringify(name)}]`;
}

/** Points were added or removed: which of them are trained on is written out too. */
function twoSides(lab: Lab, state: LabState): CodeOfPoints {
  const trained = isTrained(lab, state);
  const side = (wanted: boolean) => state.points.filter((_, at) => trained[at] === wanted);
  const lines = [...written('train', side(true)), ...written('validation', side(false))];
  return { loads: false, uses: [], lines };
}

function written(name: string, points: readonly LabPoint[]): string[] {
  return [
    `const ${name} = {`,
    ...numbers(
      'x',
      points.map(({ x }) => x),
    ),
    ...numbers(
      'y',
      points.map(({ y }) => y),
    ),
    '};',
  ];
}

/** A list in lines that fit the page. */
function numbers(name: string, values: readonly number[]): string[] {
  const lines: string[] = [`  ${name}: [`];
  for (const value of values) {
    const last = lines.length - 1;
    if (lines[last]!.length > 84) lines.push('   ');
    lines[lines.length - 1] +=
      `${lines.length === 1 && lines[0]!.endsWith('[') ? '' : ' '}${value},`;
  }
  lines[lines.length - 1] = `${lines.at(-1)!.replace(/,$/, '')}],`;
  return lines;
}

function hasEveryRow({ xs }: Lab, points: readonly LabPoint[]): boolean {
  return points.length === xs.length && points.every(({ row }, at) => row === at);
}

function isUntouched(lab: Lab, points: readonly LabPoint[]): boolean {
  const { xs, ys } = lab;
  return hasEveryRow(lab, points) && points.every(({ x, y }, at) => x === xs[at] && y === ys[at]);
}

interface CodeOfPoints {
  /** Whether it loads a data set. */
  loads: boolean;
  /** What it needs of the library. */
  uses: string[];
  lines: string[];
}
