import type { Page } from '@playwright/test';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');
const contentsOf = (page: Page) => page.getByRole('navigation', { name: 'Contents' });
const markedOf = (page: Page) => contentsOf(page).locator('[aria-current="true"]');

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the contents mark the section that is being read', async ({ page }) => {
  await page.goto(at(specimen, '/day/17/'));
  const names = await contentsOf(page).getByRole('link').allTextContents();
  // The notes between the parts are short: their headings stand near the top together.
  const parts = [...names.keys()].filter((index) => names[index]?.startsWith('Part'));
  expect(parts.length).toBeGreaterThan(5);
  await expect(markedOf(page)).toHaveCount(0);
  for (const index of [0, 2, 5, 1].map((part) => parts[part] ?? 0)) {
    const slug = await slugOf(page, index);
    await page.evaluate((id) => {
      document.getElementById(id)?.scrollIntoView({ block: 'start', behavior: 'instant' });
      scrollBy({ top: 10, behavior: 'instant' });
    }, slug);
    await expect(markedOf(page)).toHaveText(names[index] ?? '');
  }
  await page.keyboard.press('End');
  await expect(markedOf(page)).toHaveText(names.at(-1) ?? '');
  await page.keyboard.press('Home');
  await expect(markedOf(page)).toHaveCount(0);
});

test('a section that is followed from the contents is marked, the last ones as well', async ({
  page,
}) => {
  await page.goto(at(specimen, '/day/17/'));
  const links = contentsOf(page).getByRole('link');
  const count = await links.count();
  for (const index of [1, 5, count - 3, count - 2, count - 1]) {
    await links.nth(index).click();
    await expect(links.nth(index)).toHaveAttribute('aria-current', 'true');
    await expect(markedOf(page)).toHaveCount(1);
  }
  // Once it has been read past, what stands there now is marked.
  await links.nth(1).click();
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, 150);
  await expect(links.nth(2)).toHaveAttribute('aria-current', 'true');
});

test('the mark of a long list stays in sight while the page is read', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto(at(specimen, '/day/17/'));
  const box = page.locator('.contents');
  expect(await box.evaluate((own) => own.scrollHeight - own.clientHeight)).toBeGreaterThan(100);
  for (const index of [20, 2]) {
    const slug = await slugOf(page, index);
    await page.evaluate((id) => (location.hash = id), slug);
    await expect(markedOf(page)).toHaveAttribute('href', `#${slug}`);
    await expect
      .poll(async () => {
        const [outer, inner] = [await box.boundingBox(), await markedOf(page).boundingBox()];
        if (!outer || !inner) return false;
        return inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
      })
      .toBe(true);
  }
});

test('on a wide screen they are open and stay beside the text; on a phone they are folded', async ({
  browser,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(at(specimen, '/day/17/'));
    const link = contentsOf(page).getByRole('link').first();
    await expect(link).toBeVisible();
    await expect(page.locator('.contents summary')).toBeHidden();
    await page.mouse.wheel(0, 3000);
    await expect(link).toBeInViewport();
    const [text, contents] = [
      await page.locator('.prose > p').first().boundingBox(),
      await page.locator('.contents').boundingBox(),
    ];
    expect((contents?.x ?? 0) + (contents?.width ?? 0)).toBeLessThanOrEqual(text?.x ?? 0);

    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(at(specimen, '/day/17/'));
    await expect(link).toBeHidden();
    await page.locator('.contents summary').click();
    await expect(link).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(link).toBeHidden();
    await context.close();
  }
});

test('a day with one section has no contents', async ({ page }) => {
  await page.goto(at(specimen, '/day/13/'));
  await expect(page.locator('.contents')).toHaveCount(0);
});

test('the sign of a heading copies its address, by mouse and by key, and says so', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const based = site('based');
  await page.goto(at(based, '/day/10/?highlight=long'));
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const heading = page.getByRole('heading', { name: /^A long address/ });
  const anchor = heading.locator('.anchor');
  const status = page.locator('.copied');
  await expect(status).toBeEmpty();
  await heading.hover();
  await anchor.click();
  await expect(status).toHaveText('Link copied');
  await expect(status).toBeVisible();
  expect(await copied()).toBe(`${at(based, '/day/10/')}#a-long-address`);
  expect(new URL(page.url()).hash).toBe('#a-long-address');
  const [said, sign] = [await status.boundingBox(), await anchor.boundingBox()];
  expect(Math.abs((said?.y ?? 0) - (sign?.y ?? 0))).toBeLessThan(60);
  await expect(status).toBeEmpty();

  await page
    .getByRole('heading', { name: /^A long word/ })
    .locator('.anchor')
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  expect(await copied()).toBe(`${at(based, '/day/10/')}#a-long-word`);
});

test('what is said beside a sign at the edge of a phone does not widen the page', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(at(specimen, '/day/10/'));
  for (const anchor of await page.locator('.prose .anchor').all()) {
    await anchor.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.copied')).toHaveText('Link copied');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test('where copying is not allowed, the sign is a link and nothing is said', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('No', 'NotAllowedError')) },
    });
  });
  await page.goto(at(specimen, '/day/10/'));
  await page.locator('.prose .anchor').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#/);
  await expect(page.locator('.copied')).toBeEmpty();
  expect(errors).toEqual([]);
});

async function slugOf(page: Page, index: number): Promise<string> {
  const href = await contentsOf(page).getByRole('link').nth(index).getAttribute('href');
  return href?.slice(1) ?? '';
}
