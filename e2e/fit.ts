import type { Page } from '@playwright/test';

/** Letters that a box cuts off, though it cannot be scrolled. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = [];
    const letters = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (letters.nextNode()) {
      const { parentElement, textContent } = letters.currentNode;
      if (!parentElement || !textContent?.trim()) continue;
      if (!parentElement.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(letters.currentNode);
      const text = range.getBoundingClientRect();
      for (
        let box: Element | null = parentElement;
        box && box !== document.body;
        box = box.parentElement
      ) {
        const { overflowX, overflowY, clipPath, position, webkitLineClamp } = getComputedStyle(box);
        const { left, right, top, bottom, width, height } = box.getBoundingClientRect();
        // For screen readers only, or never seen at all; or an excerpt that says so by its dots.
        if (clipPath !== 'none' || width <= 1 || height <= 1 || webkitLineClamp !== 'none') break;
        const scrolls = /auto|scroll/.test(overflowX + overflowY);
        const isCut =
          (/hidden|clip/.test(overflowX) && (text.left < left - 2 || text.right > right + 2)) ||
          (/hidden|clip/.test(overflowY) && (text.top < top - 4 || text.bottom > bottom + 4));
        if (isCut && !scrolls)
          cut.push(`“${textContent.trim().slice(0, 40)}” in ${box.outerHTML.slice(0, 80)}`);
        if (scrolls || position === 'fixed') break;
      }
    }
    return cut;
  });
}

/** Lines of different texts that stand on each other. */
export function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // They place letters by themselves, one over another where that is meant.
    const ELSEWHERE = '.katex, svg, .prism-code-editor, .skip-link, sup, sub';
    const lines: { left: number; right: number; top: number; bottom: number; node: Node }[] = [];
    const letters = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (letters.nextNode()) {
      const { parentElement, textContent } = letters.currentNode;
      if (!parentElement || !textContent?.trim() || parentElement.closest(ELSEWHERE)) continue;
      if (!parentElement.checkVisibility({ visibilityProperty: true })) continue;
      const shown = visiblePart(parentElement);
      const range = document.createRange();
      range.selectNodeContents(letters.currentNode);
      // A line box is higher than its letters: what is left of it in the middle is ink.
      for (const { left, right, top, bottom } of Array.from(range.getClientRects())) {
        const quarter = (bottom - top) / 4;
        const line = {
          left: Math.max(left, shown.left) + 2,
          right: Math.min(right, shown.right) - 2,
          top: Math.max(top + quarter, shown.top),
          bottom: Math.min(bottom - quarter, shown.bottom),
          node: letters.currentNode,
        };
        if (line.right > line.left && line.bottom > line.top) lines.push(line);
      }
    }
    lines.sort((a, b) => a.top - b.top);
    const found: string[] = [];
    for (const [at, one] of lines.entries())
      for (let next = at + 1; next < lines.length; next++) {
        const other = lines[next];
        if (!other || other.top >= one.bottom) break;
        if (one.node !== other.node && other.left < one.right && other.right > one.left)
          found.push(`“${one.node.textContent ?? ''}” and “${other.node.textContent ?? ''}”`);
      }
    return found;

    /** The part of an element that the boxes around it show. */
    function visiblePart(element: Element) {
      const part = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
      for (
        let box: Element | null = element;
        box && box !== document.body;
        box = box.parentElement
      ) {
        if (getComputedStyle(box).overflowX === 'visible') continue;
        const { left, right, top, bottom } = box.getBoundingClientRect();
        part.left = Math.max(part.left, left);
        part.right = Math.min(part.right, right);
        part.top = Math.max(part.top, top);
        part.bottom = Math.min(part.bottom, bottom);
      }
      return part;
    }
  });
}

/** What is seen of a page's content: its headings, and what its links say. */
export function contentOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4, a[href], button)'))
      // The contents fold where there is no margin for them.
      .filter((element) => !element.closest('details, .contents'))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => `${element.localName}: ${element.innerText.trim().slice(0, 60)}`),
  );
}
