import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What depends on the colours; all else is the same in the dark. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds; in a frame it does not look, since what is in it is not ours. */
export async function violations(page: Page, rules?: string[]) {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations, passes } = await (rules ? axe.withRules(rules) : axe).analyze();
  expect(passes.length).toBeGreaterThan(0);
  const found = await Promise.all(
    violations.map(async ({ id, help, nodes }) => {
      const wrong = [];
      for (const { html, target, failureSummary } of nodes)
        if (!(await isFormula(page, id, target))) wrong.push(`${html}\n${failureSummary ?? ''}`);
      return { id, help, nodes: wrong };
    }),
  );
  return found.filter(({ nodes }) => nodes.length > 0);
}

/** Axe takes a header that holds a formula alone for empty: it reads no MathML, screen readers do. */
async function isFormula(page: Page, rule: string, target: unknown[]): Promise<boolean> {
  if (rule !== 'empty-table-header') return false;
  return (await page.locator(String(target[0])).locator('math').count()) > 0;
}
