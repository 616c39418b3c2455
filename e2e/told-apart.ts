import type { ElementHandle, Page } from '@playwright/test';

/** Whether an element, or what is right around it, looks another way after a change to it. */
export async function changes(
  page: Page,
  element: Shown,
  change: (element: Shown) => Promise<unknown>,
): Promise<boolean> {
  await element.evaluate((one) => one.scrollIntoView({ block: 'nearest' }));
  const before = await picture(page, element);
  await change(element);
  const after = await picture(page, element);
  return !before.equals(after);
}

/** Whether it makes a difference that an element is there. */
export function isSeen(page: Page, element: Shown): Promise<boolean> {
  return changes(page, element, (it) => it.evaluate((one) => (one.style.visibility = 'hidden')));
}

async function picture(page: Page, element: Shown): Promise<Buffer> {
  const box = await element.boundingBox();
  if (!box) throw new Error(`There is nothing to look at: ${String(element)}`);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const around = 6;
  const x = Math.max(0, Math.floor(box.x) - around);
  const y = Math.max(0, Math.floor(box.y) - around);
  return page.screenshot({
    clip: {
      x,
      y,
      width: Math.min(width - x, Math.ceil(box.width) + 2 * around),
      height: Math.min(height - y, Math.ceil(box.height) + 2 * around),
    },
    animations: 'disabled',
  });
}

/** An element itself and no locator, which would look for another one after the change. */
export type Shown = ElementHandle<HTMLElement | SVGElement>;
