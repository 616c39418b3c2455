import { aliases } from './kinds.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

for (const name of ['specimen', 'based'] as const) {
  test(`old addresses lead to their days: ${name}`, async ({ page }) => {
    for (const [from, to] of Object.entries(aliases)) {
      await test.step(from, async () => {
        await page.goto(at(site(name), from), { waitUntil: 'commit' });
        await page.waitForURL(at(site(name), to));
        await expect(page.locator('.day-number b')).toHaveText(to.split('/')[2] ?? '');
      });
    }
  });
}

test('an old address says where its day is now', async ({ request }) => {
  const response = await request.get(at(site('based'), '/old/day-1.html'));
  expect(response.headers()['content-type']).toContain('text/html');
  const html = await response.text();
  expect(html).toContain('<link rel="canonical" href="https://example.org/log/day/1/">');
  expect(html).toContain('noindex');
});

test('Day 134 of the sample log is reached by its old address', async ({ page }) => {
  await page.goto(at(site('sample'), '/day-134/'), { waitUntil: 'commit' });
  await page.waitForURL(at(site('sample'), '/day/134/'));
  await expect(page.locator('.day-number')).toHaveText('Day 134');
});
