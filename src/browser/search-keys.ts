import { onKey } from './keys.ts';
import type * as search from './search.ts';

/**
 * Leads to the search by the link in the header, `/`, Ctrl+K and ⌘K. Its script is loaded only
 * then, on the page of the search, and where words are to be marked. Where it cannot be loaded,
 * the page of the search offers what it can.
 */
export function startSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  if (!link) return;
  const load = () =>
    import(/* @vite-ignore */ link.dataset['search'] ?? '') as Promise<typeof search>;
  const open = () => {
    load().then(
      ({ openSearch }) => openSearch(link.href),
      () => location.assign(link.href),
    );
    return true;
  };
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  onKey(({ key }) => key === '/' && open());
  addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, target, defaultPrevented } = event;
    if (key !== 'k' || ctrlKey === metaKey || altKey || shiftKey || defaultPrevented) return;
    if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]'))
      return;
    event.preventDefault();
    if (!document.querySelector('dialog[open]')) open();
  });
  if (location.search.includes('highlight=')) void load().then(({ highlight }) => highlight());
  const form = document.querySelector<HTMLFormElement>('.search-form');
  if (form) void load().then(({ startPage }) => startPage(form));
}
