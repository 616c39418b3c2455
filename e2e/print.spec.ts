import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

test('on paper there is the day and nothing around it', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(at(site('specimen'), '/day/2/'));
  for (const hidden of [
    '.site-header nav',
    '.site-footer ul',
    '.theme-switch',
    '.skip-link',
    '.contents',
    '.prev-next',
  ])
    for (const element of await page.locator(hidden).all()) await expect(element).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('It costs US$2')).toBeVisible();
  await expect(page.locator('table')).toBeVisible();
  await expect(page.locator('.katex-display').first()).toBeVisible();
  await expect(page.locator('.site-footer')).toContainText('https://example.org/day/2/');
});

test('paper is white and ink is dark, whatever the screen was', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(at(site('specimen'), '/day/2/'));
  const button = page.getByRole('button', { name: /^Colour scheme/ });
  for (const scheme of ['system', 'light', 'dark']) {
    await expect(button).toHaveAccessibleName(`Colour scheme: ${scheme}`);
    await page.emulateMedia({ media: 'print' });
    const ink = await page
      .locator('.prose p')
      .first()
      .evaluate((element) => getComputedStyle(element).color);
    const [red = 255, green = 255, blue = 255] = (ink.match(/[\d.]+/g) ?? []).map(Number);
    expect(Math.max(red, green, blue), `${scheme}: ${ink}`).toBeLessThan(100);
    await page.emulateMedia({ media: 'screen' });
    await button.click();
  }
});

test('wide things are not cut off on paper', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(at(site('specimen'), '/day/10/'));
  const code = page.locator('pre').first();
  const { scrollWidth, clientWidth } = await code.evaluate((element) => ({
    scrollWidth: element.scrollWidth,
    clientWidth: element.clientWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth + 1);
});
