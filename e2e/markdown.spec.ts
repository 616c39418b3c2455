import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

test('money is text, and mathematics is mathematics', async ({ page }) => {
  await page.goto(at(specimen, '/day/2/'));
  const prose = page.locator('.prose');
  for (const text of [
    'It costs US$2 and later US$1.5, or from $5 to $10 a month.',
    'Someone owes $9,909,298.07 and pays back $7,871,616.41.',
    'A lone $ means nothing, and neither does a$$et or $HOME.',
  ]) {
    const paragraph = prose.locator('p', { hasText: text.slice(0, 20) });
    await expect(paragraph).toContainText(text);
    await expect(paragraph.locator('.katex')).toHaveCount(0);
  }
  const rows = prose.locator('tbody tr');
  await expect(rows.nth(0).locator('td')).toHaveText(['revenue', '$9,909,298.07', '$7,871,616.41']);
  await expect(rows.nth(1).locator('td')).toHaveText(['one cell', '$1 and $2', 'from $3 to $4']);
  await expect(rows.nth(0).locator('.katex')).toHaveCount(0);
  await expect(rows.nth(1).locator('.katex')).toHaveCount(0);
  await expect(rows.nth(2).locator('.katex')).toHaveCount(2);
  await expect(prose.locator('.katex-display')).toHaveCount(2);
  await expect(prose.locator('li .katex-display')).toHaveCount(1);
  await expect(prose.locator('blockquote .katex')).toHaveCount(1);
  await expect(prose.locator('.katex')).toHaveCount(9);
  await expect(prose.locator('.katex-error, .math-error')).toHaveCount(0);
  await expect(prose.locator('pre')).toHaveText(
    "DO $$\nBEGIN\n  RAISE NOTICE 'the price is $5 and $6';\nEND $$;",
  );
  await expect(prose.locator('p code')).toHaveText(['$x$', 'DO $$ … END $$;']);
});

