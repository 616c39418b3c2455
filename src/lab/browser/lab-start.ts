import type { LabElement } from './lab-element.ts';

/*
 * All that a page with labs loads at first: it asks for the rest when one of them comes near the
 * screen. The page is complete without it.
 */
const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) void start(target);
  },
  // About a screen away: it is there before its reader.
  { rootMargin: '700px' },
);
for (const lab of document.querySelectorAll('daybook-lab')) observer.observe(lab);

async function start(lab: Element): Promise<void> {
  try {
    await import('./lab-element.ts');
    await (lab as LabElement).start();
    observer.unobserve(lab);
  } catch {
    // Whoever was offline may be online when the lab comes near again.
  }
}
