import { days } from './kinds.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

test('the list of days holds every day in order, and the gaps between them', async ({ page }) => {
  await page.goto(at(specimen, '/days/'));
  const links = page.locator('.month a');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
    days,
  );
  await expect(page.locator('.gap')).toHaveText([
    '1 day without an entry, 1 Jan',
    '4 days without an entry, 5 Jan – 8 Jan',
    '1 day without an entry, 13 Jan',
    '40 days without an entry, 20 Jan – 28 Feb',
    '3 days without an entry, 8 Mar – 10 Mar',
    '61 days without an entry, 14 Mar – 13 May',
  ]);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'December 2023',
    'January 2024',
    'February 2024',
    'March 2024',
    'May 2024',
  ]);
});

test('a year holds its own days', async ({ page }) => {
  await page.goto(at(specimen, '/days/2023/'));
  await expect(page.locator('.month a')).toHaveText(['Before it begins']);
  await page.getByRole('link', { name: '2024' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Days of 2024');
  await expect(page.locator('.month a')).toHaveCount(days.length - 1);
});

test('the categories are listed with their days, the empty one too', async ({ page }) => {
  await page.goto(at(specimen, '/categories/'));
  await expect(page.locator('.cards h2')).toHaveText([
    'Plain text',
    'Traps & <b>"tricks"</b>',
    'Shapes',
    'Nothing yet',
    'Cells',
  ]);
  await expect(page.locator('.cards .eyebrow')).toHaveText([
    '12 days since 31 December 2023',
    '6 days since 3 January 2024',
    '6 days since 4 January 2024',
    '0 days',
    '9 days since 2 March 2024',
  ]);
  await page.getByRole('link', { name: 'Traps' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['March 2024', 'January 2024']);
  await expect(page.locator('.month a')).toHaveText([
    'What a cell cannot do',
    'Places where a cell can stand',
    '<b>Bold & "quoted"</b> <script>alert(1)</script> {x}',
    'Raw HTML, whole and broken',
    'Templates that others swallow',
    'Money, dollars and mathematics',
  ]);
  await page.goto(at(specimen, '/categories/nothing-yet/'));
  await expect(page.getByText('No day is in this category yet.')).toBeVisible();
});

test('a course shows its units in order, their days, and what is not covered', async ({ page }) => {
  await page.goto(at(specimen, '/courses/'));
  await expect(page.locator('.cards h2')).toHaveText([
    'A short course on knots',
    'Sails',
    'Stars, a course with no units',
    'Tides, a course with no days',
  ]);
  await page.goto(at(specimen, '/courses/knots/'));
  await expect(page.locator('.units li')).toHaveText([
    /0\s*Rope\s*Day 2/,
    /1\s*The overhand knot\s*Day 3\s*,\s*Day 11/,
    /2\s*The "reef" knot & its <relatives>\s*Day 59/,
    /3\s*The bowline\s*Day 11\s*,\s*Day 70/,
    /10\s*Untying\s*not covered yet/,
  ]);
  await expect(page.getByRole('heading', { name: 'Units' })).toBeVisible();
  await expect(page.getByText('4 of 5 units covered')).toBeVisible();
  const listed = page.getByRole('region', { name: 'Days' });
  await expect(listed.getByRole('heading', { level: 3 })).toHaveText([
    ...['January 2024', 'February 2024', 'March 2024'],
  ]);
  await expect(listed.locator('.month a')).toHaveText([
    'Money, dollars and mathematics',
    'Pictures and files',
    'Lists, notes and boxes',
    'A leap day full of homework',
    'The day after the leap day',
    'Answers that cells prove',
  ]);
  await page.goto(at(specimen, '/courses/tides/'));
  await expect(page.locator('.units li')).toHaveText(/The moon\s*not covered yet/);
  await expect(page.getByText('No day belongs to this course yet.')).toBeVisible();
});

test('the page about the log holds its text and its author', async ({ page }) => {
  await page.goto(at(specimen, '/about/'));
  await expect(page.locator('.prose .katex-display')).toBeVisible();
  await expect(page.getByText('It costs US$0')).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Daybook', exact: true })).toBeVisible();
  await expect(main.getByRole('link', { name: 'specimen@example.org' })).toHaveAttribute(
    'href',
    'mailto:specimen@example.org',
  );
});

test('an address that does not exist is answered by a page that helps on', async ({ page }) => {
  for (const name of ['specimen', 'based'] as const) {
    const missing = at(site(name), '/no/such/page/');
    const response = await page.goto(missing);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await page.getByRole('main').getByRole('link', { name: 'Days' }).click();
    await page.waitForURL(at(site(name), '/days/'));
  }
});
