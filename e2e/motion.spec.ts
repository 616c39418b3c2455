import type { Page } from '@playwright/test';
import { days, kindsOfPage } from './kinds.ts';
import { openLab } from './labs.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

test('for who wants less motion, nothing moves by itself', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of [...kindsOfPage, ...days]) {
    await page.goto(at(specimen, path));
    expect(await moving(page), path).toEqual([]);
    for (const target of [
      '.site-header a',
      '.theme-switch',
      '.chips a',
      '.strip td a',
      'summary',
    ]) {
      const [element] = await page.locator(target).filter({ visible: true }).all();
      if (!element) continue;
      await element.hover();
      await element.focus();
      expect(await moving(page), `${target} on ${path}`).toEqual([]);
    }
    await page.locator('.theme-switch').click();
    expect(await moving(page), `another theme on ${path}`).toEqual([]);
  }
});

test('for who wants less motion, dialogs are there at once and a fit is not played', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(at(specimen, '/day/2/'));
  for (const key of ['?', '/']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await moving(page), key).toEqual([]);
    await page.keyboard.press('Escape');
  }
  const before = await page.evaluate(() => scrollY);
  const after = await page.evaluate(() => {
    document.querySelector<HTMLAnchorElement>('.contents a[href]')?.click();
    scrollTo({ top: document.body.scrollHeight });
    return scrollY;
  });
  expect(after, 'scrolled at once').toBeGreaterThan(before);
  await openLab(page, 'lab-7');
  expect(await moving(page)).toEqual([]);
});

test('from day to day the page turns', async ({ page }) => {
  // A browser that is busy leaves it out now and then.
  await expect(async () => expect(await turns(page)).toBe(true)).toPass();
});

test('for who wants less motion, the page does not turn', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (let time = 0; time < 5; time++) expect(await turns(page)).toBe(false);
});

/** Goes from one day to the next, and says whether that was a view transition. */
async function turns(page: Page): Promise<boolean> {
  await page.goto(at(specimen, '/day/2/'));
  const next = page.locator('.prev-next a[rel=next]').first();
  await next.scrollIntoViewIfNeeded();
  await page.addInitScript(() => {
    addEventListener('pagereveal', ({ viewTransition }) => {
      Object.assign(window, { turned: viewTransition !== null });
    });
  });
  await next.click();
  await page.waitForURL(at(specimen, '/day/3/'));
  return page.evaluate(() => 'turned' in window && window.turned === true);
}

/** What is moving now, or would if it changed. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 100) ?? 'a page'),
    ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth'
      ? ['scrolling']
      : []),
  ]);
}
