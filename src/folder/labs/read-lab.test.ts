import { describe, expect, it } from 'vitest';
import { inWords } from '../fixtures/problems-of.ts';
import { day, writeLog } from '../fixtures/write-log.ts';
import { openFolder } from '../open.ts';

/*
 * What an author is told about a lab that is wrong: each way to get it wrong, and every word of
 * the answer. The fence stands in line 6, the first line of its YAML is 7.
 */

const cars = {
  'data/cars.csv':
    'weight,mpg,heavy,origin\n1500,40,false,Japan\n2500,,false,USA\n3500,20,true,USA\n2000,31,false,USA\n4000,15,true,USA\n',
  'data/cars.yaml': `title: Cars
source: made up for a test
licence: CC0 1.0
madeUp: true
columns:
  - { name: weight, type: number, unit: lb }
  - { name: mpg, type: number, missing: true }
  - { name: heavy, type: boolean }
  - { name: origin, type: text }
`,
};

async function told(yaml: string, more: Record<string, string> = {}): Promise<string[]> {
  const text = `\`\`\`lab\n${yaml}\n\`\`\`\n`;
  const folder = writeLog({ 'days/2024-05-14.md': day(text), ...cars, ...more });
  const { problems } = await openFolder(folder, new Date('2024-06-01T12:00:00Z'));
  return problems.map(inWords);
}

const points = 'points: [[1, 2], [2, 2.9], [3, 4.1], [4, 5]]';
const data = 'data: cars\nx: weight\ny: mpg';

