import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FULL_YEAR } from './logs/ten-years.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

test('a cell says its day, and an empty one says nothing', async ({ page }) => {
  await page.goto(at(specimen, '/'));
  const table = page.getByRole('table', { name: 'The days of 2024 by week and weekday' });
  await expect(table.getByRole('columnheader')).toHaveText([
    ...['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ]);
  await expect(table.getByRole('rowheader')).toHaveText([
    ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  ]);
  const day = table.getByRole('link', { name: 'Day 134, 14 May 2024: Old addresses', exact: true });
  await expect(day).toHaveAttribute('href', '/day/134/');
  await expect(table.getByRole('cell').filter({ hasText: /\S/ })).toHaveCount(0);
  await page.goto(at(specimen, '/days/2023/'));
  await expect(page.getByRole('table').getByRole('link')).toHaveAccessibleName(
    '31 December 2023: Before it begins',
  );
});

test('columns are weeks, rows weekdays, from the side where the language begins', async ({
  page,
}) => {
  const middles = async () => {
    const boxes = await page
      .locator('.strip td a')
      .evaluateAll((all) => all.map((link) => link.getBoundingClientRect().toJSON() as DOMRect));
    return boxes.map(({ x, y, width, height }) => [x + width / 2, y + height / 2]);
  };
  await page.goto(at(site('tenYears'), `/days/${FULL_YEAR}/`));
  const full = await middles();
  expect(full).toHaveLength(366);
  // 1 January 2020 is a Wednesday: the next Wednesday stands at its right, the next Thursday below.
  const [[x = 0, y = 0] = [], [nextX = 0, nextY = 0] = []] = full;
  expect([nextX, nextY > y]).toEqual([x, true]);
  expect([(full[7]?.[0] ?? 0) > x, full[7]?.[1]]).toEqual([true, y]);
  await page.goto(at(site('gappy'), '/days/2022/'));
  const mirrored = await middles();
  expect(mirrored.at(0)?.[0]).toBeGreaterThan(mirrored.at(-1)?.[0] ?? Infinity);
});

test('a year of 366 days weighs at most 12 KB', async () => {
  const path = join(site('tenYears').folder, `days/${FULL_YEAR}/index.html`);
  const html = await readFile(path, 'utf8');
  const [strip = ''] = /<figure class="strip[\s\S]*?<\/figure>/.exec(html) ?? [];
  expect(strip.match(/href="\/day\//g)).toHaveLength(366);
  expect(gzipSync(strip).length).toBeLessThan(12 * 1024);
});

test('arrow keys lead from day to day, and Tab leaves the calendar', async ({ page }) => {
  await page.goto(at(specimen, '/days/2024/'));
  const cell = (name: string) => page.locator('.strip').getByRole('link', { name });
  await cell('Day 134,').focus();
  const press = async (key: string, name: string) => {
    await page.keyboard.press(key);
    await expect(cell(name), key).toBeFocused();
  };
  await press('Home', 'Day 1,');
  await press('ArrowDown', 'Day 2,');
  await press('ArrowRight', 'Day 9,');
  // The tenth week has no Wednesday: it is passed over.
  await press('ArrowRight', 'Day 16,');
  await press('ArrowLeft', 'Day 9,');
  await press('ArrowUp', 'Day 8,');
  // Nothing is above it in its week.
  await press('ArrowUp', 'Day 8,');
  await expect(page.getByText('Arrow keys lead from day to day.')).toBeVisible();
  await press('End', 'Day 134,');
  await press('ArrowLeft', 'Day 71,');
  await page.keyboard.press('Tab');
  await expect(page.locator('.strip figcaption a')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(cell('Day 71,')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(at(specimen, '/day/71/'));
});

test('left and right are mirrored where the language is', async ({ page }) => {
  await page.goto(at(site('gappy'), '/days/2022/'));
  const days = page.locator('.strip td a');
  await days.first().focus();
  const [from, to] = await Promise.all([days.first().boundingBox(), leftOf(page)]);
  expect(to.x).toBeLessThan(from?.x ?? 0);
  await page.keyboard.press('ArrowRight');
  await expect(days.first()).toBeFocused();
});

test('the calendar can be skipped, and without a script it is read day by day', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at(specimen, '/days/2024/'));
  const skip = page.getByRole('link', { name: 'Skip the calendar' });
  await page.getByRole('link', { name: '2023' }).first().focus();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  for (const name of ['Day 1,', 'Day 2,', 'Day 3,']) {
    await page.keyboard.press('Tab');
    await expect(page.locator('.strip').getByRole('link', { name })).toBeFocused();
  }
  await skip.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('.strip figcaption a')).toBeFocused();
  await context.close();
});

test('on a phone the newest weeks are in sight, and each day is as large as a finger needs', async ({
  browser,
}) => {
  for (const width of [320, 390]) {
    for (const name of ['specimen', 'gappy'] as const) {
      const context = await browser.newContext({
        viewport: { width, height: 844 },
        ...{ isMobile: true, hasTouch: true, javaScriptEnabled: false },
      });
      const page = await context.newPage();
      await page.goto(at(site(name), '/'));
      const days = page.locator('.strip td a');
      await expect(days.last()).toBeInViewport({ ratio: 1 });
      const box = await days.last().boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      await days.first().scrollIntoViewIfNeeded();
      await expect(days.first()).toBeInViewport({ ratio: 1 });
      await context.close();
    }
  }
});

test('the shades are told apart in every theme and with forced colours', async ({ page }) => {
  await page.goto(at(specimen, '/'));
  for (const media of [
    { colorScheme: 'light' as const },
    { colorScheme: 'dark' as const },
    { colorScheme: 'dark' as const, forcedColors: 'active' as const },
    { colorScheme: 'light' as const, forcedColors: 'active' as const },
  ]) {
    await page.emulateMedia(media);
    const shades = await page
      .locator('.strip-legend i')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    expect(shades).toHaveLength(5);
    expect(new Set(shades).size, JSON.stringify(media)).toBe(5);
    const cells = await page
      .locator('.strip td a')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    expect(cells.filter((cell) => !shades.includes(cell))).toEqual([]);
  }
});

test('a day shows its year with itself in it', async ({ page }) => {
  await page.goto(at(specimen, '/day/59/'));
  const year = page.getByRole('link', { name: '2024: 25 days written; this is day 59' });
  await expect(year).toHaveAttribute('href', '/days/2024/');
  await expect(year.locator('rect')).toHaveCount(1);
  const svg = await year.locator('svg').evaluate(({ outerHTML }) => outerHTML);
  expect(gzipSync(svg).length).toBeLessThan(1536);
  await page.goto(at(specimen, '/day/2023-12-31/'));
  await expect(
    page.getByRole('link', { name: '2023: 1 day written; this is 31 December 2023' }),
  ).toBeVisible();
});

async function leftOf(page: Page): Promise<{ x: number }> {
  await page.keyboard.press('ArrowLeft');
  return page
    .locator(':focus')
    .evaluate((link) => link.getBoundingClientRect().toJSON() as DOMRect);
}
