import { rulesOfColour, violations } from './axe.ts';
import { daysWithCells } from './cells.ts';
import { kindsOfPage } from './kinds.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

/** The days that look different from each other. */
const days = [1, 2, 3, 8, 9, 10, 11, 18, 59, 70, 71, 72, 134].map((number) => `/day/${number}/`);

/** The site and the path of each page: the sample log has days that people wrote to be read. */
const pages = [
  ...[...kindsOfPage, ...days, '/day/2023-12-31/'].map((path) => ['specimen', path] as const),
  ...[123, 134, 140].map((number) => ['sample', `/day/${number}/`] as const),
];

/** Cells are many things in little room: they are looked at on the smallest telephone, too. */
const withCells = [daysWithCells.places, daysWithCells.outputs].map(
  (path) => ['specimen', path] as const,
);

for (const [width, looked] of [
  [320, withCells],
  [390, [...pages, ...withCells]],
  [1280, [...pages, ...withCells]],
] as const) {
  test(`axe finds nothing at ${width} px, in the light and in the dark`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    for (const [name, path] of looked) {
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

for (const width of [390, 1280]) {
  test(`axe finds nothing in what opens at ${width} px, in the light and in the dark`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(at(site('specimen'), '/day/2/'));
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page), `the keys, ${colorScheme}`).toEqual([]);
      await page.keyboard.press('Escape');

      await page.keyboard.press('/');
      const dialog = page.getByRole('dialog', { name: 'Search' });
      for (const query of ['harbour', 'a word that is nowhere']) {
        await dialog.getByRole('textbox').fill(query);
        await expect(dialog.getByRole('status')).toContainText(query);
        expect(await violations(page), `the search for ${query}, ${colorScheme}`).toEqual([]);
      }

      await page.goto(at(site('specimen'), '/search/'));
      await page.getByRole('searchbox').fill('harbour');
      await expect(page.locator('.found-day').first()).toBeVisible();
      expect(await violations(page), `the page of the search, ${colorScheme}`).toEqual([]);
    }
  });
}