test('templates of other programs reach the reader', async ({ page }) => {
  await page.goto(at(specimen, '/day/8/'));
  const prose = page.locator('.prose');
  for (const text of [
    "The model reads {{ ref('fct_orders') }} and writes {% if is_incremental() %} where {% endif %}",
    'Braces alone, {like these}, and {{ this }} stay too. Dates: {{ "now" | date: "%Y" }}.',
    'Ten minutes :party: and a real one 🎉. A ratio of 3:4:5 and a time of 10:30:15 are no emoji.',
    'Level 2: Automated training',
    '1. not a list. Snake_case_words and 2 * 3 * 4 keep their signs. Escaped *stars* and $5.',
    'Mathematics in brackets, \\(a + b\\), and with one backslash (c + d) is not read as a formula.',
  ])
    await expect(prose).toContainText(text);
  await expect(prose.locator('code').first()).toHaveText("{{ ref('stg_payments') }}");
  await expect(prose.locator('pre')).toContainText('{% if is_incremental() %}\nwhere updated_at >');
  await expect(prose.locator('p', { hasText: /^#1 remove the noise$/ })).toBeVisible();
  await expect(prose.locator('p', { hasText: /^#2 predict where the noise is$/ })).toBeVisible();
  await expect(prose.locator('h1')).toHaveCount(0);
  await expect(prose.locator('.katex')).toHaveCount(0);
});

test('raw HTML is kept, and what it leaves open ends with the text', async ({ page }) => {
  await page.goto(at(specimen, '/day/9/'));
  const prose = page.locator('.prose');
  await expect(prose.locator('table caption')).toHaveText('Made up');
  await expect(prose.locator('tbody td')).toHaveText(['1', '2 & more', '3 < 4']);
  await expect(prose.getByTitle('A film that does not exist')).toBeVisible();
  await expect(prose.locator('a[href="https://youtu.be/abcdefghijk"]')).toBeVisible();
  await expect(prose.locator('details em')).toHaveText('with Markdown');
  await expect(prose.locator('kbd')).toHaveText(['Ctrl', 'C']);
  await expect(prose.locator('sub, sup, mark')).toHaveText(['2', '2', 'marked']);
  await expect(prose).toContainText('This line stands behind the unclosed tags');
  await expect(prose).toContainText('The last line of the day.');
  await expect(page.locator('main').getByRole('navigation', { name: 'All days' })).toBeVisible();
  await expect(page.locator('body > footer.site-footer')).toBeVisible();
});

test('lists, tasks and footnotes', async ({ page }) => {
  await page.goto(at(specimen, '/day/11/'));
  const prose = page.locator('.prose');
  await expect(prose.locator('ul ul ul ul ul ul ul')).toContainText('seven, with a sentence');
  await expect(prose.getByRole('checkbox')).toHaveCount(3);
  await expect(prose.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await expect(prose.getByRole('checkbox').first()).toBeDisabled();
  const notes = prose.locator('[data-footnotes] li');
  await expect(notes).toHaveCount(2);
  await expect(notes.nth(1)).toContainText('It has two paragraphs.');
  await prose.locator('sup a').first().click();
  await expect(notes.first()).toBeInViewport();
  await notes.first().getByRole('link').first().click();
  await expect(prose.locator('sup a').first()).toBeInViewport();
  await expect(prose).toContainText(`an em-dash — as well as "quotes" and 'others' ... and so on.`);
});

test('callouts of every kind say which they are', async ({ page }) => {
  await page.goto(at(specimen, '/day/11/'));
  await expect(page.locator('.callout-title')).toHaveText([
    ...['Note', 'Tip', 'Important', 'Warning', 'Caution'],
    'Note: A box with a title of its own',
  ]);
  await expect(page.locator('.callout-tip .katex')).toHaveCount(1);
  await expect(page.locator('.callout-warning li')).toHaveText('with a list');
  await expect(page.locator('blockquote blockquote')).toHaveText(/A quote in a quote/);
});

test('headings have addresses, and the contents lead there', async ({ page }) => {
  await page.goto(at(specimen, '/day/1/'));
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents.getByRole('link')).toHaveText([
    'Where links lead',
    'Three languages',
    'Überschrift in einer anderen Sprache',
    '日本語の見出し',
  ]);
  await contents.getByRole('link', { name: '日本語の見出し' }).click();
  await expect(page.getByRole('heading', { name: '日本語の見出し' })).toBeInViewport();
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#日本語の見出し');
  await page.goto(at(specimen, '/day/11/'));
  const twice = page.getByRole('heading', { name: 'Twice the same heading' });
  await expect(twice.nth(0)).toHaveAttribute('id', 'twice-the-same-heading');
  await expect(twice.nth(1)).toHaveAttribute('id', 'twice-the-same-heading-1');
});

test('text from right to left runs from right to left', async ({ page }) => {
  await page.goto(at(specimen, '/day/1/'));
  const arabic = page.locator('p[lang=ar]');
  await expect(arabic).toHaveAttribute('dir', 'rtl');
  await expect(arabic).toHaveCSS('direction', 'rtl');
});

test('code without a language is code, and its blanks are kept', async ({ page }) => {
  await page.goto(at(specimen, '/day/11/'));
  await expect(page.locator('pre').first()).toHaveText('plain text, no colours\n  kept   blanks');
  await expect(page.locator('pre').nth(1)).toContainText('"""Ties it."""');
  expect(await page.locator('pre').nth(1).locator('span[style]').count()).toBeGreaterThan(5);
});

test('line ends of Windows, a byte order mark and an empty day are no matter', async ({ page }) => {
  await page.goto(at(specimen, '/day/13/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lines that end as on Windows');
  await expect(page.locator('.prose li')).toHaveText(['one', 'two']);
  await expect(page.locator('.prose pre')).toHaveText('const a = 1;\nconst b = 2;');
  await expect(page.locator('.prose td')).toHaveText(['1', '2']);
  await expect(page.locator('.prose .katex')).toHaveCount(1);
  await page.goto(at(specimen, '/day/14/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A byte order mark');
  expect(await page.content()).not.toContain('\uFEFF');
  await page.goto(at(specimen, '/day/18/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A day without a word');
  await expect(page.locator('.prose')).toBeEmpty();
});

test('pictures, captions and files beside a day', async ({ page, request }) => {
  await page.goto(at(specimen, '/day/3/'));
  const prose = page.locator('.prose');
  await expect(prose.locator('figure')).toHaveCount(5);
  await expect(prose.locator('figcaption')).toHaveText('With a title');
  await expect(prose.getByAltText('The squares again, at half their size')).toHaveCSS(
    'width',
    '60px',
  );
  for (const name of ['a dot', 'a dot & more'])
    await expect(prose.getByAltText(name, { exact: true })).toHaveJSProperty('height', 12);
  await expect(prose.getByAltText('A grid of coloured squares')).toHaveCSS('width', '120px');
  await expect(prose.locator('picture source[type="image/avif"]').first()).toBeAttached();
  for (const [name, text] of [
    ['notes', 'Notes of a day that never was.\n'],
    ['a table', 'a,b\n1,2\n'],
    ['all of it', 'all of it\n'],
  ] as const) {
    const href = await prose.getByRole('link', { name, exact: true }).getAttribute('href');
    const response = await request.get(new URL(href ?? '', page.url()).href);
    expect(await response.text()).toBe(text);
  }
});
