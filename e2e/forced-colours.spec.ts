import type { Page } from '@playwright/test';
import { openLab } from './labs.ts';
import { at, site } from './sites.ts';
import { walk } from './stops.ts';
import { expect, test } from './test.ts';
import { changes, isSeen } from './told-apart.ts';
import type { Shown } from './told-apart.ts';

const specimen = site('specimen');

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`with the colours of the reader, ${colorScheme}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
    });

    test('the focus is seen wherever it is', async ({ page }) => {
      for (const [path, ...targets] of [
        ['/', '.site-title', '.site-header nav a', '.theme-switch', '.strip td a'],
        ['/day/1/', '.chips a', '.contents a', '.prose a', '.small-strip', '.prev-next a'],
        ['/day/64/', '.cell-bar button', '.output-plot > figure', '.cell-output input'],
        ['/homework/', '.filters a', '.homework a'],
      ] as const) {
        await page.goto(at(specimen, path));
        for (const target of targets) {
          const [element] = await shown(page, target);
          expect(await changes(page, element, focusByKey(page)), `${target} on ${path}`).toBe(true);
        }
        const stops = await walk(page);
        expect(
          stops.filter(({ isMarked }) => !isMarked),
          path,
        ).toEqual([]);
      }
    });

    test('where one is and what is chosen is seen', async ({ page }) => {
      for (const [path, target, attribute] of [
        ['/days/', '.site-header nav a[aria-current]', 'aria-current'],
        ['/search/', '.search-link[aria-current]', 'aria-current'],
        ['/homework/proved/', '.filters a[aria-current]', 'aria-current'],
        ['/day/2/', '.contents a[aria-current]', 'aria-current'],
      ] as const) {
        await page.goto(at(specimen, path));
        if (path === '/day/2/') await page.mouse.wheel(0, 1200);
        await expect(page.locator(target).first()).toBeVisible();
        const [element] = await shown(page, target);
        expect(await changes(page, element, without(attribute)), `${target} on ${path}`).toBe(true);
      }
      const lab = await openLab(page, 'lab-1');
      await lab.button('add').click();
      await expect(lab.button('add')).toHaveAttribute('aria-pressed', 'true');
      // Under the mouse that pressed it, and without.
      for (const place of [undefined, { x: 0, y: 0 }]) {
        if (place) await page.mouse.move(place.x, place.y);
        const [pressed] = await shown(page, '[data-do=add]');
        await pressed.evaluate((one) => one.setAttribute('aria-pressed', 'true'));
        const change = await changes(page, pressed, without('aria-pressed'));
        expect(change, place ? 'beside it' : 'under the mouse').toBe(true);
      }
    });

    test('answers say by a sign how they are known', async ({ page }) => {
      await page.goto(at(specimen, '/homework/'));
      const signs = await Promise.all(
        ['proved', 'stated', 'open'].map((state) =>
          page
            .locator(`.answer-state.${state}`)
            .first()
            .evaluate((element) => getComputedStyle(element, '::before').content),
        ),
      );
      expect(new Set(signs).size).toBe(3);
    });

    test('shades of the calendar are told apart, and its own day is marked', async ({ page }) => {
      await page.goto(at(specimen, '/'));
      const shades = await Promise.all(
        (await page.locator('.strip-legend i').all()).map((one) => one.screenshot()),
      );
      expect(shades.length).toBe(5);
      for (const [at, one] of shades.entries())
        for (const other of shades.slice(at + 1))
          expect(one.equals(other), `shade ${at}`).toBe(false);
      const [day] = await shown(page, '.strip td a');
      expect(await isSeen(page, day), 'a day in the calendar').toBe(true);
      await page.goto(at(specimen, '/day/134/'));
      const [own] = await shown(page, '.small-strip rect');
      expect(await isSeen(page, own), 'its own day').toBe(true);
    });

    for (const theme of ['light', 'dark', undefined])
      test(`drawings are seen, with all that is drawn in them: ${theme ?? 'no'} theme chosen`, async ({
        page,
      }) => {
        await page.addInitScript((chosen) => {
          if (chosen) localStorage['theme'] = chosen;
        }, theme);
        for (const [path, ...parts] of [
          ['/ledger/', '.month-plot path'],
          ['/courses/knots/', '.bar path:last-child'],
          ['/scales/tidiness/', '.ladder .track'],
          ['/day/134/', '.small-strip path'],
          ['/day/64/', '.output-plot path', '.output-plot text', '.output-plot circle'],
          ['/day/71/', '#lab-1 path', '#lab-1 circle:not(.lab-point)', '#lab-1 text'],
        ] as const) {
          await page.goto(at(specimen, path));
          // It is drawn anew when its script is there.
          if (path === '/day/71/') await openLab(page, 'lab-1');
          for (const part of parts) {
            const all = await shown(page, part);
            for (const one of all.slice(0, 4))
              expect(await isSeen(page, one), `${part} on ${path}`).toBe(true);
          }
          const faint = (await contrastOfLetters(page)).filter(({ contrast }) => contrast < 4.5);
          expect(faint, path).toEqual([]);
        }
      });
  });
}

/** The elements that are seen and a selector finds, of which there must be one. */
async function shown(page: Page, selector: string): Promise<[Shown, ...Shown[]]> {
  const found = await page.locator(selector).filter({ visible: true }).elementHandles();
  const [first, ...others] = found as Shown[];
  if (!first) throw new Error(`There is no ${selector} on ${page.url()}`);
  return [first, ...others];
}

/** How far the letters of drawings are from the paper that they stand on. */
function contrastOfLetters(page: Page): Promise<{ text: string; contrast: number }[]> {
  return page.evaluate(() => {
    const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const brightness = (colour: string) => {
      if (!brush) throw new Error('There is no canvas.');
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = Array.from(
        brush.getImageData(0, 0, 1, 1).data,
        (part) => (part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4),
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    };
    const paper = brightness(getComputedStyle(document.body).backgroundColor);
    // Letters on a mark of another colour are not on the paper.
    const letters = document.querySelectorAll<SVGTextElement>('main svg text:not(.ladder text)');
    return Array.from(letters, (text) => {
      const ink = brightness(getComputedStyle(text).fill);
      return { text: text.textContent, contrast: Math.max(ink, paper) / Math.min(ink, paper) };
    });
  });
}

/** Focus that comes by a key, as browsers tell it from that of a mouse. */
function focusByKey(page: Page) {
  return async (element: Shown): Promise<void> => {
    await page.keyboard.press('Shift');
    await element.focus();
  };
}

function without(attribute: string) {
  return (element: Shown) => element.evaluate((one, name) => one.removeAttribute(name), attribute);
}
