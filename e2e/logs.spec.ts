import { violations, rulesOfColour } from './axe.ts';
import { pagesOf } from './html.ts';
import type { HtmlPage } from './html.ts';
import { kindsOf } from './logs/kinds.ts';
import { pathOf } from './logs/log.ts';
import { madeUp } from './logs/made-up.ts';
import type { MadeUp } from './logs/made-up.ts';
import { outsideWindow } from './overflow.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

for (const name of Object.keys(madeUp) as MadeUp[]) {
  const log = madeUp[name];

  test(`every kind of page says something, fails nowhere and fits every window: ${name}`, async ({
    page,
  }) => {
    const failed: string[] = [];
    page.on('pageerror', (error) => failed.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) failed.push(message.text());
    });
    for (const path of kindsOf(log)) {
      await test.step(path, async () => {
        const response = await page.goto(at(site(name), path));
        expect(response?.status(), path).toBe(200);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        const heading = await page.locator('main h1').innerText();
        const said = (await page.locator('main').innerText()).replace(heading, '').trim();
        expect(said.length, `${path} is a heading and nothing else`).toBeGreaterThan(10);
        for (const width of [320, 768, 1280, 3840]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await outsideWindow(page), `${path} at ${width} px`).toEqual([]);
        }
      });
    }
    expect(failed).toEqual([]);
  });

  test(`axe finds nothing: ${name}`, async ({ page }) => {
    for (const path of kindsOf(log)) {
      await test.step(path, async () => {
        await page.setViewportSize({ width: 390, height: 800 });
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await page.goto(at(site(name), path));
        expect(await violations(page), `${path} at 390 px`).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        expect(await violations(page, rulesOfColour), `${path} in the dark`).toEqual([]);
      });
    }
  });

  test(`every day is three links from the home page, and no link is broken: ${name}`, async () => {
    const pages = new Map((await pagesOf(site(name).folder)).map((page) => [page.path, page]));
    const steps = new Map([['/', 0]]);
    const broken: string[] = [];
    for (const [path, step] of steps) {
      const page = pages.get(path);
      for (const target of page ? targetsOf(page) : []) {
        if (!pages.has(target)) broken.push(`${target} on ${path}`);
        else if (!steps.has(target)) steps.set(target, step + 1);
      }
    }
    expect(broken).toEqual([]);
    const away = log.days.map((day) => ({
      path: pathOf(log, day),
      steps: steps.get(pathOf(log, day)),
    }));
    expect(away.filter(({ steps }) => steps === undefined || steps > 3)).toEqual([]);
    expect(away.length).toBe(log.days.length);
  });
}

test('a log in a language that is written from the right is', async ({ page }) => {
  await page.goto(at(site('gappy'), '/'));
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'ar');
  await expect(html).toHaveAttribute('dir', 'rtl');
  await page.goto(at(site('gappy'), '/day/5/'));
  const { left, right } = await page
    .locator('.prose p')
    .first()
    .evaluate((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const lines = Array.from(range.getClientRects());
      const box = paragraph.getBoundingClientRect();
      return {
        left: Math.min(...lines.map((line) => line.left)) - box.left,
        right: box.right - Math.max(...lines.map((line) => line.right)),
      };
    });
  expect(right, 'lines begin at the right').toBeLessThan(2);
  expect(left).toBeGreaterThanOrEqual(0);
});

/** The pages that a page leads to by its links. */
function targetsOf({ path, elements }: HtmlPage): string[] {
  return elements
    .filter(({ tagName }) => tagName === 'a')
    .map(({ properties }) => new URL(String(properties['href']), `http://here${path}`))
    .filter(({ host, pathname }) => host === 'here' && /(?:\/|\.html)$/.test(pathname))
    .map(({ pathname }) => decodeURIComponent(pathname));
}
