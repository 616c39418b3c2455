import { labs, openLab } from './labs.ts';
import type { Lab } from './labs.ts';
import { expect, test } from './test.ts';

const stepOf = async (lab: Lab) => Number(await lab.slider('Step').getAttribute('aria-valuetext'));

test('gradient descent plays from its start to its end, and pauses', async ({ page }) => {
  const lab = await openLab(page, labs.descent);
  expect(await stepOf(lab)).toBe(40);
  const end = { loss: await lab.measure('Loss'), figure: await lab.figure() };
  await lab.button('play').click();
  await expect(lab.button('play')).toHaveText('Pause');
  await expect(lab.button('play')).toHaveAccessibleName('Pause: Lab 7');
  await expect.poll(() => stepOf(lab)).toBeLessThan(20);
  await lab.button('play').click();
  await expect(lab.button('play')).toHaveText('Play');
  const paused = await stepOf(lab);
  expect(await lab.measure('Loss')).toBeGreaterThan(end.loss);
  await page.waitForTimeout(400);
  expect(await stepOf(lab)).toBe(paused);
  await lab.button('play').click();
  await expect.poll(() => stepOf(lab), { timeout: 15_000 }).toBe(40);
  await expect(lab.button('play')).toHaveText('Play');
  expect(await lab.figure()).toBe(end.figure);
});

test('it is taken step by step, and each step is on the path', async ({ page }) => {
  const lab = await openLab(page, labs.descent);
  const dots = lab.element.locator('.plot-steps circle');
  await lab.button('step').click();
  expect(await stepOf(lab)).toBe(0);
  await expect(dots).toHaveCount(1);
  const losses = [await lab.measure('Loss')];
  for (let step = 1; step <= 4; step++) {
    await lab.button('step').click();
    await expect(dots).toHaveCount(step + 1);
    losses.push(await lab.measure('Loss'));
  }
  expect(losses).toEqual(losses.toSorted((a, b) => b - a));
  await lab.slider('Step').fill('25');
  await expect(dots).toHaveCount(26);
  await expect(lab.element.locator('.plot-legend')).toContainText('step 25');
});

test('a rate that is too high leads away, and the lab says so', async ({ page }) => {
  const lab = await openLab(page, labs.descent);
  await expect(lab.element.locator('.lab-notes')).toHaveCount(0);
  await lab.slider('Learning rate').press('End');
  await expect(lab.element.locator('.lab-notes')).toHaveText(
    'The rate is too high: the loss grows.',
  );
  await expect(lab.status).toContainText('The rate is too high');
});

test('whoever wants less motion gets a step a second', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const lab = await openLab(page, labs.descent);
  await lab.button('play').click();
  await page.waitForTimeout(2500);
  expect(await stepOf(lab)).toBeLessThanOrEqual(3);
  await lab.button('play').click();
});
