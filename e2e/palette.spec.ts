import type { Page } from '@playwright/test';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

/* The specimen's accent is more magenta than sRGB has, and too light for text on paper. */

const grounds = ['--paper', '--panel', '--shade-0', '--code-paper'];

for (const scheme of ['light', 'dark'] as const) {
  test(`the accent that the author has set can be read on every ground: ${scheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of ['/', '/day/1/', '/404.html']) {
      await page.goto(at(site('specimen'), path));
      const contrasts = await contrastsOf(page, 'var(--accent)', [
        ...grounds.map((name) => `var(${name})`),
        'color-mix(in oklab, var(--accent) 4%, var(--paper))',
        'color-mix(in oklab, var(--accent) 12%, var(--paper))',
      ]);
      for (const contrast of contrasts) expect(contrast, path).toBeGreaterThanOrEqual(4.5);
      expect(Math.min(...contrasts), path).toBeLessThan(6);
    }
  });
}

test('the accent is of the hue that the author has set, and follows the switch of the theme', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(at(site('based'), '/day/1/'));
  const light = await paint(page, 'var(--accent)');
  const [red = 0, green = 0, blue = 0] = light;
  expect(red).toBeGreaterThan(blue);
  expect(blue).toBeGreaterThan(green + 80);
  await page.getByRole('button', { name: /^Colour scheme/ }).click();
  expect(await paint(page, 'var(--accent)')).toEqual(light);
  await page.getByRole('button', { name: /^Colour scheme/ }).click();
  expect(await paint(page, 'var(--accent)')).not.toEqual(light);
});

test('a log without a seed has the accent of the style sheet, and no style of its own for it', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(at(site('sample'), '/about/'));
  expect(await paint(page, 'var(--accent)')).toEqual([23, 96, 91]);
  expect(await page.content()).not.toContain('--accent:light-dark');
});

/** The colour that is painted for one that CSS describes, as three numbers up to 255. */
function paint(page: Page, color: string): Promise<number[]> {
  return page.evaluate((described) => {
    const box = document.createElement('i');
    box.style.color = described;
    document.body.append(box);
    const { color } = getComputedStyle(box);
    box.remove();
    const brush = new OffscreenCanvas(1, 1).getContext('2d');
    if (!brush) throw new Error('There is no canvas.');
    brush.fillStyle = color;
    brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, color);
}

async function contrastsOf(page: Page, color: string, on: string[]): Promise<number[]> {
  const own = luminance(await paint(page, color));
  const contrasts: number[] = [];
  for (const ground of on) {
    const other = luminance(await paint(page, ground));
    contrasts.push((Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05));
  }
  return contrasts;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels
    .map((channel) => channel / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
