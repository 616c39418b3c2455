import type { Page } from '@playwright/test';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

for (const [ahead, back] of [
  ['j', 'k'],
  ['ArrowRight', 'ArrowLeft'],
] as const) {
  test(`${ahead} leads to the next day and ${back} to the previous one`, async ({ page }) => {
    for (const log of [specimen, site('based')]) {
      await page.goto(at(log, '/day/59/'));
      await page.keyboard.press(ahead);
      await page.waitForURL(at(log, '/day/60/'));
      await page.keyboard.press(back);
      await page.waitForURL(at(log, '/day/59/'));
    }
  });
}

test('where a language is written from the right, the arrows are mirrored and the letters are not', async ({
  page,
}) => {
  const mirror = () => page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await page.goto(at(specimen, '/day/59/'));
  await mirror();
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL(at(specimen, '/day/60/'));
  await mirror();
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(at(specimen, '/day/59/'));
  await mirror();
  await page.keyboard.press('j');
  await page.waitForURL(at(specimen, '/day/60/'));
});

test('at the last day, and on a page that is no day, the keys do nothing', async ({ page }) => {
  for (const path of ['/day/134/', '/about/']) {
    await page.goto(at(specimen, path));
    await stays(page, ['j', 'ArrowRight']);
  }
});

test('with another key held down they are the browser’s', async ({ page }) => {
  await page.goto(at(specimen, '/day/59/'));
  await stays(page, ['Control+j', 'Alt+j', 'Meta+j', 'Shift+j', 'Shift+ArrowRight']);
});

test('in a field, a lab, an editor and a box that scrolls they belong to it', async ({ page }) => {
  await page.goto(at(specimen, '/day/59/'));
  for (const tag of ['input', 'textarea', 'select', 'div contenteditable tabindex=0']) {
    await page.evaluate((markup) => {
      document.querySelector('main')?.insertAdjacentHTML('afterbegin', `<${markup}>`);
      document.querySelector<HTMLElement>('main > :first-child')?.focus();
    }, tag);
    await stays(page, ['j', 'ArrowRight', '?']);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }

  await page.goto(at(specimen, '/day/71/'));
  const lab = page.locator('daybook-lab').first();
  await lab.scrollIntoViewIfNeeded();
  await lab.getByRole('button').first().focus();
  await stays(page, ['j', 'ArrowRight']);

  await page.goto(at(specimen, '/day/10/'));
  const table = page.locator('[tabindex="0"]:has(> table)').first();
  await table.focus();
  await stays(page, ['ArrowRight', 'ArrowRight']);
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  // It has no use for letters.
  await page.keyboard.press('j');
  await page.waitForURL(at(specimen, '/day/11/'));
});

test('what another script has used is left to it', async ({ page }) => {
  await page.goto(at(specimen, '/day/59/'));
  await page.evaluate(() =>
    document.addEventListener('keydown', (event) => {
      if (event.key === 'j') event.preventDefault();
    }),
  );
  await stays(page, ['j']);
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(at(specimen, '/day/60/'));
});

test('? lists the keys; Escape and the button lead back to where the reader was', async ({
  page,
}) => {
  await page.goto(at(specimen, '/day/1/'));
  const chip = page.locator('.chips a').first();
  const help = page.getByRole('dialog', { name: 'Keys' });
  await chip.focus();
  await page.keyboard.press('?');
  await expect(help).toBeVisible();
  await expect(help.getByRole('button', { name: 'Close' })).toBeFocused();
  for (const key of ['j', 'k', '→', '←', '/', 'Ctrl K', '?'])
    await expect(help.locator('kbd').getByText(key, { exact: true })).toBeVisible();
  await stays(page, ['j', 'ArrowRight']);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(chip).toBeFocused();
  await page.keyboard.press('?');
  await help.getByRole('button', { name: 'Close' }).click();
  await expect(help).toBeHidden();
  await expect(chip).toBeFocused();
  await page.keyboard.press('j');
  await page.waitForURL(at(specimen, '/day/2/'));
});

test('the button in the footer opens the list, and a press beside it closes it', async ({
  page,
}) => {
  await page.goto(at(specimen, '/about/'));
  await page.getByRole('contentinfo').getByRole('button', { name: 'Keys' }).click();
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(help).toBeHidden();
});

test('the keys can be turned off, on all pages, and on again', async ({ page }) => {
  await page.goto(at(specimen, '/day/59/'));
  await page.keyboard.press('?');
  const box = page.getByRole('checkbox', { name: 'Use single keys and arrows' });
  await expect(box).toBeChecked();
  await box.uncheck();
  await page.keyboard.press('Escape');
  await stays(page, ['j', 'ArrowRight', 'k', '?', '/']);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.goto(at(specimen, '/day/60/'));
  await stays(page, ['j', 'ArrowLeft', '?']);
  await page.getByRole('button', { name: 'Keys' }).click();
  await expect(box).not.toBeChecked();
  await box.check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.waitForURL(at(specimen, '/day/61/'));
});

test('where storage is forbidden the keys work', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Forbidden', 'SecurityError');
      },
    });
  });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(at(specimen, '/day/59/'));
  await page.getByRole('button', { name: /^Colour scheme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('j');
  await page.waitForURL(at(specimen, '/day/60/'));
  expect(errors).toEqual([]);
});

test('without a script there is no button for what does not work', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at(specimen, '/day/1/'));
  await expect(page.locator('.keys-button')).toBeHidden();
  await expect(page.locator('.keys-help')).toBeHidden();
  await context.close();
});

test('a plain day asks for no script', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(at(specimen, '/day/17/'));
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(scripts).toEqual([]);
});

/** Presses keys, and sees that the page is still there. */
async function stays(page: Page, keys: string[]): Promise<void> {
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  const length = await page.evaluate(() => history.length);
  for (const key of keys) await page.keyboard.press(key);
  // A navigation would begin at once, and take longer than this to answer.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
  expect(await page.evaluate('window.stayed'), keys.join()).toBe(true);
  expect(await page.evaluate(() => history.length), keys.join()).toBe(length);
}
