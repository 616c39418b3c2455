import type { Page } from '@playwright/test';
import { centreOf, labs, openLab } from './labs.ts';
import { expect, test } from './test.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

test('a point is dragged by a finger, and the page stays', async ({ page }) => {
  const lab = await openLab(page, labs.line);
  const from = await centreOf(lab.points.nth(4));
  const scrolled = await page.evaluate(() => scrollY);
  const name = await lab.points.nth(4).getAttribute('aria-label');
  await swipe(page, from, { x: from.x + 30, y: from.y - 60 });
  expect(await lab.points.nth(4).getAttribute('aria-label')).not.toBe(name);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await expect(lab.state).toHaveText('changed by you');
});

test('beside the points a finger scrolls the page', async ({ page }) => {
  const lab = await openLab(page, labs.line);
  const figure = await lab.element.locator('.lab-points').boundingBox();
  if (!figure) throw new Error('there is no drawing');
  const scrolled = await page.evaluate(() => scrollY);
  // At the upper left there is no point.
  const from = { x: figure.x + 80, y: figure.y + 60 };
  await swipe(page, from, { x: from.x, y: from.y - 200 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 50);
  await expect(lab.state).toHaveText('as published');
});

test('in a crowd a finger scrolls, a tap chooses a point, and then it is dragged', async ({
  page,
}) => {
  const lab = await openLab(page, labs.large);
  await lab.element.locator('.plot-main').scrollIntoViewIfNeeded();
  const nth = await lab.points.evaluateAll((all) => {
    // One that no other lies upon.
    const boxes = all.map((one) => one.getBoundingClientRect());
    return boxes.findIndex(
      (box) =>
        document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) ===
        all[boxes.indexOf(box)],
    );
  });
  const point = lab.points.nth(nth);
  const start = await centreOf(point);
  const top = await page.evaluate(() => scrollY);
  await swipe(page, start, { x: start.x, y: start.y - 50 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 20);
  await expect(lab.state).toHaveText('as published');
  await expect(point).toHaveAttribute('aria-selected', 'false');
  await page.waitForTimeout(500);
  const from = await centreOf(point);
  await page.touchscreen.tap(from.x, from.y);
  await expect(point).toHaveAttribute('aria-selected', 'true');
  await expect(lab.state).toHaveText('as published');
  const name = await point.getAttribute('aria-label');
  const scrolled = await page.evaluate(() => scrollY);
  await swipe(page, from, { x: from.x + 10, y: from.y - 50 });
  expect(await point.getAttribute('aria-label')).not.toBe(name);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test('a point is added by a tap', async ({ page }) => {
  const lab = await openLab(page, labs.line);
  await lab.button('add').tap();
  const { x, y } = await centreOf(lab.element.locator('.lab-points'));
  await page.touchscreen.tap(x - 80, y - 50);
  await expect(lab.points).toHaveCount(11);
  await lab.button('remove').tap();
  await expect(lab.points).toHaveCount(10);
});

/** A finger goes down, moves and is lifted: as a real one, which may scroll the page. */
async function swipe(page: Page, from: Place, to: Place) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Place[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [from]);
  for (let part = 1; part <= 10; part++)
    await touch('touchMove', [
      { x: from.x + ((to.x - from.x) * part) / 10, y: from.y + ((to.y - from.y) * part) / 10 },
    ]);
  await touch('touchEnd', []);
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

interface Place {
  x: number;
  y: number;
}
