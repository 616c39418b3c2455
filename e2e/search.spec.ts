import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { measureSearch } from '../bench/pages/search.ts';
import { violations } from './axe.ts';
import { startDev } from './dev-server.ts';
import { at, site } from './sites.ts';
import type { Site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

/** A search in the dialog, with its results. */
async function searchFor(page: Page, query: string): Promise<Locator> {
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('textbox').fill(query);
  await expect(dialog.getByRole('status')).toContainText(query);
  return dialog;
}

for (const [what, query, day, heading, anchor] of [
  ['prose', 'harbour', '70', undefined, undefined],
  ['a heading', 'money in tables', '2', 'Money in tables', 'money-in-tables'],
  [
    'what a cell gave',
    '"cannot read properties"',
    '64',
    'Errors that are shown',
    'errors-that-are-shown',
  ],
  ['an answer', 'Århus', '70', /^Module/, 'knots.3.2024-03-11'],
  ['a question', 'crossings overhand', '60', /^Module/, undefined],
] as const) {
  test(`${what} is found, and leads to its section`, async ({ page }) => {
    await page.goto(at(specimen, '/about/'));
    const dialog = await searchFor(page, query);
    const first = dialog
      .locator('.found-day')
      .filter({ hasText: `Day ${day} ` })
      .first();
    await expect(first).toBeVisible();
    if (heading === undefined) return;
    const link = first.locator('.found-section').getByRole('link', { name: heading }).first();
    await link.click();
    await page.waitForURL((url) => url.pathname === `/day/${day}/`);
    if (anchor !== undefined) {
      expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${anchor}`);
      await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
    }
  });
}

test('nothing of the search is asked for before it is opened, and little then', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(at(specimen, '/day/1/'));
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /pagefind|scripts/.test(path))).toEqual([]);
  await searchFor(page, 'kettle');
  await page.waitForLoadState('networkidle');
  const kinds = asked
    .filter((path) => /pagefind|scripts/.test(path))
    .map((path) => /[^.]*$/.exec(path)?.[0]);
  expect(new Set(kinds)).toEqual(
    new Set(['js', 'json', 'pf_meta', 'pagefind', 'pf_index', 'pf_fragment']),
  );
});

test('a first search of the sample log costs at most 100 KB', async () => {
  const { bytes, query } = await measureSearch(site('sample').folder, ['learning', 'model']);
  process.stdout.write(`    a first search of the sample (“${query}”): ${bytes} bytes\n`);
  expect(bytes).toBeLessThanOrEqual(100_000);
});

test('the dialog is used by keyboard alone, and gives back the focus', async ({ page }) => {
  await page.goto(at(specimen, '/day/1/'));
  const link = page.getByRole('link', { name: 'Search', exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const field = dialog.getByRole('textbox', { name: 'Search the log' });
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.type('table');
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ results for “table”$/);
  const links = dialog.locator('.search-results a');
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  const target = await links.nth(1).getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === new URL(target ?? '', page.url()).pathname);
});

test('Enter in the field leads to all results, with the query', async ({ page }) => {
  await page.goto(at(specimen, '/day/1/'));
  await searchFor(page, 'table');
  await page.keyboard.press('Enter');
  await page.waitForURL(at(specimen, '/search/?q=table'));
  await expect(page.getByRole('searchbox')).toHaveValue('table');
  await expect(page.getByRole('status')).toHaveText(/results for “table”/);
});

test('the keys of the search are letters in a field and in an editor', async ({ page }) => {
  await page.goto(at(specimen, '/search/'));
  const field = page.getByRole('searchbox', { name: 'Search the log' });
  await field.fill('a');
  await page.keyboard.type('/b');
  await expect(field).toHaveValue('a/b');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('filters, their numbers and the address go together', async ({ page }) => {
  await page.goto(at(specimen, '/search/?q=table'));
  const status = page.getByRole('status');
  const days = page.locator('.found-day');
  await expect(status).toHaveText(/^\d+ results/);
  const all = Number.parseInt((await status.textContent()) ?? '', 10);

  const category = page.getByRole('combobox', { name: 'Category' });
  await expect(category.locator('option').nth(2)).toHaveText(/^Traps & <b>"tricks"<\/b> \(\d+\)$/);
  await category.focus();
  await category.selectOption('traps');
  await expect(page).toHaveURL(/\?q=table&category=traps$/);
  await expect(status).not.toHaveText(new RegExp(`^${all} `));
  const traps = Number.parseInt((await status.textContent()) ?? '', 10);
  await expect(category.locator('option[value=traps]')).toHaveText(new RegExp(`\\(${traps}\\)$`));

  await page.getByRole('combobox', { name: 'Year' }).selectOption('2024');
  await expect(page).toHaveURL(/category=traps&year=2024$/);
  await page.goBack();
  await page.goBack();
  await expect(category).toHaveValue('');
  await expect(status).toHaveText(new RegExp(`^${all} `));
  await page.goForward();
  await expect(category).toHaveValue('traps');
  await expect(status).toHaveText(new RegExp(`^${traps} `));

  await page.goto(at(specimen, '/search/?q=knot&course=sails'));
  await expect(page.getByRole('combobox', { name: 'Course' })).toHaveValue('sails');
  await expect(days.first()).toBeVisible();
  for (const when of await page.locator('.found-when').allTextContents())
    expect(when).toMatch(/^Day (?:59|60|70|\d+) /);

  await page.setViewportSize({ width: 1280, height: 20_000 });
  await page.goto(at(specimen, '/search/?q=table&sort=date'));
  await expect(days).toHaveCount(all);
  const numbers = (await page.locator('.found-when b').allTextContents()).map((name) =>
    Number(/\d+/.exec(name)?.[0] ?? 0),
  );
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
});

test('a year in which nothing is found says so', async ({ page }) => {
  await page.goto(at(specimen, '/search/?q=kettle&year=2023'));
  await expect(page.getByRole('status')).toHaveText('No results for “kettle”');
  await page.getByRole('searchbox').fill('');
  await expect(page.getByRole('heading', { name: 'Days by year' })).toBeVisible();
});

test('more results come when they are asked for, and the focus stays with them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await page.goto(at(specimen, '/search/?q=table'));
  const days = page.locator('.found-day');
  await expect(days).toHaveCount(2);
  const more = page.getByRole('button', { name: 'More results' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => days.count()).toBeGreaterThan(5);
  await expect(days.nth(2).getByRole('link').first()).toBeFocused();
});

test('words are marked on the page reached, until Escape, and nothing of it changes', async ({
  page,
}) => {
  await page.goto(at(specimen, '/day/2/'));
  const before = await page.locator('.prose').innerHTML();
  await page.goto(at(specimen, '/day/2/?highlight=tables&highlight=x#money-in-tables'));
  const marked = () => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
  await expect.poll(marked).toBeGreaterThan(0);
  await expect(page).toHaveURL(at(specimen, '/day/2/#money-in-tables'));
  await expect(page.locator('#money-in-tables')).toBeInViewport();
  expect(await page.locator('.prose').innerHTML()).toBe(before);
  const inside = await page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) => {
      const { parentElement } = (range as Range).startContainer;
      return { text: String(range), inFormula: parentElement?.closest('.katex') !== null };
    }),
  );
  expect(inside.every(({ text }) => /^(?:tables|x)$/i.test(text))).toBe(true);
  expect(inside.some(({ inFormula }) => inFormula)).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(marked).toBe(0);
});

test('without a heading the first word that is marked is seen, even where it must be wrapped', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await page.addInitScript(() => Reflect.deleteProperty(Object.getPrototypeOf(CSS), 'highlights'));
  await page.goto(at(specimen, '/day/17/?highlight=walk%2040&highlight=(['));
  const marks = page.locator('main mark');
  await expect(marks.first()).toHaveText(/walk 40/i);
  await expect(marks.first()).toBeInViewport();
  const text = await page.locator('main').textContent();
  await page.keyboard.press('Escape');
  await expect(marks).toHaveCount(0);
  expect(await page.locator('main').textContent()).toBe(text);
});

test('titles are text, whatever is in them', async ({ page }) => {
  await page.goto(at(specimen, '/search/?q=bold+quoted'));
  const when = page.locator('.found-when', { hasText: 'Day 16 ' });
  const day = page.locator('.found-day').filter({ has: when });
  await expect(day.locator('.found-title')).toHaveText(
    '<b>Bold & "quoted"</b> <script>alert(1)</script> {x}',
  );
  await expect(day.locator('script, b:not(.found-when b)')).toHaveCount(0);
});

test('the search works below a base path', async ({ page }) => {
  const based = site('based');
  await page.goto(at(based, '/day/1/'));
  const dialog = await searchFor(page, 'money in tables');
  await dialog.getByRole('link', { name: 'Money in tables' }).first().click();
  await page.waitForURL((url) => url.pathname === '/log/day/2/' && url.hash === '#money-in-tables');
  await page.goto(at(based, '/search/?q=table&category=traps'));
  await expect(page.locator('.found-day a').first()).toHaveAttribute('href', /^\/log\/day\//);
});

test('a log without days has a search that finds nothing', async ({ page }) => {
  const empty: Site = site('empty');
  await page.goto(at(empty, '/search/?q=word'));
  await expect(page.getByRole('status')).toHaveText('No results for “word”');
  await page.goto(at(empty, '/'));
  await searchFor(page, 'anything');
});

test('what cannot be loaded is told, and tried again', async ({ page }) => {
  const blocked = '**/pagefind/**';
  await page.route(blocked, (route) => route.abort());
  await page.goto(at(specimen, '/search/?q=table'));
  const status = page.getByRole('status');
  await expect(status).toHaveText('The search could not be loaded. Is there a connection?');
  await page.unroute(blocked);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status).toHaveText(/results for “table”/);
});

test('where not even its script can be loaded, the page of the search offers its indexes', async ({
  page,
}) => {
  await page.goto(at(specimen, '/day/1/'));
  await page.route('**/scripts/**', (route) => route.abort());
  await page.keyboard.press('/');
  await page.waitForURL(at(specimen, '/search/'));
  await expect(page.getByRole('heading', { name: 'Days by year' })).toBeVisible();
});

test('without a script the page of the search leads to every index', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at(specimen, '/day/1/'));
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await page.waitForURL(at(specimen, '/search/'));
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  const links = page.getByRole('main').getByRole('link');
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const path of [
    '/days/2024/',
    '/categories/traps/',
    '/courses/knots/',
    '/homework/',
    '/ledger/',
  ])
    expect(hrefs).toContain(path);
  await context.close();
});

test('axe finds nothing in the dialog and in results, in both themes and on small telephones', async ({
  page,
}) => {
  for (const [width, colorScheme] of [
    [320, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(at(specimen, '/day/1/'));
    await searchFor(page, 'table');
    await expect(page.locator('.found-day').first()).toBeVisible();
    expect(await violations(page), `the dialog at ${width} px`).toEqual([]);
    await page.goto(at(specimen, '/search/?q=table'));
    await expect(page.locator('.found-day').first()).toBeVisible();
    expect(await violations(page), `the page at ${width} px`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  }
});

test('a built index has no day that is not published, and is no page', async () => {
  const folder = join(specimen.folder, 'pagefind');
  const names = await readdir(folder, { recursive: true });
  const fragments = names.filter((name) => name.endsWith('.pf_fragment'));
  const below = await readdir(join(specimen.folder, 'day'), { withFileTypes: true });
  const published = below.filter((entry) => entry.isDirectory()).length;
  expect(fragments).toHaveLength(published);
  // What is compressed begins so; a text that was read as one and written again would not.
  for (const name of fragments)
    expect([...(await readFile(join(folder, name))).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
  const sitemap = await readFile(join(specimen.folder, 'sitemap-0.xml'), 'utf8');
  expect(sitemap).not.toMatch(/pagefind|scripts/);
  expect(sitemap).toContain('/search/</loc>');
});

test.describe('in dev', () => {
  test('the same is found as in the built site, and drafts besides', async ({ page }) => {
    const dev = await startDev();
    try {
      // So high that every result comes into view.
      await page.setViewportSize({ width: 1280, height: 20_000 });
      const found = async (origin: string, query: string) => {
        await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}&sort=date`);
        const status = page.getByRole('status');
        await expect(status).toHaveText(/^(?:\d+|No) results? for/, { timeout: 30_000 });
        const count = Number.parseInt((await status.textContent()) ?? '', 10) || 0;
        await expect(page.locator('.found-day')).toHaveCount(count);
        return page.locator('.search-results').innerText();
      };
      for (const query of ['table', 'kettle', 'Århus', 'x^2', '日本語'])
        expect(await found(dev.address, query), query).toBe(await found(specimen.origin, query));
      expect(await found(specimen.origin, 'quokka')).not.toContain('An unfinished');
      expect(await found(dev.address, 'quokka')).toContain('An unfinished quokka');
    } finally {
      await dev.stop();
    }
  });
});
