import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

test('the ledger sums the log up', async ({ page }) => {
  await page.goto(at(specimen, '/ledger/'));
  const figures = page.locator('.figures > div');
  const figure = (name: string) => figures.filter({ has: page.getByText(name, { exact: true }) });
  await expect(figure('Days written')).toHaveText(/26\s*since 31 December 2023/);
  await expect(figure('Current run')).toHaveText(/none\s*the last day was 14 May 2024/);
  await expect(figure('Longest run')).toHaveText(/8 days\s*29 February 2024 – 7 March 2024/);
  await expect(figure('Gaps')).toHaveText(/6\s*110 days without an entry/);
  await expect(figure('Proved answers')).toHaveText(/6\s*7 stated, 3 open/);
  const gaps = page.getByRole('region', { name: 'Gaps' }).getByRole('listitem');
  await expect(gaps).toHaveCount(6);
  await expect(gaps.first()).toHaveText(/61 days\s*14 March 2024 – 13 May 2024/);
  await expect(gaps.last()).toHaveText(/1 day\s*1 January 2024/);
});

test('months and categories are drawn, and stand in tables', async ({ page }) => {
  await page.goto(at(specimen, '/ledger/'));
  const months = page.getByRole('region', { name: 'By month' });
  await expect(months.getByRole('img')).toHaveCount(2);
  await expect(
    months.getByRole('img', {
      name: 'Days by month, December 2023 to May 2024: at most 13, in January 2024.',
    }),
  ).toBeVisible();
  await months.getByText('The numbers of 6 months').click();
  await expect(months.getByRole('rowheader')).toHaveText([
    ...['May 2024', 'April 2024', 'March 2024', 'February 2024', 'January 2024', 'December 2023'],
  ]);
  await expect(months.getByRole('row', { name: 'April 2024' })).toHaveText(/April 2024\s*0\s*0/);
  const categories = page.getByRole('region', { name: 'By category' });
  await expect(categories.getByRole('rowheader')).toHaveText([
    ...['Plain text', 'Traps & <b>"tricks"</b>', 'Shapes', 'Cells'],
  ]);
  await categories.getByRole('link', { name: 'Plain text' }).click();
  await page.waitForURL(/\/categories\/[a-z-]+\/$/);
});

test('a log of one day, and one with holes over years, have their ledgers', async ({ page }) => {
  await page.goto(at(site('oneDay'), '/ledger/'));
  await expect(page.locator('.figures')).toContainText(/Longest run\s*1 day\s*31 December 2024/);
  await expect(page.getByText('No day is missing between the first and the last.')).toBeVisible();
  await page.goto(at(site('gappy'), '/ledger/'));
  await expect(page.locator('.figures')).toContainText('Study');
  // From December 2021 to January 2025, the year without a day too.
  await expect(page.getByText('The numbers of 38 months')).toBeVisible();
  await page.goto(at(site('empty'), '/ledger/'));
  await expect(page.getByText('Nothing is written yet.')).toBeVisible();
});

test('a category and a course have a feed of their own, which their pages name', async ({
  page,
  request,
}) => {
  for (const name of ['specimen', 'based'] as const) {
    for (const path of ['/categories/shapes/', '/courses/knots/']) {
      await page.goto(at(site(name), path));
      const address = at(site(name), `${path}rss.xml`);
      const link = page.getByRole('link', { name: 'Feed (RSS)' });
      expect(await link.evaluate((one: HTMLAnchorElement) => one.href)).toBe(address);
      const named = page.locator('link[rel=alternate][type="application/rss+xml"]');
      expect(
        await named.evaluateAll((all) => all.map((one) => (one as HTMLLinkElement).href)),
      ).toContain(address);
      const xml = await (await request.get(address)).text();
      expect(xml.match(/<item>/g)).toHaveLength(6);
      expect(xml).toMatch(new RegExp(`rel="self" href="[^"]*${path}rss.xml"`));
    }
  }
});
