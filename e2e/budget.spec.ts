import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { daysOf } from './days.ts';
import { pagesOf } from './html.ts';
import type { HtmlPage } from './html.ts';
import { kindsOfPage } from './kinds.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';
import { SLOW_LINE, weigh } from './weigh.ts';

const KILOBYTE = 1024;

/** The day of the specimen with pictures. */
const withPictures = '/day/3/';

test('the longest day of the sample log is at most 60 KB of HTML and CSS', async () => {
  const { folder } = site('sample');
  const days = (await pagesOf(folder)).filter(({ path }) => path.startsWith('/day/'));
  expect(days.length).toBeGreaterThan(10);
  for (const day of days) {
    const styles = await Promise.all(stylesOf(day).map((href) => readFile(join(folder, href))));
    const sizes = [Buffer.from(day.html), ...styles].map((bytes) => gzipSync(bytes).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total, `${day.path}: ${sizes.join(' + ')} bytes`).toBeLessThanOrEqual(60 * KILOBYTE);
  }
});

for (const name of ['specimen', 'sample'] as const) {
  test(`KaTeX's style sheet is on the pages with mathematics and on no other: ${name}`, async () => {
    const pages = await pagesOf(site(name).folder);
    const withMath = pages.filter(({ html }) => html.includes('class="katex"'));
    expect(withMath.length).toBeGreaterThan(3);
    expect(withMath.length).toBeLessThan(pages.length);
    for (const page of pages) {
      const katex = stylesOf(page).filter((href) => href.includes('katex'));
      expect(katex.length, page.path).toBe(withMath.includes(page) ? 1 : 0);
    }
  });
}

test('the fonts of mathematics are loaded only where it is', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font' && request.url().includes('KaTeX'))
      fonts.push(request.url());
  });
  for (const path of ['/day/1/', '/day/3/', '/days/', '/homework/']) {
    await page.goto(at(site('specimen'), path));
    await page.evaluate(() => document.fonts.ready);
  }
  expect(fonts).toEqual([]);
  await page.goto(at(site('specimen'), '/day/2/'));
  await page.evaluate(() => document.fonts.ready);
  expect(fonts.length).toBeGreaterThan(0);
});

for (const name of ['specimen', 'sample'] as const) {
  test(`a plain day is light, and asks for no script: ${name}`, async ({ browser }) => {
    const { plain } = daysOf(await pagesOf(site(name).folder));
    expect(plain.length).toBeGreaterThan(0);
    for (const path of plain) {
      await test.step(path, async () => {
        const { requests, bytes, fonts, scripts, elsewhere } = await weigh(
          browser,
          at(site(name), path),
        );
        const says = `${path}: ${bytes} bytes, ${fonts} of them of fonts`;
        expect.soft(bytes - fonts, says).toBeLessThanOrEqual(50 * KILOBYTE);
        expect.soft(bytes, says).toBeLessThanOrEqual(120 * KILOBYTE);
        expect.soft(requests, path).toBeLessThanOrEqual(15);
        expect.soft(scripts, path).toEqual([]);
        expect.soft(elsewhere, path).toEqual([]);
      });
    }
  });
}

for (const path of [...kindsOfPage, withPictures])
  test(`nothing moves while a page comes slowly over the line: ${path}`, ({ browser }) =>
    standsStill(browser, at(site('specimen'), path)));

for (const kind of ['plain', 'withMath', 'withCellsAndLab'] as const)
  test(`nothing moves in the longest day of its kind: ${kind}`, async ({ browser }) => {
    const sample = site('sample');
    const [longest = ''] = daysOf(await pagesOf(sample.folder))[kind];
    await standsStill(browser, at(sample, longest));
  });

/** Fonts come after the text here; without any there would be nothing that could move. */
async function standsStill(browser: Browser, url: string): Promise<void> {
  const { cls, fonts } = await weigh(browser, url, SLOW_LINE);
  expect(fonts, url).toBeGreaterThan(0);
  expect(cls, url).toBeLessThan(UNSEEN);
}

/** Lighthouse says 0 of less: a formula in a line gets a few pixels wider when its font comes. */
const UNSEEN = 0.0005;

function stylesOf({ elements }: HtmlPage): string[] {
  return elements
    .filter(
      ({ tagName, properties }) => tagName === 'link' && String(properties['rel']) === 'stylesheet',
    )
    .map(({ properties }) => String(properties['href']));
}
