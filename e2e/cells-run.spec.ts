import type { Page } from '@playwright/test';
import { cellOf, daysWithCells, openCells, statusOf } from './cells.ts';
import { expect, test } from './test.ts';

const { language, outputs, places } = daysWithCells;

test('Run shows the result again, and says that it is the same', async ({ page }) => {
  await openCells(page, language);
  const cell = cellOf(page, 'generics');
  await expect(cell.state).toHaveText('as published');
  await cell.run();
  await expect(cell.output).toHaveText('7 seven');
  await expect(cell.state).toHaveText('same result as published');
  // What it left to be done is done in a later cell, which is not run.
  const leaves = cellOf(page, 'promises');
  await leaves.run();
  await expect(leaves.output).toHaveText('fulfilled,rejected');
  await expect(leaves.state).toHaveText('same result as published');
});

test('Edit opens the code in a field, and Run shows what was changed', async ({ page }) => {
  await openCells(page, language);
  const cell = cellOf(page, 'one-line');
  await cell.button('edit').click();
  await expect(cell.field).toBeFocused();
  await expect(cell.field).toHaveValue("[list.length, 'one line is a cell'].join(': ')");
  await expect(cell.element.locator('pre.astro-code')).toBeHidden();
  await cell.write('const answer: number = list.length + 38;\n`${answer}` satisfies string;');
  await expect(cell.state).toHaveText('changed by you');
  await cell.run();
  await expect(cell.output).toHaveText('42');
  await expect(cell.state).toHaveText('changed by you');
  const later = cellOf(page, 'object-last');
  await later.run();
  await expect(later.output).toContainText('list: 4');
});

test('a changed name is seen by the cells below it, once they run', async ({ page }) => {
  await openCells(page, language);
  await cellOf(page, 'no-semicolon').write('const list = [3, 1, 2, 9, 9, 9];\nlist');
  const below = cellOf(page, 'comment-last');
  await expect(below.output).toHaveText('4');
  await below.run();
  await expect(below.output).toHaveText('7');
  await expect(cellOf(page, 'no-semicolon').output).toHaveText('[3, 1, 2, 9, 9, 9]');
  await expect(cellOf(page, 'declared-last').output).toContainText('[3, 1, 2, 4]');
  await below.run('run-to-here');
  await expect(cellOf(page, 'declared-last').output).toContainText('[3, 1, 2, 9, 9, 9, 4]');
});

test('Reset brings back the published code and result', async ({ page }) => {
  await openCells(page, language);
  const cell = cellOf(page, 'overloads');
  const [code, output] = [
    await cell.element.locator('pre.astro-code').innerHTML(),
    await cell.output.innerHTML(),
  ];
  await cell.write("'8'");
  await cell.run();
  await expect(cell.output).toHaveText('8');
  await cell.button('reset').click();
  await expect(cell.output).toHaveText('abab42');
  expect(await cell.output.innerHTML()).toBe(output);
  expect(await cell.element.locator('pre.astro-code').innerHTML()).toBe(code);
  await expect(cell.field).toHaveCount(0);
  await page.reload();
  await expect(cell.button('run')).toBeEnabled();
  await expect(cell.state).toHaveText('as published');
});

test('Copy copies the code as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCells(page, places);
  const cell = cellOf(page, 'in-callout');
  await cell.button('copy').click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/^import \{ display \} from 'daybook';\n\ndisplay\(/);
  await cell.write('1 + 1');
  await cell.button('copy').click();
  await expect.poll(copied).toBe('1 + 1');
});

test('what the reader wrote is kept until it is reset', async ({ page }) => {
  await openCells(page, language);
  const cell = cellOf(page, 'generics');
  await cell.write("'kept <b>' + '日本語';");
  await cell.run();
  await page.reload();
  await expect(cell.field).toHaveValue("'kept <b>' + '日本語';");
  await expect(cell.state).toHaveText('changed by you');
  await expect(cell.output).toHaveText('7 seven');
  await cell.run();
  await expect(cell.output).toHaveText('kept <b>日本語');
  await openCells(page, outputs);
  await expect(cellOf(page, 'text').state).toHaveText('as published');
  await openCells(page, language);
  await cell.button('reset').click();
  await page.reload();
  await expect(cell.button('run')).toBeEnabled();
  await expect(cell.field).toHaveCount(0);
});

