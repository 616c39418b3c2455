import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { daysWithCells } from './cells.ts';
import { daysWithLabs, labs } from './labs.ts';
import { at, site } from './sites.ts';
import type { SiteName } from './sites.ts';
import { expect, test } from './test.ts';

/*
 * How each kind of page looks, in both themes. A picture is made on purpose only, after it
 * was looked at: `npm run e2e -- visual --update-snapshots`.
 *
 * The fonts are the site's own, so another system can draw letters in another way only. Their
 * widths do not depend on it (`geometricPrecision`; without it a Chromium that has no subpixels
 * breaks lines elsewhere, in 2 % of the pixels), and another rasteriser, Skia's for graphics
 * cards, changes 3 % of the pixels, but none by more than Playwright's threshold. So there is
 * room for one pixel in 500; a word that is another, or a line that has moved, takes more.
 */

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };

/** By the names of their pictures. */
const pages: Record<string, Shown> = {
  home: { path: '/' },
  'day-plain': { path: '/day/1/' },
  'day-mathematics': { path: '/day/2/' },
  'day-pictures': { path: '/day/3/' },
  'day-cells': { path: daysWithCells.outputs, to: 'daybook-cell' },
  'day-lab': {
    path: daysWithLabs.kinds,
    to: `#${labs.line}`,
    until: '.lab-bar [data-do=add]:enabled',
  },
  'day-sample': { path: '/day/134/', of: 'sample' },
  days: { path: '/days/' },
  'days-year': { path: '/days/2024/' },
  'days-ten-years': { path: '/days/', of: 'tenYears' },
  categories: { path: '/categories/' },
  category: { path: '/categories/traps/' },
  courses: { path: '/courses/' },
  course: { path: '/courses/knots/' },
  homework: { path: '/homework/' },
  scale: { path: '/scales/tidiness/' },
  ledger: { path: '/ledger/' },
  search: { path: '/search/' },
  about: { path: '/about/' },
  'not-found': { path: '/404.html' },
  empty: { path: '/', of: 'empty' },
};

/** What is laid out otherwise on a phone. */
const onPhones = ['home', 'day-mathematics', 'day-lab', 'days', 'homework', 'ledger'];

test.use({ timezoneId: 'Europe/London', locale: 'en-GB', deviceScaleFactor: 1 });

for (const { picture, colorScheme, viewport, shown } of pictures())
  test(`it looks as it did: ${picture}`, async ({ page }, info) => {
    const { path, of = 'specimen', to, until } = shown;
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(at(site(of), path), { waitUntil: 'networkidle' });
    const begin = page.locator(to ?? 'body').first();
    await begin.evaluate((element) => element.scrollIntoView());
    if (until) await expect(begin.locator(until)).toBeVisible();
    await page.addStyleTag({ content: '* { text-rendering: geometricPrecision !important }' });
    await page.evaluate(() => document.fonts.ready);
    await expect(page).toHaveScreenshot(picture);
    if (info.config.updateSnapshots !== 'none')
      await shrink(info.snapshotPath(picture, { kind: 'screenshot' }));
  });

function pictures() {
  return (['light', 'dark'] as const).flatMap((colorScheme) =>
    Object.entries(pages).flatMap(([name, shown]) => {
      const one = { colorScheme, shown };
      const first = { ...one, picture: `${name}-${colorScheme}.png`, viewport: wide };
      const phone = { ...one, picture: `${name}-phone-${colorScheme}.png`, viewport: narrow };
      return onPhones.includes(name) ? [first, phone] : [first];
    }),
  );
}

/** Makes a picture as small as it can be and still be the same to the eye. */
async function shrink(path: string): Promise<void> {
  const small = await sharp(path)
    .png({ palette: true, colours: 32, dither: 0, effort: 10 })
    .toBuffer();
  await writeFile(path, small);
}

interface Shown {
  path: string;
  /** Whose page; the specimen's if nothing is said. */
  of?: SiteName;
  /** What the picture begins with: of a page that is longer than the window, and not its top. */
  to?: string;
  /** What must be there in it. */
  until?: string;
}
