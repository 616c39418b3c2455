import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellRecord, TableOutput } from '../../cells/contract.ts';
import { startOf } from '../../lab/lab.ts';
import { PARTS } from '../../lab/parts/all.ts';
import { readingOf } from '../../lab/reading.ts';
import { inWords } from '../fixtures/problems-of.ts';
import { day, registryFiles, writeLog } from '../fixtures/write-log.ts';
import { openFolder } from '../open.ts';
import type { Folder } from '../open.ts';
import { cacheFolder } from '../places.ts';
import { recallCells, recallLabs } from '../recall.ts';

const rows = Array.from({ length: 60 }, (_, at) => {
  const weight = 1500 + 50 * at;
  const mpg = at === 7 ? '' : (46 - 0.008 * weight + ((at * 7) % 11) / 2).toFixed(1);
  return `${weight},${mpg},${(at * 13) % 17 < at / 3.5}`;
});
const cars = {
  'data/cars.csv': `weight,mpg,"is heavy?"\n${rows.join('\n')}\n`,
  'data/cars.yaml': `title: Cars
source: made up for a test
licence: CC0 1.0
madeUp: true
columns:
  - { name: weight, type: integer, unit: lb }
  - { name: mpg, type: number, unit: mi/gal, missing: true }
  - { name: is heavy?, type: boolean }
`,
};

const labs = [
  // As the guide has it.
  `data: cars
x: weight
y: mpg
model: polynomial     # least squares, polynomial, ridge, lasso, logistic, gradient descent
degree: 1..8          # a range becomes a slider, one number stays fixed
ridge: 0..10
split: 0.8
show: [line, residuals, interval, loss, coefficients, metrics]
caption: Heavier cars go less far`,
  'points: [[1, 2], [2, 2.9], [3, 4.1], [4, 5]]\nmodel: least squares\nshow: [line, interval]\ncaption: A "line" {{degree}}',
  'data: cars\nx: weight\ny: mpg\nsample: 30\nmodel: polynomial\ndegree: 3\nshow: [line, interval]\ncaption: A sample',
  'data: cars\nx: weight\ny: mpg\nmodel: ridge\ndegree: 5\nridge: 0.01..100 at 1\nsplit: 0.5..0.9 at 0.7\nseed: 7\ncaption: Ridge',
  'data: cars\nx: weight\ny: mpg\nmodel: lasso\ndegree: 4\nlasso: 0..1 at 0.1\ncaption: Lasso',
  'data: cars\nx: weight\ny: is heavy?\nmodel: logistic\nsplit: 0.75\ncaption: Two classes',
  'data: cars\nx: weight\ny: mpg\nmodel: gradient descent\nstandardize: true\nrate: 0.1\nsteps: 30\nbatch: 8\ncaption: Down',
];

const log = realpathSync(mkdtempSync(join(tmpdir(), 'daybook-labs-')));
let folder: Folder;
beforeAll(async () => {
  const fences = labs.map((yaml) => `\`\`\`lab\n${yaml}\n\`\`\`\n`).join('\n');
  const text = `\`\`\`ts run\n1;\n\`\`\`\n\n${fences}`;
  const files = { ...registryFiles, 'days/2024-05-14.md': day(text), ...cars };
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(log, file)), { recursive: true });
    writeFileSync(join(log, file), content);
  }
  folder = await openFolder(log, new Date('2024-06-01T12:00:00Z'));
}, 60_000);
afterAll(() => {
  for (const made of [log, cacheFolder(log)]) rmSync(made, { recursive: true, force: true });
});

describe('readLabs', () => {
  it('finds nothing wrong with labs that are right, nor with their code', () => {
    expect(folder.problems.map(inWords)).toEqual([]);
  });

  it('puts their code behind the cells of the author', async () => {
    const { cells } = await recordOf();
    expect(cells.map(({ id, index }) => [id, index])).toEqual([
      ['cell-1', 0],
      ...labs.map((_, at) => [`lab-${at + 1}-code`, at + 1]),
    ]);
    expect(folder.entries[0]?.day.cells).toBe(8);
  });

  it('reads points, axes and settings', async () => {
    const [first, , sample] = await shownLabs();
    expect(first).toMatchObject({
      x: { label: 'weight', unit: 'lb' },
      y: { label: 'mpg', unit: 'mi/gal' },
      source: { data: 'cars', missing: 1, rows: 59 },
      settings: { degree: { min: 1, max: 8, start: 1 }, split: { min: 0.8, max: 0.8, start: 0.8 } },
      seed: '2024-05-14',
    });
    expect(first?.xs).toHaveLength(59);
    expect(sample?.xs).toHaveLength(30);
  });

  it.each(labs.map((_, at) => at))('makes by its code the same fit: lab %i', async (at) => {
    const lab = (await shownLabs())[at];
    const { results } = await recordOf();
    const tables = results[at + 1]?.outputs.filter((one) => one.kind === 'table') as TableOutput[];
    if (!lab) throw new Error('there is no such lab');
    const { metrics } = readingOf(lab, startOf(lab), PARTS[lab.model]);
    const wanted = metrics.filter(({ name }) => name !== 'Loss');
    const [train, validation] = tables.find(({ caption }) => caption === 'Errors')?.rows ?? [];
    expect(train?.slice(1).map(Number)).toEqual(wanted.map((one) => shortened(one.train)));
    if (lab.settings.split)
      expect(validation?.slice(1).map(Number)).toEqual(
        wanted.map((one) => shortened(one.validation)),
      );
  });

  it('gives scripts where there are labs, and none where there are not', async () => {
    expect(folder.cells.labs.scripts.filter(({ isStart }) => isStart)).toHaveLength(1);
    const without = await openFolder(writeLog({ 'days/2024-05-14.md': day('a\n') }));
    expect(without.cells.labs).toMatchObject({ scripts: [], problems: [] });
  });
});

/** As a table writes it. */
function shortened(value: number): number {
  return Number(value.toPrecision(6));
}

function recordOf(): Promise<CellRecord> {
  const [record] = folder.cells.records.values();
  return recallCells(record?.path ?? '');
}

async function shownLabs() {
  const [paths = []] = folder.cells.labs.paths.values();
  return (await recallLabs(paths)).map(({ lab }) => lab);
}
