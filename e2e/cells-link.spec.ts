import { cellOf, daysWithCells, openCells, statusOf } from './cells.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const { language, walls } = daysWithCells;

test('a link holds a change, shows it, and does not run it', async ({ page, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCells(page, language);
  const cell = cellOf(page, 'generics');
  await cell.write("throw new Error('it was run: 日本語');");
  await cell.button('copy-link').click();
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).toContain('#cell=cell-generics.');
  const link = await read();

  const other = await browser.newContext();
  const fresh = await other.newPage();
  await fresh.goto(link);
  const linked = cellOf(fresh, 'generics');
  await expect(linked.field).toHaveValue("throw new Error('it was run: 日本語');");
  await expect(linked.state).toHaveText('changed in this link');
  await expect(linked.element).toBeInViewport();
  await expect(linked.output).toHaveText('7 seven');
  await cellOf(fresh, 'isolated').run();
  await expect(linked.output).toHaveText('7 seven');
  await linked.run();
  await expect(linked.output).toHaveText(/Error: it was run: 日本語 \(line 1\)/);
  await fresh.goto(at(site('specimen'), language));
  await expect(linked.button('run')).toBeEnabled();
  await expect(linked.state).toHaveText('as published');
  await other.close();
});

test('scripts that cannot be had are told of, in a link and in making one', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const link = /\/link-[^/]*\.js$/;
  await page.route(link, (route) => route.abort());
  await openCells(page, `${walls}#cell=cell-field.AwA`);
  await expect(statusOf(page)).toHaveText(/cannot be shown/);
  const cell = cellOf(page, 'field');
  await cell.write("'a change'");
  await cell.button('copy-link').click();
  await expect(cell.state).toHaveText('its scripts could not be loaded: are you offline?');
  await cell.run();
  await expect(cell.output).toHaveText('a change');
  // What was kept is there again, if only its field is missing.
  await page.route(/\/editor-[^/]*\.js$/, (route) => route.abort());
  await page.goto('about:blank');
  await openCells(page, walls);
  await expect(cell.state).toHaveText('the editor could not be loaded: are you offline?');
  await cell.button('reset').click();
  await expect(cell.state).toHaveText('as published');
  expect(errors).toEqual([]);
});

test('a fragment that is no such link changes nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const fragment of hostileFragments) {
    await page.goto('about:blank');
    await openCells(page, `${walls}${fragment}`);
    await expect(statusOf(page), fragment).toHaveText(/cannot be shown/);
    await expect(page.locator('textarea'), fragment).toHaveCount(0);
  }
  expect(errors).toEqual([]);
});

const hostileFragments = [
  '#cell=',
  '#cell=cell-field',
  '#cell=cell-field.',
  '#cell=cell-field.AAAA',
  '#cell=cell-field.%%%',
  '#cell=cell-field.<img src=x onerror=alert(1)>',
  '#cell=cell-none.AwA',
  '#cell=__proto__.AwA',
  '#cell=cell-field.' + 'A'.repeat(200_000),
];
