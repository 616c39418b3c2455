import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pagesOf } from './html.ts';
import type { HtmlPage } from './html.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const KILOBYTE = 1024;

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
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  for (const path of ['/day/1/', '/day/3/', '/days/', '/homework/']) {
    await page.goto(at(site('specimen'), path));
    await page.evaluate(() => document.fonts.ready);
  }
  expect(fonts).toEqual([]);
  await page.goto(at(site('specimen'), '/day/2/'));
  await page.evaluate(() => document.fonts.ready);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((url) => !url.includes('KaTeX'))).toEqual([]);
});

function stylesOf({ elements }: HtmlPage): string[] {
  return elements
    .filter(
      ({ tagName, properties }) => tagName === 'link' && String(properties['rel']) === 'stylesheet',
    )
    .map(({ properties }) => String(properties['href']));
}