describe('a lab', () => {
  it.each<{ name: string; yaml: string; problems: string[] }>([
    {
      name: 'that is empty',
      yaml: '',
      problems: [
        '6:1 error the lab has no points → add `data: …` with `x: …` and `y: …`, or `points: [[1, 2], [2, 2.9], [3, 4.1]]`',
        '6:1 error `caption` is missing → add `caption: What is to be seen`',
        '6:1 error `model` is missing → add `model: least squares`',
      ],
    },
    {
      name: 'that is no YAML',
      yaml: 'caption: A: b\nmodel: polynomial',
      problems: [
        '7:10 error the value holds a colon and a space, which would begin another field → put it in quotes: `caption: "A: b"`',
      ],
    },
    {
      name: 'with misspelt fields, models and parts, all in one run',
      yaml: `${points}\nmodel: polynomal\ndegre: 3\nshow: [line, residual]\ncaption: A`,
      problems: [
        '8:8 error `model` must be `least squares`, `polynomial`, `ridge`, `lasso`, `logistic` or `gradient descent`, but is `polynomal` → write `polynomial`',
        '9:1 error `degre` is not a field → write `degree`',
        '10:14 error part 2 must be `line`, `residuals`, `interval`, `loss`, `coefficients` or `metrics`, but is `residual` → write `residuals`',
      ],
    },
    {
      name: 'with a field that is empty, and one of another type',
      yaml: `${points}\nmodel: least squares\nshow: line\nsteps: many\ncaption:`,
      problems: [
        '9:7 error `show` must be a list, but is the text `line` → write a list: `show: [line]`',
        '10:1 error `steps` means nothing to `least squares` → remove it; `least squares` takes `split`',
        '10:8 error `steps` must be a number, but is the text `many` → write digits only, without quotes',
        '11:1 error `caption` is empty → write `caption: What is to be seen`',
      ],
    },
    {
      name: 'with points and a data set',
      yaml: `${points}\n${data}\nmodel: least squares\ncaption: A`,
      problems: ['7:1 error a lab has `points` or `data`, and not both → leave one of them out'],
    },
    {
      name: 'with too few points, of which one is none',
      yaml: 'points: [[1, 2], [3]]\nx: weight\nsample: 5\nmodel: least squares\ncaption: A',
      problems: [
        '7:9 error a lab needs at least 3 points, and here are 2 → add some',
        '7:18 error point 2 must be two numbers, x and y, but is 1 number → write it like `[1, 2]`',
        '8:1 error `x` names a column, and there is no data set → write `xLabel` for the name of the axis',
        '9:1 error `sample` is for data sets → leave it out',
      ],
    },
    {
      name: 'with a point that is text',
      yaml: 'points: [[1, 2], [2, two], [3, 4]]\nmodel: least squares\ncaption: A',
      problems: [
        '7:22 error entry 2 of point 2 must be a number, but is the text `two` → write digits only, without quotes',
      ],
    },
    {
      name: 'with too many points',
      yaml: `points: [${Array.from({ length: 1001 }, (_, at) => `[${at}, 1]`).join(', ')}]\nmodel: least squares\ncaption: A`,
      problems: [
        '7:9 error a lab can have 1,000 points, and here are 1,001 → leave some out, or take them from a data set with `sample`',
      ],
    },
    {
      name: 'whose points have one x',
      yaml: 'points: [[1, 2], [1, 2.9], [1, 4.1]]\nmodel: least squares\ncaption: A',
      problems: [
        '7:9 error all points have the same x, 1: nothing can be fitted over it → use points with different x',
      ],
    },
    {
      name: 'whose points are too large, or too close together',
      yaml: 'points: [[1e-300, 1e300], [2e-300, 2.9], [3e-300, 4.1]]\nmodel: least squares\ncaption: A',
      problems: [
        '7:9 error the points differ in x by 2e-300, and a lab can draw 1e-100 and more → write them in a smaller unit',
        '7:9 error y goes to 1e+300, and a lab can draw numbers up to 1e+100 → write them in a larger unit',
      ],
    },
    {
      name: 'of a data set that is not there',
      yaml: 'data: cards\nx: weight\ny: mpg\nmodel: least squares\ncaption: A',
      problems: ['7:7 error there is no data set `cards` → write `cars`'],
    },
    {
      name: 'of a data set that nobody knows',
      yaml: 'data: whales\nx: weight\ny: mpg\nmodel: least squares\ncaption: A',
      problems: [
        '7:7 error there is no data set `whales` → put `whales.csv` and `whales.yaml` into the folder `data`',
      ],
    },
    {
      name: 'without columns',
      yaml: 'data: cars\nmodel: least squares\ncaption: A',
      problems: [
        '6:1 error `x` is missing → add `x: ` and a column: `weight`, `mpg`',
        '6:1 error `y` is missing → add `y: ` and a column: `weight`, `mpg`',
      ],
    },
    {
      name: 'of columns that are not there, or hold no numbers',
      yaml: 'data: cars\nx: wieght\ny: origin\nmodel: least squares\ncaption: A',
      problems: [
        '8:4 error `cars` has no column `wieght` → write `weight`',
        '9:4 error `origin` holds text, and y must be numbers → write one of these columns: `weight`, `mpg`',
      ],
    },
    {
      name: 'of two classes and a line',
      yaml: 'data: cars\nx: weight\ny: heavy\nmodel: least squares\ncaption: A',
      problems: [
        '9:4 error `heavy` holds `true` and `false`, and y must be numbers → write `model: logistic`, or another column',
      ],
    },
    {
      name: 'that is logistic, of numbers',
      yaml: `${data}\nmodel: logistic\nshow: [line, residuals, loss]\ncaption: A`,
      problems: [
        '9:4 error y of `logistic` must be 0 or 1, but one is 40 → use a column of true and false, or another model',
        '11:14 error `residuals` cannot be shown for `logistic`, whose y has two values → leave it out',
        '11:25 error `loss` cannot be shown for `logistic` → leave it out',
      ],
    },
    {
      name: 'that is logistic, of one class',
      yaml: 'points: [[1, 1], [2, 1], [3, 1]]\nmodel: logistic\ncaption: A',
      problems: [
        '7:9 error all points have the same y, 1: there are no two classes → use points of both',
      ],
    },
    {
      name: 'with a sample of all',
      yaml: `${data}\nsample: 4\nmodel: least squares\ncaption: A`,
      problems: [
        '10:9 error a sample of 4 is not smaller than the 4 rows that have values → leave it out, or write a smaller number',
      ],
    },
    {
      name: 'without what its model needs',
      yaml: `${points}\nmodel: gradient descent\ncaption: A`,
      problems: ['8:8 error `gradient descent` needs `rate` → add `rate: 0.01..1`'],
    },
    {
      name: 'with what another model needs',
      yaml: `${points}\nmodel: ridge\nridge: 1\nlasso: 1\nrate: 0.1\nsteps: 5\nbatch: 1\nstandardize: true\ncaption: A`,
      problems: [
        '10:1 error `lasso` means nothing to `ridge` → remove it; `ridge` takes `degree`, `ridge`, `split`',
        '11:1 error `rate` means nothing to `ridge` → remove it; `ridge` takes `degree`, `ridge`, `split`',
        '12:1 error `steps` means nothing to `ridge` → remove it; `ridge` takes `degree`, `ridge`, `split`',
        '13:1 error `batch` means nothing to `ridge` → remove it; `ridge` takes `degree`, `ridge`, `split`',
        '14:1 error `standardize` means nothing to `ridge` → remove it; `ridge` takes `degree`, `ridge`, `split`',
      ],
    },
    {
      name: 'with ranges that are none',
      yaml: `${points}\nmodel: polynomial\ndegree: 1-3\nridge: lots\nsplit: 0.9..0.5\ncaption: A`,
      problems: [
        '9:9 error `degree` must be a number, or a range such as `1..8`, but is `1-3` → write `degree: 1..3`',
        '10:8 error `ridge` must be a number, or a range such as `0..10`, but is `lots` → write `ridge: 0..10`',
        '11:8 error the range of `split` goes down, from 0.9 to 0.5 → write `split: 0.5..0.9`',
      ],
    },
    {
      name: 'with numbers that cannot be',
      yaml: `${points}\nmodel: polynomial\ndegree: 1.5..2\nridge: -1..3\nsplit: 80\ncaption: A`,
      problems: [
        '9:9 error `degree` must be a whole number from 1 to 15, but is 1.5 → write `degree: 1..8`',
        '10:8 error `ridge` must be 0 or more, but is -1 → write `ridge: 0..10`',
        '11:8 error `split` must be between 0 and 1, such as `0.8`, but is 80 → write `split: 0.8`',
      ],
    },
    {
      name: 'with a start outside of its range',
      yaml: `${points}\nmodel: gradient descent\nrate: 0.01..1 at 2\nbatch: 9\ncaption: A`,
      problems: [
        '9:7 error `rate` starts at 2, which is not in its range → write a number from 0.01 to 1 behind `at`',
        '10:8 error `batch` must be `all` or a whole number from 1 to 4, but is `9` → write `batch: 1` for one point a step',
      ],
    },
    {
      name: 'with a degree that is too high for its points',
      yaml: `${points}\nmodel: polynomial\ndegree: 1..8\nsplit: 0.75\ncaption: A`,
      problems: [
        '9:9 error degree 8 needs 9 points to train on, and a share of 0.75 has 3 → write `degree: 1..2`',
      ],
    },
    {
      name: 'with parts that its model does not have',
      yaml: `${points}\nmodel: ridge\nridge: 1\nshow: [line, interval, loss]\ncaption: A`,
      problems: [
        '10:14 error `interval` cannot be shown for `ridge`: nobody knows it → leave it out; `least squares` and `polynomial` have one',
        '10:24 error `loss` is drawn over the degree or the strength, and both are fixed → write a range: `degree: 1..8` or `ridge: 0..10`',
      ],
    },
  ])('$name is told', async ({ yaml, problems }) => {
    expect(await told(yaml)).toEqual(problems);
  });

  it('in a list is told at the columns of the file', async () => {
    const text = '- a\n\n  > ```lab\n  > model: ridgee\n  > ```\n';
    const folder = writeLog({ 'days/2024-05-14.md': day(text) });
    const { problems } = await openFolder(folder);
    expect(problems.map(({ line, column }) => [line, column])).toContainEqual([9, 12]);
  });

  it('of a broken data set is left to the problems of that', async () => {
    const yaml = `${data}\nmodel: least squares\ncaption: A`;
    const problems = await told(yaml, {
      'data/cars.csv': 'weight,mpg,heavy,origin\nx,1,true,USA\n',
    });
    expect(problems).toEqual([
      '2:1 error `weight` must be a number, but is `x` → write digits, with a point before decimals',
    ]);
  });
});
