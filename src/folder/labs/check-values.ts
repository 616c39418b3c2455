import type { WrittenLab } from '../../journal/lab.ts';
import type { Lab } from '../../lab/lab.ts';
import { dataProblem } from './problem.ts';
import type { LabProblem } from './problem.ts';

/** Whether there are as many points as a lab can have; `fix` is for too many. */
export function countProblems(path: string, points: number, fix: string): LabProblem[] {
  if (points > MOST)
    return [
      dataProblem(
        path,
        `a lab can have ${MOST.toLocaleString('en')} points, and here are ${points.toLocaleString('en')}`,
        fix,
      ),
    ];
  if (points >= FEWEST) return [];
  return [
    dataProblem(
      path,
      `a lab needs at least ${FEWEST} points, and here ${points === 1 ? 'is' : 'are'} ${points}`,
      'add some',
    ),
  ];
}

/** What no model can be fitted to, or no axis can show. */
export function valueProblems(
  { xs, ys }: Pick<Lab, 'xs' | 'ys'>,
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
        dataProblem(
          path,
          `${name} goes to ${odd}, and a lab can draw numbers up to ${LARGEST}`,
          'write them in a larger unit',
        ),
      );
    else if (high > low && high - low < 1 / LARGEST)
      problems.push(
        dataProblem(
          path,
          `the points differ in ${name} by ${Number((high - low).toPrecision(3))}, and a lab can draw 1e-100 and more`,
          'write them in a smaller unit',
        ),
      );
    else if (name === 'x' && high === low)
      problems.push(
        dataProblem(
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
      dataProblem(
        yPath,
        `y of \`logistic\` must be 0 or 1, but one is ${odd}`,
        'use a column of true and false, or another model',
      ),
    );
  else if (new Set(ys).size === 1)
    problems.push(
      dataProblem(
        yPath,
        `all points have the same y, ${ys[0]}: there are no two classes`,
        'use points of both',
      ),
    );
  return problems;
}

/** Squares and powers of what is larger are more than a double can hold. */
const LARGEST = 1e100;

/** The fewest points that a lab can have. */
const FEWEST = 3;
/** The most: each is drawn, and can be reached. */
const MOST = 1000;
