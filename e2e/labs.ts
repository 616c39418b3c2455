import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { at, site } from './sites.ts';
import type { SiteName } from './sites.ts';

/** The days of the specimen that have labs. */
export const daysWithLabs = { kinds: '/day/71/', odd: '/day/72/' };

/** The labs of the first of them, by what they show. */
export const labs = {
  line: 'lab-1',
  large: 'lab-2',
  degree: 'lab-3',
  ridge: 'lab-4',
  lasso: 'lab-5',
  logistic: 'lab-6',
  descent: 'lab-7',
};

/** Opens the page with labs of every kind, and waits until one of them can be played with. */
export async function openLab(
  page: Page,
  id: string,
  path = daysWithLabs.kinds,
  name: SiteName = 'specimen',
): Promise<Lab> {
  await page.goto(at(site(name), path));
  const lab = labOf(page, id);
  await lab.element.scrollIntoViewIfNeeded();
  await expect(lab.button('add')).toBeEnabled();
  return lab;
}

/** A lab by its id. */
export function labOf(page: Page, id: string): Lab {
  const element = page.locator(`#${id}`);
  const points = element.locator('.lab-point');
  return {
    element,
    points,
    state: element.locator('.lab-state'),
    status: element.locator('> [role=status]'),
    button: (action) => element.locator(`.lab-bar, .lab-controls`).locator(`[data-do=${action}]`),
    slider: (name) => element.getByRole('slider', { name }),
    code: page.locator(`#${id}-code`),
    async measure(name, column = 1) {
      const row = element.locator('.lab-metrics tr', { hasText: name });
      return numberOf(
        await row
          .locator('td')
          .nth(column - 1)
          .innerText(),
      );
    },
    async estimate(term) {
      const row = element.locator('.lab-coefficients tr', { hasText: term });
      return numberOf(await row.locator('td').first().innerText());
    },
    async drag(nth, right, down) {
      const { x, y } = await centreOf(points.nth(nth));
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + right, y + down, { steps: 5 });
      await page.mouse.up();
    },
    figure: () => element.locator('.plot-lab').evaluate((drawn) => drawn.outerHTML),
  };
}

export async function centreOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What a lab writes as `−0.0123`. */
function numberOf(text: string): number {
  return Number(text.replace('−', '-').replaceAll(',', ''));
}

export interface Lab {
  element: Locator;
  /** The places where points can be taken hold of. */
  points: Locator;
  /** The badge: "as published". */
  state: Locator;
  /** What those hear who do not see it. */
  status: Locator;
  button: (action: 'add' | 'remove' | 'reset' | 'code' | 'play' | 'step') => Locator;
  slider: (name: string) => Locator;
  /** The cell with its code. */
  code: Locator;
  /** A number of the table of errors: of the training points, or in column 2 of the others. */
  measure: (name: string, column?: number) => Promise<number>;
  estimate: (term: string) => Promise<number>;
  drag: (nth: number, right: number, down: number) => Promise<void>;
  /** The drawing as it stands in the page. */
  figure: () => Promise<string>;
}
