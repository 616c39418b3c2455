import type { Locator } from '@playwright/test';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

test('a line of text has 60 to 75 letters wherever there is room for them', async ({ page }) => {
  for (const width of [820, 1280, 1920, 3840]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(at(site('sample'), '/day/134/'));
    const letters = await lettersInALine(page.locator('.prose > p, .prose > ul > li'));
    expect(letters, `${width} px`).toBeGreaterThanOrEqual(60);
    expect(letters, `${width} px`).toBeLessThanOrEqual(75);
  }
});

test('a footnote stands beside its reference, below the one above it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(at(specimen, '/day/11/'));
  const text = await boxOf(page.locator('.prose'));
  const notes = page.locator('.footnotes li');
  const references = page.locator('[style^="anchor-name:--ref"]');
  await expect(notes).toHaveCount(2);
  await expect(references).toHaveCount(2);
  let above = 0;
  for (const index of [0, 1]) {
    const note = await boxOf(notes.nth(index));
    const reference = await boxOf(references.nth(index));
    expect(note.left).toBeGreaterThanOrEqual(text.right - 1);
    expect(note.right).toBeLessThanOrEqual(1280);
    expect(note.top).toBeGreaterThanOrEqual(Math.max(above, reference.top - 1));
    expect(note.top).toBeLessThanOrEqual(Math.max(above, reference.top) + 20);
    above = note.bottom;
  }
});

test('on a phone and on paper footnotes stand at the end', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(at(specimen, '/day/11/'));
  const last = page.locator('.prose > pre').last();
  const note = page.locator('.footnotes li').first();
  expect((await boxOf(note)).top).toBeGreaterThan((await boxOf(last)).bottom);
  await page.setViewportSize({ width: 700, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  expect((await boxOf(note)).top).toBeGreaterThan((await boxOf(last)).bottom);
});

test('what is wider than the text grows into the margin before it scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(at(specimen, '/day/10/'));
  const text = await boxOf(page.locator('.prose > p').first());
  const wide = ['.prose > .table', '.prose > .katex-display', '.prose > pre'];
  for (const selector of wide) {
    const box = await boxOf(page.locator(selector).first());
    expect(box.left, selector).toBeCloseTo(text.left, 0);
    expect(box.right, selector).toBeGreaterThan(text.right + 100);
    expect(box.right, selector).toBeLessThanOrEqual(1280);
  }
});

test('the number stands in the margin, and the contents stay in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(at(site('sample'), '/day/134/'));
  const title = await boxOf(page.locator('h1'));
  expect((await boxOf(page.locator('.day-number'))).right).toBeLessThanOrEqual(title.left);
  await page.evaluate(() => scrollTo(0, 1500));
  await expect(page.locator('.contents')).toBeInViewport();
});

test('the fonts of the site are used for text, apparatus and code', async ({ page }) => {
  await page.goto(at(specimen, '/day/11/'));
  for (const [family, selector] of [
    ['Literata', '.prose p'],
    ['Source Sans 3', '.site-header nav'],
    ['Source Code Pro', '.prose pre'],
  ] as const) {
    const used = await page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).fontFamily);
    expect(used, selector).toMatch(new RegExp(`^"?${family}`));
    const loaded = page.evaluate(
      async (name) => (await document.fonts.load(`16px "${name}"`)).length,
      used.split(',')[0]?.replaceAll('"', '') ?? '',
    );
    expect(await loaded, family).toBeGreaterThan(0);
  }
});

async function boxOf(element: Locator) {
  return element.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return { left, right, top, bottom };
  });
}

/** How many letters the lines have on average, of the texts that fill at least four lines. */
function lettersInALine(texts: Locator): Promise<number> {
  return texts.evaluateAll((elements) => {
    let letters = 0;
    let lines = 0;
    for (const element of elements) {
      const line = Number.parseFloat(getComputedStyle(element).lineHeight);
      const count = Math.round(element.getBoundingClientRect().height / line);
      if (count < 4) continue;
      letters += element.textContent.length;
      // The last line is rarely full: it counts for a half.
      lines += count - 0.5;
    }
    return letters / lines;
  });
}
