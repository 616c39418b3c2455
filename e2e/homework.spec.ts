import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');
const stated = (count: number) => Array.from({ length: count }, () => 'stated');

test('the homework stands by course and module, with every kind of answer', async ({ page }) => {
  await page.goto(at(specimen, '/homework/'));
  await expect(page.getByText('16 questions: 6 proved, 7 stated, 3 open.')).toBeVisible();
  await expect(page.locator('.homework h3')).toHaveText([
    'Module 1: The overhand knot',
    'Module 2: Reef & <other> knots',
    'Module 3: The bowline',
    'Module 1: Canvas',
    /^Module 2: Wind and the Donaudampf/,
  ]);
  await expect(page.locator('.answer strong')).toHaveText([
    '3',
    '1,234,567.891 turns',
    '98\u202F%',
    'the "reef" knot <really>',
    '—',
    /^An answer just as long: .*andonandon\.$/,
    /^[-−]0\.5 °C$/,
    '8.40 m',
    'Århus',
    '212',
    'true',
    '3.143',
    '15.0 knots',
    '—',
    '—',
    '2.0',
  ]);
  await expect(page.locator('.answer-state')).toHaveText([
    ...stated(4),
    'open',
    ...stated(2),
    ...['proved by depth', 'proved by boats', 'proved by boats', 'proved by pi', 'proved by pi'],
    ...['stated', 'open', 'open', 'proved by größe'],
  ]);
  await expect(page.getByText('Computed: 8.4375 m')).toBeVisible();
  await expect(page.getByText('Computed: 3.142857')).toBeVisible();
  await expect(page.getByText(/^Computed:/)).toHaveCount(2);
  await page.getByRole('link', { name: 'Day 59' }).first().click();
  await expect(page.getByRole('region', { name: 'Homework' }).locator('.homework')).toHaveCount(2);
});

test('a proved answer leads to the cell that computes it, on any page', async ({ page }) => {
  for (const path of ['/homework/', '/homework/proved/', '/day/70/']) {
    await page.goto(at(specimen, path));
    await page.getByRole('link', { name: 'größe', exact: true }).click();
    await page.waitForURL(at(specimen, '/day/70/#cell-gr%C3%B6%C3%9Fe'));
    await expect(page.locator('#cell-größe')).toBeInViewport();
  }
  await expect(page.locator('#cell-depth .output-answer')).toHaveText('Q1: 8.4375');
  await expect(page.locator('#cell-boats .output')).toHaveText([
    'Q2: Århus',
    'Q3: 212',
    '4 harbours',
  ]);
  await expect(page.locator('#cell-pi .cell-output')).toBeHidden();
});

test('what an answer rests on is told by words and by a sign, not by colour alone', async ({
  page,
}) => {
  await page.goto(at(specimen, '/homework/'));
  const signs = await page
    .locator('.answer-state')
    .evaluateAll((marks) =>
      marks.map((mark) => [
        mark.textContent.trim().split(/\s/)[0],
        getComputedStyle(mark, '::before').content.slice(1, 2),
      ]),
    );
  expect(new Set(signs.map(String))).toEqual(new Set(['stated,◦', 'open,?', 'proved,✓']));
});

test('the answers are filtered by state and by course, by keyboard and without a script', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const filter = (name: string) => page.getByRole('navigation', { name, exact: true });
  const links = (name: string) => filter(name).getByRole('link');
  const press = async (name: string, link: string) => {
    await filter(name).getByRole('link', { name: link }).focus();
    await page.keyboard.press('Enter');
  };
  const current = () => page.locator('.filters [aria-current=page]');

  await page.goto(at(specimen, '/homework/'));
  await expect(links('Answers')).toHaveText(['all 16', 'proved 6', 'stated 7', 'open 3']);
  await expect(links('Courses')).toHaveText(['all 16', 'A short course on knots 14', 'Sails 2']);
  await expect(current()).toHaveText(['all 16', 'all 16']);

  await press('Answers', 'proved');
  await page.waitForURL(at(specimen, '/homework/proved/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Homework: proved');
  await expect(page.getByText('A cell of the day computes the answer')).toBeVisible();
  await expect(page.locator('.answer-state')).toHaveCount(6);
  await expect(page.locator('.homework').first()).toContainText('5 of 7 questions');
  await expect(links('Courses')).toHaveText(['all 6', 'A short course on knots 5', 'Sails 1']);
  await expect(current()).toHaveText(['proved 6', 'all 6']);

  await press('Courses', 'Sails');
  await page.waitForURL(at(specimen, '/courses/sails/homework/proved/'));
  await expect(page).toHaveTitle('Homework of Sails: proved · A specimen log');
  await expect(page.locator('.answer strong')).toHaveText(['2.0']);
  await expect(links('Answers')).toHaveText(['all 2', 'proved 1', 'stated 0', 'open 1']);
  await expect(current()).toHaveText(['proved 1', 'Sails 1']);

  await press('Answers', 'stated');
  await expect(page.locator('.homework')).toHaveCount(0);
  await expect(page.getByText('No answer rests on a word alone.')).toBeVisible();
  await expect(page.getByText('Somebody says so')).toHaveCount(0);
  await page.getByRole('link', { name: 'Show all answers' }).click();
  await page.waitForURL(at(specimen, '/courses/sails/homework/'));
  await expect(page.locator('.answer-state')).toHaveText(['open', 'proved by größe']);
  await expect(page.getByText('2 questions: 1 proved, 0 stated, 1 open.')).toBeVisible();
  await context.close();
});

test('the home page and the page of a course say how many answers are proved', async ({ page }) => {
  await page.goto(at(specimen, '/'));
  await expect(page.getByText('13 of 16 questions answered, 6 proved')).toBeVisible();
  await page.getByRole('link', { name: '6 proved' }).click();
  await page.waitForURL(at(specimen, '/homework/proved/'));
  await page.goto(at(specimen, '/courses/knots/'));
  await expect(page.getByText('Homework, 14 questions: 5 proved, 7 stated, 2 open.')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Homework', exact: true }).click();
  await page.waitForURL(at(specimen, '/courses/knots/homework/'));
});

test('a course without homework has no page of it', async ({ request }) => {
  for (const [path, status] of [
    ['/courses/sails/homework/open/', 200],
    ['/courses/tides/homework/', 404],
    ['/homework/nonsense/', 404],
  ] as const)
    expect((await request.get(at(specimen, path))).status(), path).toBe(status);
});
