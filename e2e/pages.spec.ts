import { days, kindsOfPage } from './kinds.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

test('every page answers, with one title, one main part and the menu', async ({ page }) => {
  const titles = new Map<string, string>();
  for (const path of [...kindsOfPage, ...days]) {
    await test.step(path, async () => {
      const response = await page.goto(at(specimen, path));
      expect(response?.status(), path).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page.locator('main')).toHaveCount(1);
      await expect(page.locator('main h1').first()).not.toBeEmpty();
      await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText([
        'Days',
        'Categories',
        'Courses',
        'Homework',
        'Ledger',
        'About',
      ]);
      const title = await page.title();
      expect(title, path).toContain('A specimen log');
      expect(titles.get(title), `${path} has a title of its own`).toBeUndefined();
      titles.set(title, path);
    });
  }
});

test('the menu marks the page that is open', async ({ page }) => {
  for (const [path, label] of [
    ['/days/', 'Days'],
    ['/homework/', 'Homework'],
    ['/about/', 'About'],
  ] as const) {
    await page.goto(at(specimen, path));
    await expect(page.locator('.site-header [aria-current="page"]')).toHaveText(label);
  }
  await page.goto(at(specimen, '/day/1/'));
  await expect(page.locator('.site-header [aria-current="page"]')).toHaveCount(0);
});

test('the home page says where the log stands', async ({ page }) => {
  await page.goto(at(specimen, '/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A specimen log');
  await expect(page.locator('main .katex')).toHaveCount(1);
  await expect(page.getByRole('link', { name: 'the tables' })).toHaveAttribute(
    'href',
    '/day/2/#money-in-tables',
  );
  const facts = page.getByRole('region', { name: 'Where it stands' });
  await expect(facts).toContainText('26 days');
  await expect(facts).toContainText('13 of 16 questions answered, 6 proved');
  await expect(facts).toContainText('4 of 5 units');
  await expect(facts).toContainText('the cellar: level 1, Piles');
  await expect(facts).toContainText('the tool box & its <drawers>: level 2, Shelves');
  const latest = page.getByRole('region', { name: 'Latest days' });
  await expect(latest.getByRole('heading', { level: 3 })).toHaveText([
    'Old addresses',
    'Labs of odd numbers',
    'Labs of every kind',
    'Answers that cells prove',
    'What a cell cannot do',
    'Cells that read data',
    'All that a cell can show',
  ]);
});

test('a day shows its number, its date and what it belongs to', async ({ page }) => {
  await page.goto(at(specimen, '/day/1/'));
  await expect(page).toHaveTitle('Day 1: A plain first day · A specimen log');
  await expect(page.locator('.day-number')).toHaveText('Day 1');
  await expect(page.locator('.day-header')).toContainText(/Tuesday,? 2 January 2024/);
  await expect(page.locator('.day-header')).toContainText('updated 5 January 2024');
  await expect(page.locator('.summary li')).toHaveText([
    'what links can lead to',
    'three languages in one day',
  ]);
  await page.goto(at(specimen, '/day/59/'));
  await expect(page.locator('.day-header .chips a')).toHaveText([
    'Plain text',
    'Shapes',
    /A short course on knots\s*, unit 2/,
    /Sails\s*, unit 2/,
  ]);
});

test('a day before Day 1 is called by its date', async ({ page }) => {
  await page.goto(at(specimen, '/day/2023-12-31/'));
  await expect(page.locator('.day-number')).toHaveText('Prelude');
  await expect(page).toHaveTitle('Before it begins · A specimen log');
  await expect(page.getByText(/Sunday,? 31 December 2023/)).toBeVisible();
});

test('a title of signs is text and nothing else', async ({ page }) => {
  await page.goto(at(specimen, '/day/16/'));
  const title = '<b>Bold & "quoted"</b> <script>alert(1)</script> {x}';
  await expect(page).toHaveTitle(`Day 16: ${title} · A specimen log`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.locator('.summary')).toHaveText('a summary with <i>tags</i> & signs');
  await expect(page.getByRole('heading', { level: 1 }).locator('b, script')).toHaveCount(0);
});

test('a day leads to its neighbours, and to those of its course', async ({ page }) => {
  await page.goto(at(specimen, '/day/3/'));
  const expected = [
    ['All days', '/day/2/', '/day/8/'],
    ['A short course on knots', '/day/2/', '/day/11/'],
    ['Sails', undefined, '/day/59/'],
  ] as const;
  for (const [label, previous, next] of expected) {
    const links = page.getByRole('navigation', { name: label });
    if (previous) await expect(links.locator('[rel=prev]')).toHaveAttribute('href', previous);
    else await expect(links.locator('[rel=prev]')).toHaveCount(0);
    await expect(links.locator('[rel=next]')).toHaveAttribute('href', next);
  }
});

test('from the first day one can leaf to the last', async ({ page }) => {
  const seen: string[] = [];
  await page.goto(at(specimen, '/day/2023-12-31/'));
  const next = page.getByRole('navigation', { name: 'All days' }).locator('[rel=next]');
  for (;;) {
    seen.push(new URL(page.url()).pathname);
    if ((await next.count()) === 0) break;
    const href = (await next.getAttribute('href')) ?? '';
    await next.click();
    await page.waitForURL(at(specimen, href));
  }
  expect(seen).toEqual(days);
});
