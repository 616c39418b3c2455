import type { Page } from '@playwright/test';
import { cellOf, daysWithCells, openCells } from './cells.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

test('without a script there are the code, its output, tables, drawings and formulas', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at(specimen, daysWithCells.outputs));
  const text = cellOf(page, 'text');
  await expect(text.element.locator('pre.astro-code')).toContainText("display('A text\\nof two");
  await expect(text.element.locator('pre.astro-code span[style]').first()).toBeVisible();
  await expect(text.output.locator('pre')).toHaveText([
    'A text\nof two lines',
    '42',
    "[1, 'two', null, undefined, true]",
    'Float64Array(3) [1, 2.5, -0]',
    "Set(2) { 'a', 'b' }",
    "{ a: 1, 'b c': [1, [2, [3, [Array]]]] }",
    'info 1',
    'a warning',
    'an error that is only said',
  ]);
  await expect(cellOf(page, 'empty-output').output.locator('pre')).toHaveCount(0);

  const short = cellOf(page, 'short-table').output;
  await expect(short.locator('caption')).toHaveText('A table with a caption');
  await expect(short.locator('tbody tr').nth(1).locator('td')).toHaveText(['<b>', '20000', '0.67']);
  const long = cellOf(page, 'long-table').output;
  await expect(long.locator('tbody tr')).toHaveCount(50);
  await expect(long.locator('.rest')).toHaveText('… and 70 more rows');

  await expect(cellOf(page, 'formula').output.locator('.katex-display')).toBeVisible();
  const drawing = cellOf(page, 'drawing').output;
  await expect(drawing.getByRole('img', { name: 'A wave that fades' }).first()).toBeVisible();
  await expect(drawing.locator('figcaption')).toHaveText('A wave that **fades** & ends');
  await expect(drawing.locator('svg circle')).toHaveCount(60);
  expect(await drawing.locator('svg').count()).toBeGreaterThan(2);

  const controls = cellOf(page, 'controls').output;
  await expect(controls.getByLabel('Sample size')).toHaveValue('30');
  await expect(controls.getByLabel('Kernel')).toHaveValue('normal');
  await expect(controls.getByLabel('With outliers')).not.toBeChecked();
  await expect(cellOf(page, 'fails').output).toContainText(
    /before\s*TypeError: Cannot read properties of undefined .*\(line 3\)/,
  );
  await expect(cellOf(page, 'hidden').output).toBeHidden();
  await expect(cellOf(page, 'heat').element.locator('pre.astro-code')).toBeHidden();
  await cellOf(page, 'heat').element.locator('summary').click();
  await expect(cellOf(page, 'heat').element.locator('pre.astro-code')).toBeVisible();
  // Those that no script can wake say so by being disabled; a static cell has none.
  const moving = page.locator('daybook-cell:not([data-static])');
  const buttons = page.locator('daybook-cell button');
  await expect(buttons).toHaveCount((await moving.count()) * 5);
  expect(await moving.count()).toBe(22);
  for (const button of await buttons.all()) await expect(button).toBeDisabled();
  await context.close();
});

test('each cell of the language gave what TypeScript means', async ({ page }) => {
  await page.goto(at(specimen, daysWithCells.language));
  for (const [name, expected] of Object.entries(languageOutputs))
    await expect(cellOf(page, name).output, name).toHaveText(expected, { useInnerText: true });
  expect(Object.keys(languageOutputs).length + 1).toBe(await page.locator('daybook-cell').count());
});

test('a cell runs wherever Markdown can have a fence', async ({ page }) => {
  await page.goto(at(specimen, daysWithCells.places));
  await expect(page.locator('li > daybook-cell')).toHaveCount(4);
  await expect(page.locator('.callout daybook-cell, blockquote daybook-cell')).not.toHaveCount(0);
  await expect(cellOf(page, 'in-list').output).toHaveText('two\n  four', { useInnerText: true });
  await expect(cellOf(page, 'in-deep-list').output).toHaveText('~~~ 3');
  await expect(cellOf(page, 'in-callout').output).toHaveText(/in a box/);
  await expect(cellOf(page, 'in-quotes').output).toHaveText('> not a quote');
  await expect(cellOf(page, 'four-backticks').output).toHaveText('7');
  await expect(cellOf(page, 'tildes').output).toHaveText('```');
  await expect(cellOf(page, 'not-a-cell').element).toHaveCount(0);
  await expect(cellOf(page, '13').element).toHaveCount(1);
  await expect(cellOf(page, 'größe-文字').output).toHaveText(
    /top · in a list · deeper · .* · größe/,
  );
  await page.goto(at(specimen, daysWithCells.windows));
  await expect(cellOf(page, 'windows').output).toHaveText('7');
  await expect(cellOf(page, 'windows-list').output).toHaveText(/\['one', 'two'\]\s*false/);
  await expect(cellOf(page, 'windows-quote').output).toHaveText(/SyntaxError: .*\(line 1\)/);
});

