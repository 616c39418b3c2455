import { days, kindsOfPage } from './kinds.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

test('no page is wider than the window, from a small phone to a wall', async ({ page }) => {
  for (const path of [...kindsOfPage, ...days]) {
    await test.step(path, async () => {
      await page.goto(at(specimen, path));
      for (const width of [320, 390, 1280, 3840]) {
        await page.setViewportSize({ width, height: 900 });
        const { scrollWidth, beyond } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          beyond: Array.from(document.querySelectorAll('body *'))
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
            .filter(
              (element) =>
                !element.closest('pre, .table, figure, .katex-display, .katex, .skip-link'),
            )
            .map((element) => element.outerHTML.slice(0, 120)),
        }));
        expect(scrollWidth, `${path} at ${width} px`).toBeLessThanOrEqual(width);
        expect(beyond, `${path} at ${width} px`).toEqual([]);
      }
    });
  }
});

test('a wide table, formula or line of code scrolls in a box of its own', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(at(specimen, '/day/10/'));
  const wide = [
    page.locator('.table').first(),
    page.locator('.katex-display').first(),
    page.locator('pre').first(),
    page.locator('li pre'),
    page.locator('li .table'),
  ];
  for (const box of wide) {
    const { scrolls, left, right } = await box.evaluate((element) => {
      element.scrollLeft = 100;
      const { left, right } = element.getBoundingClientRect();
      return { scrolls: element.scrollLeft > 0, left, right };
    });
    expect(scrolls, String(box)).toBe(true);
    expect(left, String(box)).toBeGreaterThanOrEqual(0);
    expect(right, String(box)).toBeLessThanOrEqual(390);
  }
});

test('lines of text stay readable on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 3840, height: 2160 });
  await page.goto(at(specimen, '/day/17/'));
  const { width, size, middle } = await page
    .locator('.prose > p')
    .first()
    .evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      return { width: right - left, size, middle: (left + right) / 2 };
    });
  expect(width / size).toBeLessThan(45);
  expect(Math.abs(middle - 3840 / 2)).toBeLessThan(20);
});

test('what is touched on a phone is large enough', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(at(specimen, '/day/3/'));
  const touched = '.site-header a:visible, .site-header button:visible, .chips a';
  expect(await page.locator(touched).count()).toBeGreaterThan(8);
  for (const target of await page.locator(touched).all()) {
    const box = await target.boundingBox();
    expect(box?.height, String(target)).toBeGreaterThanOrEqual(24);
    expect(box?.width, String(target)).toBeGreaterThanOrEqual(24);
  }
});
