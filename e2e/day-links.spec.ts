import { readFeed } from './feed.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

for (const name of ['specimen', 'based'] as const) {
  const log = site(name);

  test(`a day that is named in brackets is linked with its title: ${name}`, async ({ page }) => {
    await page.goto(at(log, '/day/1/'));
    const item = page.locator('.prose li', { hasText: 'by their titles' });
    await expect(item).toHaveText(
      'to Day 16: <b>Bold & "quoted"</b> <script>alert(1)</script> {x} and the prelude of ' +
        '31 December 2023: Before it begins by their titles, but not to [[134]] or [[134]]',
    );
    await expect(item.getByRole('link').last()).toHaveAttribute(
      'href',
      `${log.base}day/2023-12-31/`,
    );
    await item.getByRole('link', { name: /^Day 16/ }).click();
    await expect(page).toHaveURL(at(log, '/day/16/'));
  });

  test(`a day shows which days link to it, and leads there and back: ${name}`, async ({ page }) => {
    await page.goto(at(log, '/day/16/'));
    const linking = page.getByRole('region', { name: 'Days that link here' });
    await expect(linking.getByRole('listitem')).toHaveText([/^Day 1\s*A plain first day/]);
    await linking.getByRole('link').click();
    await expect(page).toHaveURL(at(log, '/day/1/'));
    await expect(linking.getByRole('listitem')).toHaveText([/^Day 14\s*A byte order mark/]);
  });
}

const specimen = site('specimen');

test('a heading that names a day has an address without the title', async ({ page }) => {
  await page.goto(at(specimen, '/day/14/#after-day-1'));
  const heading = page.locator('#after-day-1');
  await expect(heading).toBeInViewport();
  await expect(heading).toHaveText('After Day 1: A plain first day');
  await expect(page.getByRole('cell', { name: 'Day 1: A plain first day' })).toBeVisible();
});

test('related days share something, and are none that the page shows already', async ({ page }) => {
  await page.goto(at(specimen, '/day/14/'));
  const related = page.getByRole('region', { name: 'Related days' });
  const shown = await related
    .getByRole('link')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href')));
  expect(shown).toHaveLength(4);
  expect(shown[0]).toBe('/day/1/');
  for (const path of ['/day/13/', '/day/14/', '/day/15/']) expect(shown).not.toContain(path);
  await page.goto(at(specimen, '/day/1/'));
  const linking = page.getByRole('region', { name: 'Days that link here' });
  await expect(linking.getByRole('link')).toHaveAttribute('href', '/day/14/');
  await expect(related.getByRole('link', { name: 'A byte order mark' })).toHaveCount(0);
});

test('a day that nothing links to has no empty list', async ({ page }) => {
  await page.goto(at(specimen, '/day/14/'));
  await expect(page.getByText('Days that link here')).toHaveCount(0);
});

test('neither list is printed', async ({ page }) => {
  await page.goto(at(specimen, '/day/1/'));
  await expect(page.locator('.related')).toHaveCount(2);
  await page.emulateMedia({ media: 'print' });
  for (const list of await page.locator('.related').all()) await expect(list).toBeHidden();
});

test('in the feed a day is linked with its title and its whole address', async ({ page }) => {
  for (const [name, start] of [
    ['specimen', 'https://example.org/'],
    ['based', 'https://example.org/log/'],
  ] as const) {
    const items = await readFeed(page, name);
    const item = items.find(({ link }) => link === `${start}day/14/`);
    expect(item?.html).toContain(`<a href="${start}day/1/">Day 1: A plain first day</a>`);
    expect(items.filter(({ html }) => html.includes('daybook-day'))).toEqual([]);
  }
});