test('what a cell shows is never HTML', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await openCells(page, daysWithCells.places);
  const html = cellOf(page, 'html');
  for (const run of [false, true]) {
    if (run) await html.run();
    await expect(html.output).toContainText('</script><!-- <b>bold</b> &amp; <img src=x');
    await expect(html.output.locator('th')).toHaveText(['<th>', '&lt;']);
    await expect(html.output).toContainText('Error: <i>no italics</i>');
    await expect(html.output.locator('b, i, img, script')).toHaveCount(0);
  }
  expect(dialogs).toEqual([]);
});

test('nothing moves when the script arrives', async ({ context, page }) => {
  // With scripts, but without that of the cells: so it is before it arrives.
  const plain = await context.newPage();
  await plain.route(/\.js$/, (route) => route.abort());
  await page.addInitScript(() => {
    Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[])
        // The header is on every page, and no matter of the cells.
        if (entry.sources.some(({ node }) => node?.parentElement?.closest('main')))
          (window as unknown as { shifts: number }).shifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [320, 1280])
    for (const path of Object.values(daysWithCells)) {
      await page.setViewportSize({ width, height: 900 });
      await plain.setViewportSize({ width, height: 900 });
      await plain.goto(at(specimen, path));
      await openCells(page, path);
      await page.evaluate(() => document.fonts.ready);
      expect(await boxesOf(page), `${path} at ${width} px`).toEqual(await boxesOf(plain));
      expect(await page.evaluate('window.shifts'), `${path} at ${width} px`).toBe(0);
    }
});

test('on paper there are code and results, and no buttons', async ({ page }) => {
  await openCells(page, daysWithCells.outputs);
  await page.emulateMedia({ media: 'print' });
  for (const button of await page.locator('daybook-cell button').all())
    await expect(button).toBeHidden();
  const text = cellOf(page, 'text');
  await expect(text.element.locator('pre.astro-code')).toBeVisible();
  await expect(text.output).toBeVisible();
  await expect(cellOf(page, 'drawing').output.locator('svg').first()).toBeVisible();
  await expect(cellOf(page, 'short-table').output.locator('table')).toBeVisible();
});

test('a drawing is seen in the light and in the dark', async ({ page }) => {
  await openCells(page, daysWithCells.outputs);
  const label = cellOf(page, 'drawing').output.locator('svg text').first();
  const colours = async () =>
    label.evaluate((text) => [
      getComputedStyle(text).fill,
      getComputedStyle(document.body).backgroundColor,
    ]);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await colours();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await colours();
  expect(dark[0]).not.toBe(light[0]);
  expect(dark[1]).not.toBe(light[1]);
});

type Shift = PerformanceEntry & { value: number; sources: { node?: Node }[] };

/** Where each cell and its parts stand. */
function boxesOf(page: Page) {
  return page
    .locator('daybook-cell, .cell-bar, .cell-code, .cell-output, .prose > *')
    .evaluateAll((all) =>
      all.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const name = `${element.tagName} ${element.className} ${element.id}`;
        return [name, ...[x, y, width, height].map(Math.round)].join(' ');
      }),
    );
}

const languageOutputs: Record<string, string | RegExp> = {
  generics: '7 seven',
  satisfies: '1,0,0#00F',
  'types-only': 'SIZE! function 2',
  narrowing: '17',
  overloads: 'abab42',
  assertions: '4',
  classes: 'Elsa (11) muh true false',
  'async-iterators': '[1, 2, 3]',
  time: '3600 s, 2024-03-02T13:03:00.000Z, 3 h',
  promises: /fulfilled,rejected/,
  using: "['end', 'empty']",
  bigint:
    '1,267,650,600,228,229,401,496,703,205,376 bigint BigUint64Array(2) [0n, 1000n]\n-1267650600228229401496703205376n',
  unicode: /^3 文字 escaped 7 1 1f5fc\n👩‍👩‍👧‍👦 é true/,
  patterns: '2024/03 1 nested deeper } ` true',
  numbers: /^\[\s*0\.30000000000000004,\s*-0,\s*1e\+21,\s*0\.3333333333333333,\s*10,\s*15,\s*255/,
  names: '1,1,2,function,2,3',
  later: /^\{ alpha: 2, generics: 'function', pair: \[7, 'seven'\] \}$/,
  isolated: 'a name of its own and another',
  exports: '[1, 4]',
  'no-semicolon': '3,1,2 → 1,2,3',
  'declared-last': 'shown { list: [3, 1, 2, 4] }',
  'comment-last': '4',
  'object-last': /list: 4/,
  'one-line': '4: one line is a cell',
  dynamic: 'a microtask\nfunction',
  directive: 'use strict\na timer',
};
