import { kept } from './kept.ts';

/**
 * Listens to the keys that lead to the next and the previous day. They are those of the first
 * links on the page that say so by their `rel`.
 */
export function startKeys(): void {
  onKey(({ key, shiftKey }) => {
    if (shiftKey) return false;
    const isMirrored = getComputedStyle(document.body).direction === 'rtl';
    const [back, ahead] = isMirrored ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    const rel = key === 'j' || key === ahead ? 'next' : key === 'k' || key === back ? 'prev' : '';
    const link = rel && document.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`);
    if (link) link.click();
    return Boolean(link);
  });
}

/**
 * Calls a function for each single key that is not meant for anything else: not for a field, an
 * editor, a lab, the calendar, a dialog or a box that scrolls, and not held down with others but
 * Shift. It says whether the key had a use. None is heard where the reader has turned them off,
 * as WCAG 2.2, 2.1.4, asks for.
 */
export function onKey(use: (event: KeyboardEvent) => boolean): void {
  addEventListener('keydown', (event) => {
    const { defaultPrevented, repeat, isComposing, ctrlKey, altKey, metaKey, target } = event;
    if (defaultPrevented || repeat || isComposing || ctrlKey || altKey || metaKey) return;
    if (!keysAreOn() || document.querySelector('dialog[open]')) return;
    if (target instanceof Element && target.closest(OWN_KEYS)) return;
    if (event.key.startsWith('Arrow') && scrollsSideways(target)) return;
    if (use(event)) event.preventDefault();
  });
}

/** Whether the reader has left the keys on. */
export function keysAreOn(): boolean {
  return kept('keys') !== 'off';
}

const OWN_KEYS =
  'input, textarea, select, video, audio, iframe, [contenteditable], [role=grid], [role=slider], [role=tablist], .strip table, daybook-cell, daybook-lab';

/** Whether arrow keys move something below the focus, or the page where it is zoomed. */
function scrollsSideways(target: EventTarget | null): boolean {
  if (visualViewport && visualViewport.scale > 1.01) return true;
  let box = target instanceof Element ? target : null;
  for (; box; box = box.parentElement) {
    const isWider = box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0;
    const isPage = box === document.documentElement;
    if (isWider && (isPage || /auto|scroll/.test(getComputedStyle(box).overflowX))) return true;
  }
  return false;
}
