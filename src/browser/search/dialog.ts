import { element } from './element.ts';
import { indexIn, makeResults } from './results.ts';

/**
 * Opens the dialog of the search; where the page has a search of its own, that.
 *
 * @param page the address of the page of the search.
 */
export function openSearch(page: string): void {
  const own = document.querySelector<HTMLInputElement>('.search-form input');
  if (own) {
    own.focus();
    return;
  }
  dialog ??= makeDialog(page);
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector('input')?.select();
}

let dialog: HTMLDialogElement | undefined;

function makeDialog(page: string): HTMLDialogElement {
  const folder = new URL('../pagefind/', page).href;
  const results = makeResults(folder);
  const field = element('input', {
    ...{ type: 'text', name: 'q', autofocus: '', 'aria-label': 'Search the log' },
    ...{ inputmode: 'search', enterkeyhint: 'search', placeholder: 'Search the log' },
    ...{ autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' },
  });
  const close = element('button', { type: 'button', class: 'search-close' }, 'Close');
  const all = element('a', { href: page }, 'All results, with filters');
  const made = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    element('form', { role: 'search', action: page }, field, close),
    element('div', { class: 'search-found' }, ...results.elements),
    element('p', { class: 'search-foot' }, all, element('span', { class: 'search-keys' }, KEYS)),
  );
  document.body.append(made);

  // What every search needs comes while the reader still types.
  indexIn(folder).catch(() => undefined);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    all.href = field.value.trim() ? `${page}?q=${encodeURIComponent(field.value.trim())}` : page;
    waiting = setTimeout(() => void results.show(field.value), PAUSE);
  });
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    // The backdrop belongs to the dialog; all else in it to its children.
    if (event.target === made) made.close();
    // A link into this very page leaves the dialog open otherwise.
    if ((event.target as Element).closest('a')) made.close();
  });
  made.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = [field, ...made.querySelectorAll<HTMLElement>(STOPS)];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (at === -1) return;
    event.preventDefault();
    stops[Math.min(Math.max(0, at + step), stops.length - 1)]?.focus();
  });
  return made;
}

/** Where the arrow keys lead. */
const STOPS = '.search-results a, .search-more:not([hidden]), .search-foot a';
const KEYS = '↑ ↓ to choose, Enter to open, Esc to close';

/** How long nothing is typed before a search, in milliseconds. */
export const PAUSE = 200;
