import type { Page } from '@playwright/test';
import { pagesOf } from './html.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

/*
 * What a browser computes is what the build recorded, to the byte: each program of each
 * page is run as a whole, and the HTML of each of its cells is compared.
 */

for (const [name, count] of [
  ['specimen', 107],
  ['sample', 63],
] as const) {
  test(`every cell gives in the browser what it gave at build: ${name}`, async ({ page }) => {
    test.setTimeout(240_000);
    const pages = await pagesOf(site(name).folder);
    const withCells = pages.filter(({ html }) => html.includes('<daybook-cell'));
    let compared = 0;
    for (const { path } of withCells)
      await test.step(path, async () => {
        compared += await compare(page, at(site(name), path));
      });
    // Those of all pages but what is static and last in its scope: no button runs it.
    expect(compared).toBe(count);
  });
}

/** Runs every program of a page; returns how many cells gave the same. */
async function compare(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await expect(page.locator('daybook-cell [data-do=run]').first()).toBeEnabled();
  const { published, programs } = await page.evaluate(async (source) => {
    const served = await (await fetch(source)).text();
    const parsed = new DOMParser().parseFromString(served, 'text/html');
    const outputs = [...parsed.querySelectorAll<HTMLElement>('daybook-cell')].map((cell) => [
      Number(cell.dataset['index']),
      cell.querySelector('.cell-output')?.innerHTML ?? '',
    ]);
    const facts = JSON.parse(document.getElementById('daybook-cells')?.textContent ?? '') as {
      programs: string;
    };
    const file = (await (await fetch(facts.programs)).json()) as {
      programs: { cells: { cell: number; static: boolean }[] }[];
    };
    return {
      published: Object.fromEntries(outputs) as Record<number, string>,
      programs: file.programs.map(({ cells }) => cells),
    };
  }, address);
  await page.locator('main details').evaluateAll((all) => {
    for (const fold of all) (fold as HTMLDetailsElement).open = true;
  });
  expect(programs.flat().length, address).toBe(Object.keys(published).length);

  let compared = 0;
  for (const cells of programs) {
    const last = cells.findLast((cell) => !cell.static);
    if (!last) continue;
    const pressed = page.locator(`daybook-cell[data-index="${last.cell}"]`);
    await pressed.locator('[data-do=run-to-here]').click();
    await expect(pressed.locator('.cell-output')).not.toHaveAttribute('aria-busy', {
      timeout: 60_000,
    });
    for (const { cell } of cells.filter((one) => one.cell <= last.cell)) {
      const output = page.locator(`daybook-cell[data-index="${cell}"] .cell-output`);
      const html = (await output.innerHTML())
        // The reader may move them: at build they were held.
        .replaceAll(' autocomplete="off"', '');
      const before = published[cell]?.replaceAll(' disabled=""', '');
      expect(html, `${address}, cell ${cell + 1}`).toBe(before);
      compared++;
    }
    const state = pressed.locator('.cell-state');
    await expect(state, address).toHaveText('same result as published');
  }
  return compared;
}
