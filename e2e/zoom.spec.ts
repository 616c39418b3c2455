import { contentOf, cutOff, overlapping } from './fit.ts';
import { days, kindsOfPage } from './kinds.ts';
import { outsideWindow } from './overflow.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';
import type { Page } from '@playwright/test';

/** Of the site and the path of each page: the log from the right has margins on other sides. */
const pages = [
  ...[...kindsOfPage, ...days].map((path) => ['specimen', path] as const),
  ...['/', '/days/', '/days/2022/', '/ledger/', '/day/319/', '/courses/shapes/'].map(
    (path) => ['gappy', path] as const,
  ),
  ...['/day/123/', '/day/134/'].map((path) => ['sample', path] as const),
];

test('zoomed to 200 and to 400 per cent, a page loses nothing and nothing stands on anything', async ({
  browser,
}) => {
  test.slow();
  // A window of 1280 px, as large as a page that is zoomed sees it.
  const wide = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const zoomed = await browser.newPage({
    viewport: { width: 640, height: 400 },
    deviceScaleFactor: 2,
  });
  for (const [name, path] of pages) {
    await test.step(`${name} ${path}`, async () => {
      await wide.goto(at(site(name), path));
      await zoomed.setViewportSize({ width: 640, height: 400 });
      await zoomed.goto(at(site(name), path));
      const content = await contentOf(wide);
      for (const width of [640, 320]) {
        await zoomed.setViewportSize({ width, height: 400 });
        const found = await contentOf(zoomed);
        expect(
          content.filter((one) => !found.includes(one)),
          `lost at ${width} px`,
        ).toEqual([]);
        await expectToFit(zoomed, `${name} ${path} at ${width} px`);
      }
    });
  }
  await wide.close();
  await zoomed.close();
});

test('letters of twice the size stand on nothing, are not cut off and make no page wider', async ({
  playwright,
  launchOptions,
}) => {
  test.slow();
  const large = await playwright.chromium.launch({
    ...launchOptions,
    // What a reader chooses in the settings of the browser.
    args: [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'],
  });
  const page = await large.newPage();
  for (const [name, path] of pages) {
    await test.step(`${name} ${path}`, async () => {
      await page.goto(at(site(name), path));
      const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(32);
      for (const width of [1280, 640]) {
        await page.setViewportSize({ width, height: 800 });
        await expectToFit(page, `${name} ${path} at ${width} px`);
      }
    });
  }
  await large.close();
});

test('letters, words, lines and paragraphs may stand as far apart as a reader needs', async ({
  page,
}) => {
  test.slow();
  for (const [name, path] of pages) {
    await test.step(`${name} ${path}`, async () => {
      await page.goto(at(site(name), path));
      await page.addStyleTag({ content: SPACED });
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 800 });
        await expectToFit(page, `${name} ${path} at ${width} px`);
      }
    });
  }
});

/** The distances of WCAG 1.4.12. */
const SPACED = `
  *:not(.katex *, svg *) {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important; }
`;

async function expectToFit(page: Page, where: string): Promise<void> {
  expect(await outsideWindow(page), `wider than the window: ${where}`).toEqual([]);
  expect(await cutOff(page), `cut off: ${where}`).toEqual([]);
  expect(await overlapping(page), `on each other: ${where}`).toEqual([]);
}
