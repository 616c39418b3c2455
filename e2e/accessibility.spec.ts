import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { kindsOfPage } from './kinds.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

/** The days that look different from each other. */
const days = [1, 2, 3, 8, 9, 10, 11, 18, 59].map((number) => `/day/${number}/`);

/** The site and the path of each page: the sample log has days that people wrote to be read. */
const pages = [
  ...[...kindsOfPage, ...days, '/day/2023-12-31/'].map((path) => ['specimen', path] as const),
  ...[123, 134, 140].map((number) => ['sample', `/day/${number}/`] as const),
];

/** What depends on the colours; all else is the same in the dark. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

for (const width of [390, 1280]) {
  test(`axe finds nothing at ${width} px, in the light and in the dark`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const [name, path] of pages) {
      await test.step(`${name} ${path}`, async () => {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await page.goto(at(site(name), path));
        expect(await violations(page), `${name} ${path} in the light`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        expect(await violations(page, rulesOfColour), `${name} ${path} in the dark`).toEqual([]);
      });
    }
  });
}

/** What axe finds; in a frame it does not look, since what is in it is not ours. */
async function violations(page: Page, rules?: string[]) {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations, passes } = await (rules ? axe.withRules(rules) : axe).analyze();
  expect(passes.length).toBeGreaterThan(0);
  const found = await Promise.all(
    violations.map(async ({ id, help, nodes }) => {
      const wrong = [];
      for (const { html, target, failureSummary } of nodes)
        if (!(await isFormula(page, id, target))) wrong.push(`${html}\n${failureSummary ?? ''}`);
      return { id, help, nodes: wrong };
    }),
  );
  return found.filter(({ nodes }) => nodes.length > 0);
}

/** Axe takes a header that holds a formula alone for empty: it reads no MathML, screen readers do. */
async function isFormula(page: Page, rule: string, target: unknown[]): Promise<boolean> {
  if (rule !== 'empty-table-header') return false;
  return (await page.locator(String(target[0])).locator('math').count()) > 0;
}
