import type { Page } from '@playwright/test';

/** What of a page stands outside the window, though it does not scroll in a box of its own. */
export function outsideWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth ? [`the page: ${root.scrollWidth} px`] : [];
    const scrolls = (element: Element) =>
      /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
    const isInBox = (element: Element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
        if (scrolls(box)) return true;
      return false;
    };
    const outside = Array.from(document.querySelectorAll('body *'))
      .filter((element) => element.checkVisibility() && !element.closest('.skip-link, .katex'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (right > root.clientWidth + 1 || left < -1);
      })
      .filter((element) => !isInBox(element));
    return [...wide, ...outside.map((element) => element.outerHTML.slice(0, 120))];
  });
}
