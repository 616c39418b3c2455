import type { Page } from '@playwright/test';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const specimen = site('specimen');

test('the first key leads past the menu', async ({ page }) => {
  await page.goto(at(specimen, '/day/1/'));
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main a[href]').first()).toBeFocused();
});

test('the menu is reached and used by keyboard, in the order in which it is seen', async ({
  page,
}) => {
  await page.goto(at(specimen, '/day/1/'));
  await page.keyboard.press('Tab');
  const names: (string | null)[] = [];
  for (let step = 0; step < 9; step++) {
    await page.keyboard.press('Tab');
    names.push(await nameOfFocused(page));
  }
  expect(names).toEqual([
    'A specimen log',
    ...['Days', 'Categories', 'Courses', 'Homework', 'Ledger', 'About'],
    ...['Search', 'Colour scheme: system'],
  ]);
  await page.keyboard.press('Enter');
  expect(await nameOfFocused(page)).toBe('Colour scheme: light');
  for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(at(specimen, '/homework/'));
});

test('every stop of the keyboard is seen, has a mark and a name, and comes in order', async ({
  page,
}) => {
  for (const path of ['/day/1/', '/day/2/', '/day/9/', '/day/11/', '/day/59/', '/courses/knots/']) {
    await test.step(path, async () => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(at(specimen, path));
      const stops = await walk(page);
      expect(stops.length).toBeGreaterThan(10);
      expect(stops.filter(({ marked }) => !marked)).toEqual([]);
      expect(stops.filter(({ inView }) => !inView)).toEqual([]);
      expect(stops.filter(({ name }) => name === '')).toEqual([]);
      const places = stops.map(({ place }) => place);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      const focusable = await page.evaluate(
        () =>
          Array.from(
            document.querySelectorAll<HTMLElement>(
              'a[href]:not([tabindex="-1"]), button, summary, [tabindex="0"]',
            ),
          ).filter((element) => element.checkVisibility()).length,
      );
      expect(stops.length).toBe(focusable);
    });
  }
});

test('what is wider than the page can be scrolled by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/day/2/', '/day/9/', '/day/10/', '/day/11/']) {
    await page.goto(at(specimen, path));
    const boxes = page.locator('main *').filter({ visible: true });
    const wide = await boxes.evaluateAll((all) =>
      all
        .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => {
          (element as HTMLElement).focus();
          const reached =
            document.activeElement === element && (element as HTMLElement).tabIndex === 0;
          return { box: element.outerHTML.slice(0, 80), reached };
        }),
    );
    expect(
      wide.filter(({ reached }) => !reached),
      path,
    ).toEqual([]);
    if (path === '/day/10/') expect(wide.length).toBeGreaterThan(5);
  }
  await page.goto(at(specimen, '/day/10/'));
  const table = page.locator('[tabindex="0"]:has(> table)').first();
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
});

function nameOfFocused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return focused?.getAttribute('aria-label') ?? focused?.textContent?.trim() ?? null;
  });
}

/** Presses Tab until the page is left, and says of each stop where it is and how it looks. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || focused === document.body) return undefined;
      const box = focused.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const picture = focused.querySelector('img, svg');
      return {
        tag: focused.outerHTML.slice(0, 100),
        name:
          focused.getAttribute('aria-label') ??
          focused.title +
            focused.innerText.trim() +
            (picture?.getAttribute('alt') ?? picture?.ariaLabel ?? ''),
        marked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
        inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        place: Array.from(document.querySelectorAll('*')).indexOf(focused),
      };
    });
    if (!stop) break;
    const last = stops.at(-1);
    if (last?.place === stop.place) continue;
    if (last && stop.place < last.place && stop.tag.includes('skip-link')) break;
    // What is in a frame is not ours.
    if (!stop.tag.startsWith('<iframe')) stops.push(stop);
  }
  return stops;
}

interface Stop {
  tag: string;
  name: string;
  /** Whether its outline shows that it has the focus. */
  marked: boolean;
  inView: boolean;
  /** Its place in the order of the document. */
  place: number;
}
