import type { Page } from '@playwright/test';
import { days, kindsOfPage } from './kinds.ts';
import { openCells, daysWithCells } from './cells.ts';
import { openLab } from './labs.ts';
import { at, site } from './sites.ts';
import { focusable, walk } from './stops.ts';
import type { Stop } from './stops.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

// Where it scrolls smoothly, a stop comes into view a moment later.
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

for (const [width, paths] of [
  [1280, [...kindsOfPage, ...days]],
  [390, ['/', '/day/2/', '/day/59/', '/ledger/', '/search/', '/courses/knots/']],
] as const) {
  test(`all that can be used is reached by Tab, seen, marked and not covered: ${width} px`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    for (const path of paths) {
      await test.step(path, async () => {
        await page.goto(at(specimen, path));
        await wake(page);
        const usable = await focusable(page);
        const stops = await walk(page);
        expect(stops.length, path).toBeGreaterThan(5);
        expect(stops.filter(isWrong), path).toEqual([]);
        const reached = new Set(stops.map(({ name }) => name));
        expect(
          usable.filter((name) => !reached.has(name)),
          path,
        ).toEqual([]);
      });
    }
  });
}

test('the way back leads through the same stops', async ({ page }) => {
  for (const path of ['/', '/day/2/', '/day/64/', '/search/', '/homework/']) {
    await page.goto(at(specimen, path));
    await wake(page);
    const there = (await walk(page)).map(({ name }) => name);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const back = (await walk(page, 'Shift+Tab')).map(({ name }) => name);
    expect(back.toReversed(), path).toEqual(there);
  }
});

test('cells and labs that are in use hold nobody', async ({ page }) => {
  await openCells(page, daysWithCells.outputs);
  expect((await walk(page)).filter(isWrong)).toEqual([]);
  await openLab(page, 'lab-1');
  await page.evaluate(() => scrollTo(0, 0));
  const stops = await walk(page);
  expect(stops.filter(isWrong)).toEqual([]);
  expect(stops.length).toBeGreaterThan(20);
});

for (const [name, key, within] of [
  ['the search', '/', '.search-dialog'],
  ['the list of keys', '?', '.keys-help'],
] as const) {
  test(`a dialog takes the focus, keeps it from the page and gives it back: ${name}`, async ({
    page,
  }) => {
    await page.goto(at(specimen, '/day/2/'));
    await page.locator('.prev-next a').first().focus();
    await page.keyboard.press(key);
    const dialog = page.locator(within);
    await expect(dialog).toBeVisible();
    const isInside = () =>
      dialog.evaluate(
        (box) => box.contains(document.activeElement) || document.activeElement === document.body,
      );
    for (let step = 0; step < 12; step++) {
      expect(await isInside()).toBe(true);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.locator('.prev-next a').first()).toBeFocused();
  });
}

/** Lets cells, labs and the search begin, which wait for a reader who comes near. */
async function wake(page: Page): Promise<void> {
  for (const sleeper of await page.locator('daybook-cell, daybook-lab').all())
    await sleeper.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => scrollTo(0, 0));
}

function isWrong({ isMarked, isInView, coveredBy, isAfterLast }: Stop): boolean {
  return !isMarked || !isInView || coveredBy !== '' || !isAfterLast;
}
