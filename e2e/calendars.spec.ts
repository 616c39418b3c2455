import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dates, pathOf, yearsOf } from './logs/log.ts';
import type { Log } from './logs/log.ts';
import { madeUp } from './logs/made-up.ts';
import type { MadeUp } from './logs/made-up.ts';
import { FULL_YEAR } from './logs/ten-years.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

for (const name of ['oneDay', 'gappy', 'tenYears'] satisfies MadeUp[]) {
  const log = madeUp[name];

  test(`a year has a cell for each of its dates, and each day stands under its weekday: ${name}`, async ({
    page,
  }) => {
    for (const year of yearsOf(log)) {
      await test.step(year, async () => {
        await page.goto(at(site(name), `/days/${year}/`));
        expect(await calendarOf(page)).toEqual(expectedOf(log, year));
      });
    }
  });

  test(`the newest year is on the home page and on the list of days: ${name}`, async ({ page }) => {
    const years = yearsOf(log);
    for (const path of ['/', '/days/']) {
      await page.goto(at(site(name), path));
      expect(await calendarOf(page), path).toEqual(expectedOf(log, years.at(-1) ?? ''));
    }
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const toYears = links.filter((href) => /^\/days\/\d{4}\/$/.test(href));
    expect([...new Set(toYears)].toSorted()).toEqual(years.map((year) => `/days/${year}/`));
  });
}

test('an empty log has no calendar', async ({ page }) => {
  for (const path of ['/', '/days/']) {
    await page.goto(at(site('empty'), path));
    await expect(page.locator('table')).toHaveCount(0);
    await expect(page.getByText('Nothing is written yet.').first()).toBeVisible();
  }
});

test('pages with ten years stay light', async () => {
  const { folder } = site('tenYears');
  const sizes: Record<string, number> = {};
  for (const path of ['/', '/days/', `/days/${FULL_YEAR}/`, '/ledger/'])
    sizes[path] = gzipSync(await readFile(join(folder, path, 'index.html'))).length;
  test.info().annotations.push({ type: 'bytes', description: JSON.stringify(sizes) });
  for (const [path, size] of Object.entries(sizes))
    expect(size, path).toBeLessThan((path.includes(FULL_YEAR) ? 40 : 25) * 1024);
});

/** What the calendar of a page says, as a screen reader would read it. */
function calendarOf(page: Page): Promise<Calendar> {
  return page
    .getByRole('table', { name: /^The days of/ })
    .first()
    .evaluate((table) => {
      const heads = Array.from(table.querySelectorAll('thead th'), (head) =>
        head.textContent.trim(),
      );
      const rows = Array.from(table.querySelectorAll('tbody tr'));
      const cells = rows.flatMap((row) =>
        Array.from(row.querySelectorAll('td'), (cell, at) => ({ cell, weekday: heads[at] ?? '' })),
      );
      const months = rows.flatMap((row) => Array.from(row.querySelectorAll('th')));
      return {
        columns: heads.length,
        dates: cells.filter(({ cell }) => !cell.matches('.outside')).length,
        months: months.map((month) => month.innerText.trim()).length,
        days: cells.flatMap(({ cell, weekday }) =>
          Array.from(cell.querySelectorAll('a'), (link) => ({
            path: link.getAttribute('href') ?? '',
            weekday,
          })),
        ),
      };
    });
}

function expectedOf(log: Log, year: string): Calendar {
  const language = log.site.language ?? 'en-GB';
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return {
    columns: 7,
    dates: dates(`${year}-01-01`, `${year}-12-31`).length,
    months: 12,
    days: log.days
      .filter(({ date }) => date.startsWith(year))
      .map((day) => ({ path: pathOf(log, day), weekday: weekday.format(new Date(day.date)) })),
  };
}

interface Calendar {
  columns: number;
  /** How many cells there are for dates of the year. */
  dates: number;
  months: number;
  /** The days, in the order of the cells, and the heading of the column in which each stands. */
  days: { path: string; weekday: string }[];
}
