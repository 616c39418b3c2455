import { centreOf, labs, openLab } from './labs.ts';
import { expect, test } from './test.ts';

test('a point is dragged, and all follows it: line, residuals, numbers and words', async ({
  page,
}) => {
  const lab = await openLab(page, labs.line);
  await expect(lab.state).toHaveText('as published');
  const before = { slope: await lab.estimate('time'), rmse: await lab.measure('RMSE') };
  const figure = await lab.figure();
  const name = await lab.points.nth(9).getAttribute('aria-label');
  await lab.drag(9, 0, 200);
  await expect(lab.state).toHaveText('changed by you');
  expect(await lab.estimate('time')).toBeLessThan(before.slope - 0.2);
  expect(await lab.measure('RMSE')).toBeGreaterThan(before.rmse + 0.3);
  expect(await lab.figure()).not.toBe(figure);
  expect(await lab.points.nth(9).getAttribute('aria-label')).not.toBe(name);
  await expect(lab.status).toHaveText(/^RMSE .*, MAE .*, R² .*\.$/);
  await expect(lab.element.locator('.plot-lab')).toHaveAttribute(
    'aria-label',
    /10 points\..* goes from/,
  );
});

test('a point stays inside the drawing, and the page where it is', async ({ page }) => {
  const lab = await openLab(page, labs.line);
  const scrolled = await page.evaluate(() => scrollY);
  await lab.drag(5, 2000, -2000);
  await expect(lab.points.nth(5)).toHaveAttribute('aria-label', /time 6\.\d+, height 7\.\d+/);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test('points are added where the reader presses, and removed', async ({ page }) => {
  const lab = await openLab(page, labs.line);
  const { x, y } = await centreOf(lab.element.locator('.lab-points'));
  await lab.button('add').click();
  await expect(lab.button('add')).toHaveAttribute('aria-pressed', 'true');
  await page.mouse.click(x + 120, y + 60);
  await page.mouse.click(x + 150, y + 20);
  await expect(lab.points).toHaveCount(12);
  await lab.button('add').click();
  await expect(lab.button('add')).toHaveAttribute('aria-pressed', 'false');
  await page.mouse.click(x - 120, y - 80);
  await expect(lab.points).toHaveCount(12);
  await page.mouse.dblclick(x - 120, y - 80);
  await expect(lab.points).toHaveCount(13);
  await expect(lab.element.locator('.plot-legend')).toContainText('points (13)');
  await lab.button('remove').click();
  await expect(lab.points).toHaveCount(12);
  await page.keyboard.press('Delete');
  await expect(lab.points).toHaveCount(11);
});

test('all points can be removed, and the lab says that nothing is left', async ({ page }) => {
  const lab = await openLab(page, labs.line);
  await lab.points.first().focus();
  for (let left = 9; left >= 0; left--) {
    await page.keyboard.press('Delete');
    await expect(lab.points).toHaveCount(left);
  }
  await expect(lab.element.locator('.lab-notes')).not.toBeEmpty();
  await expect(lab.button('remove')).toBeDisabled();
  await lab.button('reset').click();
  await expect(lab.points).toHaveCount(10);
});

test('Reset brings back what was published, to the last digit', async ({ page }) => {
  const lab = await openLab(page, labs.degree);
  const before = await lab.figure();
  await expect(lab.button('reset')).toBeDisabled();
  await lab.drag(3, 30, -60);
  await lab.slider('Degree').fill('2');
  await lab.slider('Share to train on').fill('5');
  await expect(lab.button('reset')).toBeEnabled();
  expect(await lab.figure()).not.toBe(before);
  await lab.button('reset').click();
  await expect(lab.state).toHaveText('as published');
  await expect(lab.slider('Degree')).toHaveAttribute('aria-valuetext', '9');
  await expect(lab.slider('Share to train on')).toHaveAttribute('aria-valuetext', '0.7');
  // On a busy machine the errors over the degree are drawn when all is at rest.
  await expect.poll(() => lab.figure()).toBe(before);
  await expect(lab.button('reset')).toBeDisabled();
});

test('the degree is moved, and over-fitting is seen: the errors part', async ({ page }) => {
  const lab = await openLab(page, labs.degree);
  const degree = lab.slider('Degree');
  const errors: { train: number; validation: number }[] = [];
  for (const position of [0, 2, 9]) {
    await degree.fill(String(position));
    await expect(degree).toHaveAttribute('aria-valuetext', String(position + 1));
    await expect(lab.element.locator('.plot-legend')).toContainText(
      `polynomial of degree ${position + 1}`,
    );
    errors.push({ train: await lab.measure('RMSE'), validation: await lab.measure('RMSE', 2) });
  }
  const [line, curve, wild] = errors;
  expect(curve?.train).toBeLessThan(line?.train ?? 0);
  expect(wild?.train).toBeLessThan(curve?.train ?? 0);
  expect(wild?.validation).toBeGreaterThan(3 * (curve?.validation ?? Infinity));
});

test('the strength of a penalty is moved over powers of ten', async ({ page }) => {
  const lab = await openLab(page, labs.ridge);
  const strength = lab.slider('Ridge strength λ');
  const shown = () => strength.getAttribute('aria-valuetext');
  expect(await shown()).toBe('1');
  await strength.focus();
  await page.keyboard.press('ArrowRight');
  expect(await shown()).toBe('1.2');
  await page.keyboard.press('End');
  expect(await shown()).toBe('1000');
  await expect.poll(() => lab.estimate('z⁷')).toBeLessThan(0.02);
  await page.keyboard.press('Home');
  expect(await shown()).toBe('0.001');
  await expect(lab.element.locator('.lab-controls .value')).toHaveText('0.001');
});

test('a lasso takes terms away: their estimates are 0', async ({ page }) => {
  const lab = await openLab(page, labs.lasso);
  const zeros = () => lab.element.locator('.lab-coefficients td:text-is("0")').count();
  await lab.slider('Lasso strength λ').fill('0');
  await expect.poll(zeros).toBe(0);
  await lab.slider('Lasso strength λ').fill('40');
  await expect.poll(zeros).toBeGreaterThan(2);
});

test('a point of two classes goes to the other one when it is dragged past the middle', async ({
  page,
}) => {
  const lab = await openLab(page, labs.logistic);
  const zero = lab.element.locator('.lab-point[aria-label*=" 0,"]').first();
  const name = await zero.getAttribute('aria-label');
  const nth = await lab.points.evaluateAll(
    (all, wanted) => all.findIndex((one) => one.getAttribute('aria-label') === wanted),
    name,
  );
  await lab.points.nth(nth).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(lab.points.nth(nth)).toHaveAttribute('aria-label', /flooded 1,/);
  await page.keyboard.press('Escape');
  await expect(lab.points.nth(nth)).toHaveAttribute('aria-label', name ?? '');
});

test('"Show this as code" opens the same fit as a cell, which runs', async ({ page }) => {
  const lab = await openLab(page, labs.degree);
  await lab.drag(3, 0, -40);
  await lab.slider('Degree').fill('3');
  await expect(lab.element.locator('.plot-legend')).toContainText('degree 4');
  const rmse = await lab.measure('RMSE', 2);
  await lab.button('code').click();
  const field = lab.code.locator('textarea');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/polynomial\(train\.x, train\.y, 4\)/);
  await expect(lab.code).toBeInViewport();
  await lab.code.locator('[data-do=run]').click();
  const computed = lab.code.locator('.output-table', { hasText: 'Errors' });
  await expect(computed).toContainText('validation');
  await expect(async () => {
    const cell = computed.locator('tbody tr').nth(1).locator('td').nth(1);
    expect(Number(await cell.innerText())).toBeCloseTo(rmse, 3);
  }).toPass();
  await lab.button('reset').click();
  await lab.button('code').click();
  await expect(lab.code.locator('.cell-state')).toHaveText('as published');
});

test('buttons of the code are not those of the lab', async ({ page }) => {
  const lab = await openLab(page, labs.line);
  await lab.drag(3, 0, -40);
  await lab.button('code').click();
  await expect(lab.code.locator('textarea')).toBeFocused();
  await lab.code.locator('[data-do=reset]').click();
  await expect(lab.code.locator('.cell-state')).toHaveText('as published');
  await expect(lab.state).toHaveText('changed by you');
});

test('below a base path a lab finds its scripts, and its code its data', async ({ page }) => {
  const lab = await openLab(page, labs.large, undefined, 'based');
  await lab.slider('Degree').fill('1');
  await lab.button('code').click();
  await lab.code.locator('[data-do=run]').click();
  await expect(lab.code.locator('.output-table', { hasText: 'Errors' })).toContainText(
    'validation',
  );
  await expect(lab.code.locator('.cell-output')).not.toHaveAttribute('aria-busy');
  await expect(lab.code.locator('.output-error')).toHaveCount(0);
});
