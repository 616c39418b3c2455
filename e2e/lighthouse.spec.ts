import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { daysOf } from './days.ts';
import { pagesOf } from './html.ts';
import { CATEGORIES, LATENCY, LEAST_PERFORMANCE, openLighthouse } from './lighthouse.ts';
import type { Audit } from './lighthouse.ts';
import { serve } from './serve.ts';
import { site } from './sites.ts';
import { expect, test } from './test.ts';

/** The sample log's, since what is measured should be what a reader gets. */
const pages = [
  '/',
  '/day/134/',
  '/day/123/',
  '/days/',
  '/categories/probability/',
  '/homework/',
  '/search/',
];

test('Lighthouse finds nothing to mend on any kind of page', async () => {
  test.setTimeout(pages.length * 60_000);
  const sample = site('sample');
  const { withMath, withCellsAndLab } = daysOf(await pagesOf(sample.folder));
  expect(withMath).toContain('/day/134/');
  expect(withCellsAndLab).toContain('/day/123/');

  const folder = join(test.info().project.outputDir, 'lighthouse');
  await mkdir(folder, { recursive: true });
  const served = await serve(sample.folder, sample.base, LATENCY);
  const lighthouse = await openLighthouse();
  const rows: string[] = [];
  try {
    for (const path of pages)
      await test.step(path, async () => {
        const audit = await lighthouse.audit(served.origin + path);
        rows.push(rowOf(path, audit));
        const report = join(folder, `${path.replaceAll('/', ' ').trim() || 'home'}.json`);
        await writeFile(report, JSON.stringify(audit.report));
        await test.info().attach(path, { path: report });
        const why = `${path}\n${audit.lost.join('\n')}`;
        for (const name of CATEGORIES)
          expect
            .soft(audit.scores[name], `${name} of ${why}`)
            .toBeGreaterThanOrEqual(name === 'performance' ? LEAST_PERFORMANCE : 100);
      });
  } finally {
    await lighthouse.close();
    await served.close();
    const table = [row(['', ...CATEGORIES, 'runs']), row(['-', ...CATEGORIES.map(() => '-'), '-'])];
    await writeFile(join(folder, 'scores.md'), [...table, ...rows, ''].join('\n'));
    process.stdout.write(rows.map((each) => `    ${each}\n`).join(''));
  }
});

function rowOf(path: string, { scores, runs }: Audit): string {
  return row([path, ...CATEGORIES.map((name) => scores[name]), runs.join(', ')]);
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}
