import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { at, site } from './sites.ts';
import type { SiteName } from './sites.ts';

/** The days of the specimen that have cells, and what each is about. */
export const daysWithCells = {
  language: '/day/61/',
  places: '/day/62/',
  windows: '/day/63/',
  outputs: '/day/64/',
  data: '/day/65/',
  walls: '/day/66/',
  proofs: '/day/70/',
};

/** Opens a page with cells and waits until they can be used. */
export async function openCells(page: Page, path: string, name: SiteName = 'specimen') {
  await page.goto(at(site(name), path));
  await expect(page.locator('daybook-cell [data-do=run]').first()).toBeEnabled();
}

/** A cell by its name. */
export function cellOf(page: Page, name: string): Cell {
  const element = page.locator(`#cell-${name}`);
  return {
    element,
    output: element.locator('.cell-output'),
    state: element.locator('.cell-state'),
    field: element.locator('textarea'),
    button: (action) => element.locator(`[data-do=${action}]`),
    async run(action = 'run') {
      await element.locator(`[data-do=${action}]`).click();
      await rest(element);
    },
    async write(code) {
      if (!(await element.locator('textarea').isVisible()))
        await element.locator('[data-do=edit]').click();
      await element.locator('textarea').fill(code);
    },
    rest: () => rest(element),
  };
}

/** What those hear who do not see the page. */
export function statusOf(page: Page) {
  return page.locator('body > [role=status]');
}

/** Waits until a cell that was told to run does not run any more. */
async function rest(element: Locator): Promise<void> {
  await expect(element.locator('.cell-output')).not.toHaveAttribute('aria-busy', {
    timeout: 30_000,
  });
}

export interface Cell {
  element: Locator;
  output: Locator;
  /** The badge: "as published". */
  state: Locator;
  /** The textarea of its editor. */
  field: Locator;
  button: (action: Action) => Locator;
  /** Presses a button that runs it, and waits for the end. */
  run: (action?: Action) => Promise<void>;
  /** Opens the editor and puts other code into it. */
  write: (code: string) => Promise<void>;
  rest: () => Promise<void>;
}

type Action = 'run' | 'run-to-here' | 'edit' | 'reset' | 'copy' | 'copy-link';
