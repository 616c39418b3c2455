import { toString } from 'hast-util-to-string';
import { pagesOf } from './html.ts';
import { days, kindsOfPage } from './kinds.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

test('every page reads the same without a script', async ({ browser, page }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => route.fulfill({ contentType: 'text/html', body: '' }),
  );
  for (const path of [...kindsOfPage, ...days]) {
    await test.step(path, async () => {
      await plain.goto(at(specimen, path));
      await page.goto(at(specimen, path));
      // The controls of cells, labs, keys and search are nothing to read, and not there without a script.
      const controls =
        '.cell-tools, .lab-bar, .lab-controls, .keys-item, .search-form, .search-status, .search-results';
      await page.addStyleTag({ content: `${controls} { display: none !important }` });
      const read = await plain.locator('body').innerText();
      expect(read.length).toBeGreaterThan(100);
      expect(read).toBe(await page.locator('body').innerText());
    });
  }
  await context.close();
});

test('a page loads no script but those of its cells and labs, and has few kilobytes of its own', async () => {
  for (const name of ['specimen', 'sample'] as const) {
    for (const { path, html, elements } of await pagesOf(site(name).folder)) {
      const has = (name: string) => elements.some(({ tagName }) => tagName === name);
      const scripts = elements.filter(({ tagName }) => tagName === 'script');
      const loaded = scripts.filter(({ properties }) => properties['src']);
      const wanted = Number(has('daybook-cell')) + Number(has('daybook-lab'));
      expect(loaded.length, path).toBe(wanted);
      const inline = scripts
        .filter(({ properties }) => !properties['src'] && !/json/.test(String(properties['type'])))
        .map((script) => toString(script));
      expect(inline.length, path).toBeGreaterThan(0);
      expect(Buffer.byteLength(inline.join('')), path).toBeLessThanOrEqual(7 * 1024);
      expect(html, path).not.toMatch(/<link[^>]+modulepreload/);
      const handlers = elements.flatMap(({ properties }) => Object.keys(properties));
      expect(
        handlers.filter((property) => /^on[A-Z]/.test(property)),
        path,
      ).toEqual([]);
    }
  }
});
