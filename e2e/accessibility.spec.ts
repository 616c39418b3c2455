import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { kindsOfPage } from './kinds.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

/** The days that look different from each other. */
const days = [1, 2, 3, 8, 9, 10, 11, 18, 59].map((number) => `/day/${number}/`);
const pages = [...kindsOfPage, ...days, '/day/2023-12-31/'];

/** What depends on the colours; all else is the same in the dark. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

for (const width of [390, 1280]) {
  test(`axe finds nothing at ${width} px, in the light and in the dark`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of pages) {
      await test.step(path, async () => {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await page.goto(at(site('specimen'), path));
        expect(await violations(page), `${path} in the light`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        expect(await violations(page, rulesOfColour), `${path} in the dark`).toEqual([]);
      });
    }
  });
}

/** What axe finds; in a frame it does not look, since what is in it is not ours. */
async function violations(page: Page, rules?: string[]) {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations, passes } = await (rules ? axe.withRules(rules) : axe).analyze();
  expect(passes.length).toBeGreaterThan(0);
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
  }));
}
