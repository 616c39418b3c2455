import { readFeed } from './feed.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

test('a scale shows its levels and what stands on them', async ({ page }) => {
  await page.goto(at(specimen, '/day/59/'));
  await page.getByRole('link', { name: 'level 2, Shelves' }).click();
  await page.waitForURL(at(specimen, '/scales/tidiness/#level-2'));
  await expect(page.locator('.levels h2')).toHaveText(['0 A heap', '1 Piles', '2 Shelves']);
  await expect(page.getByText('Enough when nobody looks for anything')).toBeVisible();
  const levels = page.locator('.levels > li');
  await expect(levels.nth(0)).toContainText('the cellar');
  await expect(levels.nth(1)).toContainText('three piles now, and a path between them');
  await expect(levels.nth(2)).toContainText('the tool box & its <drawers>');
  await expect(levels.nth(2)).toContainText('shelves were put up');
});

test('the ladder of a scale is drawn, and said in words', async ({ page }) => {
  await page.goto(at(specimen, '/scales/tidiness/'));
  const drawing = page.getByRole('img', { name: 'Tidiness: who stood where' });
  await expect(drawing).toHaveAccessibleDescription(
    'A, the cellar: level 0 from 29 February 2024, then level 2 from 11 March 2024, then level 1 from 14 May 2024. ' +
      'B, the tool box & its <drawers>: level 2 from 29 February 2024.',
  );
  await expect(page.locator('.ladder figcaption li')).toHaveText([
    /^A the cellar: level 0, A heap, from 29 February 2024 \(\s*Day 59\s*\), then level 2, Shelves/,
    /^B the tool box & its <drawers>: level 2, Shelves/,
  ]);
  // The lowest level is the lowest rung.
  const rungs = drawing.locator('.rung');
  await expect(rungs).toHaveText(['2 Shelves', '1 Piles', '0 A heap']);
  const tops = await rungs.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  await page.getByRole('link', { name: 'level 1, Piles' }).click();
  await expect(page.locator('#level-1')).toBeInViewport();
});

for (const width of [320, 390, 1280]) {
  test(`the ladder can be read at ${width} px, on paper and in both schemes`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const media of [
      { media: 'screen', colorScheme: 'light' },
      { media: 'screen', colorScheme: 'dark' },
      { media: 'print', colorScheme: 'light' },
    ] as const) {
      await page.emulateMedia(media);
      await page.goto(at(specimen, '/scales/tidiness/'));
      const drawn = await page.locator('.ladder > svg').evaluate((svg) => {
        const box = svg.getBoundingClientRect();
        const texts = Array.from(svg.querySelectorAll('text'), (text) => {
          const { left, right, top, bottom, height } = text.getBoundingClientRect();
          const shown = getComputedStyle(text);
          return {
            left,
            right,
            top,
            bottom,
            height,
            ...{ fill: shown.fill, words: text.textContent, isLetter: !!text.closest('.step') },
          };
        }).filter(({ height }) => height > 0);
        return {
          left: box.left,
          right: box.right,
          texts,
          paper: getComputedStyle(document.body).backgroundColor,
        };
      });
      for (const text of drawn.texts) {
        expect(text.left, text.words).toBeGreaterThanOrEqual(drawn.left - 1);
        expect(text.right, text.words).toBeLessThanOrEqual(drawn.right + 1);
        expect(text.height, text.words).toBeGreaterThanOrEqual(12);
        if (!text.isLetter) expect(text.fill, text.words).not.toBe(drawn.paper);
      }
      const words = drawn.texts.filter((text) => !text.isLetter);
      for (const [at, one] of words.entries())
        for (const other of words.slice(at + 1))
          expect(
            one.right < other.left ||
              other.right < one.left ||
              one.bottom <= other.top + 1 ||
              other.bottom <= one.top + 1,
            `${one.words} and ${other.words}`,
          ).toBe(true);
    }
  });
}

test('evidence stands with its assessment: on the day, on the scale and in the feed', async ({
  page,
}) => {
  const shown: string[][] = [];
  for (const path of ['/day/70/', '/scales/tidiness/']) {
    await page.goto(at(specimen, path));
    const evidence = page.getByText('Evidence: a photograph, how deep it is');
    await expect(evidence).toBeVisible();
    shown.push(
      await evidence
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')),
    );
  }
  const [onDay = [], onScale] = shown;
  expect(onScale).toEqual(onDay);
  expect(onDay.slice(0, 4)).toEqual([
    'https://example.org/cellar.jpg',
    '/day/70/#cell-depth',
    '/day/59/#homework-answers',
    '/scales/tidiness/#level-2',
  ]);
  const list = await page.request.get(at(specimen, onDay[4] ?? ''));
  expect(await list.text()).toBe('Four harbours have a depth.\n');

  const item = (await readFeed(page, 'specimen')).find(({ link }) => link.endsWith('/day/70/'));
  expect(item?.addresses).toEqual(
    expect.arrayContaining([
      'https://example.org/cellar.jpg',
      'https://example.org/day/70/#cell-depth',
      'https://example.org/scales/tidiness/#level-2',
    ]),
  );
  expect(item?.text).toContain('the cellar at level 2, Shelves of Tidiness');
});

test('the homework of a day stands in the feed below its text', async ({ page }) => {
  for (const [name, start] of [
    ['specimen', 'https://example.org/'],
    ['based', 'https://example.org/log/'],
  ] as const) {
    const items = await readFeed(page, name);
    const item = items.find(({ link }) => link.endsWith('/day/70/'));
    const text = item?.html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') ?? '';
    for (const part of [
      'Homework Module 3: The bowline A short course on knots · The work ',
      'Q1 How deep are the harbours on average? 8.40 m proved by depth Computed: 8.4375 m of those whose depth is known',
      'Q2 Which harbour has the most boats? Århus proved by boats Source: example.org',
      'Q6 How fast is a ship? 15.0 knots stated Source: a sailor',
      'Q7 How fast is the wind? — open',
      'How many sails has a &#x3C;b>sloop&#x3C;/b>? 2.0 proved by größe',
    ])
      expect(text).toContain(part);
    expect(text.indexOf('Each answer below')).toBeLessThan(text.indexOf('Module 3'));
    expect(item?.addresses).toContain(`${start}day/70/#cell-boats`);
    expect(item?.addresses).toContain(`${start}day/70/#cell-gr%C3%B6%C3%9Fe`);
  }
});
