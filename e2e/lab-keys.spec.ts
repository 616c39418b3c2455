import { labs, openLab } from './labs.ts';
import { expect, test } from './test.ts';

test('points are one stop of the Tab key, and arrow keys go from one to the next', async ({
  page,
}) => {
  const lab = await openLab(page, labs.line);
  await lab.button('code').focus();
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toHaveAttribute('aria-label', 'time 0.5, height 2.1');
  await expect(focused).toHaveRole('option');
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAttribute('aria-label', 'time 1, height 2.4');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('aria-label', 'time 1.6, height 3.6');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveAttribute('aria-label', 'time 0.5, height 2.1');
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('aria-label', 'time 6, height 7.5');
  await expect(focused).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab');
  await expect(lab.element.locator('.lab-points :focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(focused).toHaveAttribute('aria-label', 'time 6, height 7.5');
  await expect(lab.state).toHaveText('as published');
});

test('a point is taken up, moved and put down, and the lab says what happens', async ({ page }) => {
  const lab = await openLab(page, labs.line);
  await lab.points.nth(4).focus();
  const slope = await lab.estimate('time');
  await page.keyboard.press('Enter');
  await expect(lab.status).toHaveText(/^Taken up: arrow keys move it/);
  await expect(lab.element.locator('.lab-points')).toHaveClass(/taken/);
  await page.keyboard.press('ArrowUp');
  await expect(lab.points.nth(4)).toHaveAttribute('aria-label', 'time 2.9, height 4.45');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(lab.points.nth(4)).toHaveAttribute('aria-label', 'time 1.9, height 4.45');
  expect(await lab.estimate('time')).not.toBe(slope);
  await page.keyboard.press('Enter');
  await expect(lab.element.locator('.lab-points')).not.toHaveClass(/taken/);
  await expect(lab.status).toHaveText(/^RMSE/);
  await page.keyboard.press('ArrowRight');
  await expect(lab.points.nth(4)).toHaveAttribute('aria-label', 'time 1.9, height 4.45');
});

test('Escape takes a move back', async ({ page }) => {
  const lab = await openLab(page, labs.line);
  await lab.points.nth(2).focus();
  const before = await lab.figure();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(lab.points.nth(2)).not.toHaveAttribute('aria-label', 'time 1.6, height 3.6');
  await page.keyboard.press('Escape');
  await expect(lab.points.nth(2)).toHaveAttribute('aria-label', 'time 1.6, height 3.6');
  await expect
    .poll(() => lab.element.locator('.plot-main').evaluate((e) => e.outerHTML))
    .toBe(
      await page.evaluate(
        (html) =>
          new DOMParser().parseFromString(html, 'text/html').querySelector('.plot-main')?.outerHTML,
        before,
      ),
    );
});

test('a point that is added by a key lies in the middle and is taken up', async ({ page }) => {
  const lab = await openLab(page, labs.line);
  await lab.button('add').focus();
  await page.keyboard.press('Enter');
  await expect(lab.points).toHaveCount(11);
  await expect(lab.points.nth(10)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(lab.points.nth(10)).toHaveAttribute('aria-label', /time 3\.25, height 4\.85/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await expect(lab.points).toHaveCount(10);
  await expect(lab.points.nth(9)).toBeFocused();
});

test('every control is reached by Tab, and says its name and value', async ({ page }) => {
  const lab = await openLab(page, labs.degree);
  await lab.button('add').focus();
  const names: string[] = [];
  for (let stop = 0; stop < 9; stop++) {
    names.push(
      await page.evaluate(() => {
        const { activeElement: at } = document;
        const value = at?.getAttribute('aria-valuetext') ?? '';
        const label =
          at instanceof HTMLInputElement ? at.labels?.[0]?.querySelector('span')?.textContent : '';
        return `${at?.getAttribute('aria-label') ?? label ?? ''} ${value}`.trim();
      }),
    );
    await page.keyboard.press('Tab');
  }
  expect(names.slice(0, 5)).toEqual([
    'Add point: Lab 3',
    'Show this as code: Lab 3',
    'x 0, y 0.4, validation',
    'Degree 9',
    'Share to train on 0.7',
  ]);
});
