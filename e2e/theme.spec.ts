import type { Page } from '@playwright/test';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');
const switchOf = (page: Page) => page.getByRole('button', { name: /^Colour scheme/ });
const paperOf = (page: Page) =>
  page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);

test('the switch goes from the scheme of the system to light, dark, and back', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(at(specimen, '/day/1/'));
  const dark = await paperOf(page);
  await expect(switchOf(page)).toHaveAccessibleName('Colour scheme: system');
  await switchOf(page).click();
  await expect(switchOf(page)).toHaveAccessibleName('Colour scheme: light');
  const light = await paperOf(page);
  expect(light).not.toBe(dark);
  await switchOf(page).click();
  await expect(switchOf(page)).toHaveAccessibleName('Colour scheme: dark');
  expect(await paperOf(page)).toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await paperOf(page)).toBe(dark);
  await switchOf(page).click();
  await expect(switchOf(page)).toHaveAccessibleName('Colour scheme: system');
  expect(await paperOf(page)).toBe(light);
});

test('the choice is kept from page to page, and is there before anything is painted', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { themeBeforeBody: document.documentElement.dataset['theme'] });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(at(specimen, '/day/1/'));
  expect(await page.evaluate('window.themeBeforeBody')).toBeUndefined();
  await switchOf(page).click();
  await switchOf(page).click();
  for (const path of ['/days/', '/day/2/', '/404.html']) {
    await page.goto(at(specimen, path));
    expect(await page.evaluate('window.themeBeforeBody'), path).toBe('dark');
    await expect(switchOf(page)).toHaveAccessibleName('Colour scheme: dark');
  }
  await switchOf(page).click();
  await page.reload();
  await expect(switchOf(page)).toHaveAccessibleName('Colour scheme: system');
  expect(await page.evaluate('window.themeBeforeBody')).toBeUndefined();
});

test('the choice is followed in other windows, and said to the browser for its own frame', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(at(specimen, '/day/1/'));
  const frame = () =>
    page
      .locator('meta[name="theme-color"]')
      .evaluateAll((all) =>
        all
          .filter((meta) => matchMedia((meta as HTMLMetaElement).media).matches)
          .map((meta) => meta.dataset['is']),
      );
  await page.evaluate(() => {
    for (const own of document.querySelectorAll('meta[name="theme-color"]')) own.remove();
    for (const scheme of ['light', 'dark'])
      document.head.insertAdjacentHTML(
        'beforeend',
        `<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" content="#123456" data-is="${scheme}">`,
      );
  });
  expect(await frame()).toEqual(['light']);
  const other = await context.newPage();
  await other.emulateMedia({ colorScheme: 'light' });
  await other.goto(at(specimen, '/day/2/'));
  for (const theme of ['light', 'dark', 'system']) {
    await switchOf(other).click();
    await expect(switchOf(page)).toHaveAccessibleName(`Colour scheme: ${theme}`);
    await expect(switchOf(page)).toHaveAttribute('title', `Colour scheme: ${theme}`);
    await expect(page.locator('.theme-switch svg > :visible')).toHaveCount(1);
    expect(await frame()).toEqual([theme === 'dark' ? 'dark' : 'light']);
    expect(await paperOf(page)).toBe(await paperOf(other));
  }
});

test('without a script there is no switch, and the scheme of the system is followed', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(at(specimen, '/day/1/'));
  await expect(page.locator('.theme-switch')).toBeHidden();
  const light = await page.locator('body').screenshot();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await page.locator('body').screenshot();
  expect(dark.equals(light)).toBe(false);
  await context.close();
});

test('code and pictures follow the scheme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(at(specimen, '/day/2/'));
  const word = page.locator('pre span[style]').first();
  const colour = () => word.evaluate((span) => getComputedStyle(span).color);
  const light = await colour();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colour()).not.toBe(light);
});