test('keys alone are enough', async ({ page }) => {
  await openCells(page, language);
  const cell = cellOf(page, 'generics');
  await cell.button('run').focus();
  await page.keyboard.press('Enter');
  await cell.rest();
  await expect(cell.state).toHaveText('same result as published');
  await expect(cell.button('run')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(cell.button('run-to-here')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(cell.field).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type("const typed = 'by hand';\ntyped");
  await page.keyboard.press('Control+Enter');
  await cell.rest();
  await expect(cell.output).toHaveText('by hand');
  await expect(cell.field).toBeFocused();
  await expect(cell.field).toHaveValue("const typed = 'by hand';\ntyped");
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(cell.field).not.toHaveValue("const typed = 'by hand';\ntyped");
  await page.keyboard.press('Tab');
  await expect(cell.field).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(cell.field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cell.button('edit')).toBeFocused();
});

test('every button says which cell it is of, and a result is announced once', async ({ page }) => {
  await openCells(page, outputs);
  const cells = page.locator('daybook-cell:not([data-static])');
  for (const cell of await cells.all()) {
    const name = (await cell.locator('.cell-name').textContent()) ?? '';
    for (const button of await cell.locator('button').all())
      await expect(button).toHaveAccessibleName(new RegExp(`: ${name}$`));
  }
  await expect(page.locator('daybook-cell[data-static] button')).toHaveCount(0);
  const cell = cellOf(page, 'after');
  await expect(cell.output).toHaveRole('log');
  await expect(cell.output).toHaveAccessibleName('Output of after');
  await cell.run();
  await expect(statusOf(page)).toHaveText('after: same result as published');
});

test('a control that is moved runs the post again, and keeps the focus', async ({ page }) => {
  await openCells(page, outputs);
  const controls = cellOf(page, 'controls');
  const range = controls.output.getByLabel('Sample size');
  await range.focus();
  await page.keyboard.press('ArrowRight');
  await expect(controls.output.locator('pre')).toHaveText('40 normal false');
  await expect(range).toBeFocused();
  await expect(range).toHaveValue('40');
  await expect(cellOf(page, 'moved').output).toHaveText('twice the size: 80');
  await controls.output.getByLabel('Kernel').selectOption('<b>');
  await expect(controls.output.locator('pre')).toHaveText('40 <b> false');
  await controls.output.getByLabel('With outliers').check();
  await expect(controls.output.locator('pre')).toHaveText('40 <b> true');
  await controls.button('reset').click();
  await expect(controls.output.locator('pre')).toHaveText('30 normal false');
  await expect(cellOf(page, 'moved').output).toHaveText('twice the size: 60');
  await expect(range).toHaveValue('30');
});

test('an error points at its line', async ({ page }) => {
  await openCells(page, language);
  const cell = cellOf(page, 'generics');
  for (const [code, said, line] of [
    ['const a = 1;\n\nnull!.toString();', /TypeError: .*\(line 3\)/, 3],
    ['const a = 1;\nconst b = ;', /SyntaxError: .*\(line 2\)/, 2],
    ['const a = 1;\n\n\nenum Colour { Red }', /`enum`.*\(line 4\)/, 4],
    ['@sealed\nclass A {}', /decorators.*\(line 1\)/, 1],
    ['1;\nnamespace A { export const b = 1; }', /`namespace`.*\(line 2\)/, 2],
    ['let a = 1;\nlet b = <b>x</b>;', /SyntaxError: .*\(line 2\)/, 2],
    ["import { x } from 'lodash';\nx;", /cannot import .?lodash/, undefined],
    ['await new Promise(() => {});', /waits for something that never comes/, undefined],
    ["throw 'a text';", /Thrown: a text/, undefined],
  ] as const) {
    await cell.write(code);
    await cell.run();
    await expect(cell.output, code).toHaveText(said);
    if (line === undefined) continue;
    const marked = cell.element.locator('.at-fault');
    await expect(marked, code).toHaveCount(1);
    await expect(marked, code).toHaveText(code.split('\n')[line - 1] ?? '');
  }
  await cell.write("'mended'");
  await cell.run();
  await expect(cell.output).toHaveText('mended');
  await expect(cell.element.locator('.at-fault')).toHaveCount(0);
});

test('an error above is said above, and the cell below was not run', async ({ page }) => {
  await openCells(page, language);
  await cellOf(page, 'narrowing').write("throw new Error('above');");
  await cellOf(page, 'overloads').run();
  await expect(cellOf(page, 'narrowing').output).toHaveText(/Error: above/);
  await expect(cellOf(page, 'overloads').output).toHaveText(/Not run: narrowing/);
});

test('code that cannot be read is said where it stands, and the cell below was not run', async ({
  page,
}) => {
  await openCells(page, language);
  await cellOf(page, 'generics').write('1 + 1');
  await cellOf(page, 'narrowing').write('const a = ;');
  await cellOf(page, 'overloads').run();
  await expect(cellOf(page, 'narrowing').output).toHaveText(/^SyntaxError: .*\(line 1\)$/);
  await expect(cellOf(page, 'overloads').output).toHaveText(/^Not run: narrowing, which/);
  await expect(cellOf(page, 'generics').output).toHaveText('7 seven');
  await cellOf(page, 'narrowing').write("'mended'");
  await cellOf(page, 'overloads').run();
  await expect(cellOf(page, 'narrowing').output).toHaveText('mended');
  await expect(cellOf(page, 'overloads').output).toHaveText('abab42');
  await expect(cellOf(page, 'generics').output).toHaveText('2');
});

test('an error at the end is shown however much was shown before', async ({ page }) => {
  await openCells(page, language);
  const cell = cellOf(page, 'isolated');
  await cell.write(
    "for (let at = 0; at < 1200; at++) console.log(at);\nthrow new Error('the end');",
  );
  await cell.run();
  await expect(cell.output.locator('.output-error')).toHaveText('Error: the end (line 2)');
  await expect(cell.output.locator('.output-more')).toHaveText('… and 200 more outputs');
  await expect(cell.element.locator('.at-fault')).toHaveText("throw new Error('the end');");
});

test('an editor that could not be loaded spoils nothing, and comes when it can', async ({
  page,
}) => {
  const errors = errorsOf(page);
  const editor = /\/editor-[^/]*\.js$/;
  await page.route(editor, (route) => route.abort());
  await openCells(page, language);
  const cell = cellOf(page, 'generics');
  await cell.button('edit').click();
  await expect(cell.state).toHaveText('the editor could not be loaded: are you offline?');
  await expect(statusOf(page)).toContainText('the editor could not be loaded');
  await cell.button('reset').click();
  await expect(cell.state).toHaveText('as published');
  await cell.run();
  await expect(cell.state).toHaveText('same result as published');
  await page.unroute(editor);
  await cell.write("'it came'");
  await cell.run();
  await expect(cell.output).toHaveText('it came');
  await cell.button('reset').click();
  await expect(cell.output).toHaveText('7 seven');
  expect(errors).toEqual([]);
});

test('at 320 px every button can be pressed, and the page is not wider', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openCells(page, places);
  const cell = cellOf(page, 'in-quotes');
  await cell.write(`'${'long '.repeat(60)}'`);
  await cell.run();
  await cell.button('copy-link').click();
  await cell.button('reset').click();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  for (const button of await cell.element.locator('button:visible').all()) {
    const box = await button.boundingBox();
    expect(box?.height, String(button)).toBeGreaterThanOrEqual(24);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
  }
});

test('without storage everything works but keeping', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const errors = errorsOf(page);
  await openCells(page, language);
  const cell = cellOf(page, 'generics');
  await cell.write("'not kept'");
  await cell.run();
  await expect(cell.output).toHaveText('not kept');
  await page.reload();
  await expect(cell.button('run')).toBeEnabled();
  await expect(cell.state).toHaveText('as published');
  expect(errors).toEqual([]);
});

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}
