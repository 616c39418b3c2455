import { violations, rulesOfColour } from './axe.ts';
import { daysWithLabs, labOf, labs, openLab } from './labs.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

test('without a script a lab is a figure with its caption, its numbers and its code', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at(specimen, daysWithLabs.kinds));
  const lab = labOf(page, labs.large);
  await expect(lab.element.locator('.plot-main')).toBeVisible();
  await expect(lab.element.locator('.plot-train circle')).not.toHaveCount(0);
  const drawn = lab.element.getByRole('img', {
    name: /^depth \(m\) against width \(m\): 500 points, 400 to train on and 100 to validate with\. The fit \(polynomial of degree 1, λ = 0\) goes from .* R² 0\.\d+ \(validation 0\.\d+\)\.$/,
  });
  await expect(drawn).toHaveCount(1);
  await expect(lab.element.locator('figcaption').first()).toHaveText(
    'Wider rivers are deeper, up to a point',
  );
  expect(await lab.measure('R²')).toBeGreaterThan(0.5);
  await expect(lab.element.locator('.lab-coefficients tbody tr')).toHaveCount(2);
  for (const hidden of ['.lab-bar', '.lab-controls'])
    await expect(lab.element.locator(hidden)).toBeHidden();
  await lab.element.getByText('This fit as code').click();
  await expect(lab.code.locator('pre').first()).toContainText('from "daybook/regression"');
  await expect(lab.code.locator('.cell-output table')).toHaveCount(2);
  await context.close();
});

test('a script moves nothing of the page', async ({ page, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: true });
  const plain = await context.newPage();
  await plain.route('**/lab-*.js', (route) => route.abort());
  await plain.goto(at(specimen, daysWithLabs.kinds));
  for (const id of Object.values(labs)) await openLab(page, id);
  const heights = (one: typeof page) =>
    one
      .locator('daybook-lab')
      .evaluateAll((all) => all.map((lab) => Math.round(lab.getBoundingClientRect().height)));
  expect(await heights(page)).toEqual(await heights(plain));
  await context.close();
});

for (const width of [320, 390, 1280]) {
  test(`axe finds nothing in labs at ${width} px, in the light and in the dark`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 800 });
    for (const [path, ids] of [
      [daysWithLabs.kinds, Object.values(labs)],
      [daysWithLabs.odd, ['lab-1', 'lab-5', 'lab-6']],
    ] as const) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      for (const id of ids) await openLab(page, id, path);
      await labOf(page, ids[0] ?? '')
        .points.first()
        .focus();
      expect(await violations(page), `${path} in the light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect(await violations(page, rulesOfColour), `${path} in the dark`).toEqual([]);
    }
  });
}

test('a lab is no wider than a small telephone, and its letters can be read', async ({ page }) => {
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of Object.values(daysWithLabs)) {
      const lab = await openLab(page, 'lab-1', path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const letters = await lab.element.locator('.plot-lab').evaluate((drawn) =>
        [...drawn.querySelectorAll('svg')]
          .filter((svg) => svg.classList.contains('plot-panel'))
          .map((svg) => {
            const text = svg.querySelector('text') ?? svg;
            const unit = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            return parseFloat(getComputedStyle(text).fontSize) * unit;
          }),
      );
      for (const size of letters) expect(size, `${width} px`).toBeGreaterThanOrEqual(9);
    }
  }
});

test('what can be pressed or dragged is at least 24 pixels large', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const { element } = await openLab(page, labs.descent);
    const small = await element
      .locator(':is(.lab-bar, .lab-controls) :is(button, input), .lab-point, summary')
      .evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter((box) => box.width > 0 && Math.min(box.width, box.height) < 24)
          .map(({ width, height }) => [width, height]),
      );
    expect(small, `${width} px`).toEqual([]);
  }
});

test('the drawing has the colours of the scheme, and on paper those of the light', async ({
  page,
}) => {
  const { element } = await openLab(page, labs.line);
  const colours = () =>
    element.evaluate((lab) => {
      const of = (selector: string, property: string) => {
        const found = lab.querySelector(selector);
        return found ? getComputedStyle(found).getPropertyValue(property) : '';
      };
      return [of('.plot-fit', 'stroke'), of('.plot-train', 'fill'), of('.plot-words', 'fill')];
    });
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await colours();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await colours();
  for (const [nth, colour] of dark.entries()) expect(colour).not.toBe(light[nth]);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  expect(await colours()).toEqual(light);
  for (const hidden of ['.lab-bar', '.lab-controls', '.lab-code'])
    await expect(element.locator(hidden).first()).toBeHidden();
  await expect(element.locator('.plot-main')).toBeVisible();
  await expect(element.locator('.lab-metrics')).toBeVisible();
});

test('words of the author stay words, and the data cannot end their script', async ({ page }) => {
  const errors: string[] = [];
  page.on('dialog', (dialog) => errors.push(dialog.message()));
  const lab = await openLab(page, 'lab-1', daysWithLabs.odd);
  await expect(lab.element.locator('figcaption').first()).toHaveText(
    'A <b>bold</b> caption, {{degree}} `code`, <!-- and ]]> no more',
  );
  await expect(lab.element.getByRole('img').first()).toHaveAccessibleName(
    'Words of the "author" <about> it',
  );
  await expect(lab.element.locator('b, i, script:not([type])')).toHaveCount(0);
  await lab.drag(3, 20, 20);
  await expect(lab.element.getByRole('img').first()).toHaveAccessibleName(/<script>alert\(1\)/);
  await expect(lab.points.nth(3)).toHaveAttribute('aria-label', /<b>"size"<\/b> \d/);
  expect(errors).toEqual([]);
});
