import { keep, kept } from './kept.ts';

/**
 * Shows the switch of the theme and gives it its work: system, light, dark, and again. What was
 * chosen is already there: a line in the page's head sets it before anything is painted.
 */
export function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme-switch');
  if (!button) return;
  button.hidden = false;
  const show = () => {
    const theme = root.dataset['theme'] ?? '';
    const name = `Colour scheme: ${theme || 'system'}`;
    button.ariaLabel = button.title = name;
    tellBrowser(theme);
  };
  button.addEventListener('click', () => {
    const next = NEXT[root.dataset['theme'] ?? ''];
    keep('theme', next);
    apply(next);
    show();
  });
  // Chosen on another page: in another window, or before this one came back from the history.
  const follow = () => {
    apply(kept('theme'));
    show();
  };
  addEventListener('storage', follow);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow();
  });
  show();
}

const root = document.documentElement;
const NEXT: Record<string, string | undefined> = { '': 'light', light: 'dark' };

function apply(theme: string | undefined): void {
  if (theme) root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
}

/** The frame of the window is coloured by `meta` elements, one for each scheme of the system. */
function tellBrowser(theme: string): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const own = (meta.dataset['scheme'] ??= /dark|light/.exec(meta.media)?.[0] ?? '');
    if (own)
      meta.media = theme ? (own === theme ? 'all' : 'not all') : `(prefers-color-scheme: ${own})`;
  }
}
