import type { Page } from '@playwright/test';

/** Presses Tab until the page is left, and says of each stop what it is and how it looks. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop[]> {
  await page.evaluate(nameElements);
  const stops: Stop[] = [];
  for (let step = 0; step < MOST; step++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(look);
    if (!stop) return stops;
    if (stop.name.includes('<iframe') || stop.name === stops.at(-1)?.name) continue;
    // Without buttons of its own the browser goes on from the last stop to the first.
    if (stops.some(({ name }) => name === stop.name)) return stops;
    stops.push(stop);
  }
  throw new Error(`After ${MOST} stops the page is not left: ${stops.at(-1)?.name ?? ''}`);
}

const MOST = 600;

/** What can have the focus now, as the HTML says it: links, fields, buttons, what scrolls. */
export async function focusable(page: Page): Promise<string[]> {
  await page.evaluate(nameElements);
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement | SVGElement>(
      'a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable]',
    );
    return Array.from(all)
      .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled'))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest('[inert]'))
      .map((element) => (window as unknown as Named).nameOf(element));
  });
}

/** Gives each element a name that it keeps, whatever happens to it or around it. */
function nameElements(): void {
  const names = new WeakMap<Element, string>();
  let count = 0;
  (window as unknown as Partial<Named>).nameOf ??= (element) => {
    const name = names.get(element) ?? `${++count}: ${element.outerHTML.slice(0, 100)}`;
    names.set(element, name);
    return name;
  };
}

function look(): Stop | undefined {
  const focused = document.activeElement;
  const isElement = focused instanceof HTMLElement || focused instanceof SVGElement;
  if (!isElement || focused === document.body) return undefined;
  const named = window as unknown as Named;
  const { last } = named;
  named.last = focused;
  const box = focused.getBoundingClientRect();
  const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(focused);
  const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  // Points of a drawing have a ring of their own.
  const hasRing =
    focused instanceof SVGCircleElement &&
    !/^(?:none|rgba\(0, 0, 0, 0\))$/.test(stroke) &&
    Number.parseFloat(strokeWidth) > 2;
  // Of a link over two lines, the first.
  const [line = box] = Array.from(focused.getClientRects());
  const above = document.elementFromPoint(
    (Math.max(line.left, 0) + Math.min(line.right, innerWidth)) / 2,
    (Math.max(line.top, 0) + Math.min(line.bottom, innerHeight)) / 2,
  );
  // Points that lie close have rings over each other, which are transparent.
  const isNeighbour =
    above?.matches('[role=option]') && above.closest('svg') === focused.closest('svg');
  const isCovered = above && !above.contains(focused) && !focused.contains(above) && !isNeighbour;
  return {
    name: named.nameOf(focused),
    isMarked: hasOutline || hasRing,
    isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    coveredBy: isCovered ? above.outerHTML.slice(0, 100) : '',
    isAfterLast:
      last === undefined ||
      Boolean(last.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING),
  };
}

export interface Stop {
  /** Which element it is, and the beginning of its HTML. */
  name: string;
  /** Whether an outline, or a ring, shows that it has the focus. */
  isMarked: boolean;
  isInView: boolean;
  /** What lies over it; empty where nothing does. */
  coveredBy: string;
  /** Whether it stands behind the stop before it. */
  isAfterLast: boolean;
}

interface Named {
  nameOf: (element: Element) => string;
  last?: Element;
}
