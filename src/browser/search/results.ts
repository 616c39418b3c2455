import { element } from './element.ts';
import { openIndex } from './index.ts';
import type { Counts, FindOptions, Hit, SearchIndex } from './index.ts';
import { itemOf } from './item.ts';

/**
 * The results of a search: a line that says how many there are, and is read out; the days, a few
 * at first and more when their reader comes to their end; a button for who has no wheel.
 *
 * @param folder the address of the index.
 */
export function makeResults(folder: string): Results {
  const status = element('p', { class: 'search-status', role: 'status' });
  const list = element('ol', { class: 'search-results', role: 'list' });
  const button = element('button', { class: 'search-more', type: 'button', hidden: '' });
  let hits: Hit[] = [];
  let shown = 0;
  let asked = 0;
  let searched = '';
  let press: ((seen?: boolean) => void) | undefined;

  const offer = (label: string, then: (seen?: boolean) => void) => {
    button.textContent = label;
    button.hidden = false;
    // Once: the button may be seen and pressed before it is gone.
    press = (seen) => {
      press = undefined;
      then(seen);
    };
  };
  const next = async (turn: number, count: number) => {
    const wanted = hits.slice(shown, shown + count);
    const items = await Promise.all(
      wanted.map(async (hit) => itemOf(await hit.load(), hit.words, searched)),
    );
    if (turn !== asked) return;
    const held = document.activeElement === button;
    list.append(...items);
    shown += items.length;
    button.hidden = true;
    if (shown < hits.length)
      offer('More results', (seen) => {
        void attempt(turn, () => next(turn, seen ? WHEN_SEEN : WHEN_PRESSED));
      });
    if (held) items[0]?.querySelector('a')?.focus();
    // Seen anew where the list is still shorter than the window.
    observer.unobserve(button);
    if (!button.hidden) observer.observe(button);
  };
  const attempt = async (turn: number, work: () => Promise<void>) => {
    try {
      await work();
    } catch {
      if (turn !== asked) return;
      status.textContent = 'The search could not be loaded. Is there a connection?';
      observer.unobserve(button);
      offer('Try again', () => void attempt(turn, work));
    }
  };
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) press?.(true);
  });
  button.addEventListener('click', () => press?.());

  return {
    elements: [status, list, button],
    async show(query, options) {
      const turn = ++asked;
      if (query.trim() === '') {
        status.textContent = '';
        list.replaceChildren();
        shown = 0;
        button.hidden = true;
        return undefined;
      }
      if (shown === 0) status.textContent = 'Searching …';
      let counts: Counts | undefined;
      await attempt(turn, async () => {
        const found = await (await indexIn(folder)).find(query, options);
        if (turn !== asked) return;
        const fresh = found.hits.slice(0, AT_FIRST);
        await Promise.all(fresh.map((hit) => hit.load()));
        if (turn !== asked) return;
        counts = found.counts;
        hits = found.hits;
        searched = query;
        shown = 0;
        list.replaceChildren();
        await next(turn, AT_FIRST);
        status.textContent = told(hits.length, query.trim());
      });
      return counts;
    },
  };
}

/** So many days are loaded at a time, for each is a file with all of the day's words. */
const AT_FIRST = 2;
const WHEN_SEEN = 1;
const WHEN_PRESSED = 5;

/** The index, opened once for the dialog and the page; anew where that failed. */
export function indexIn(folder: string): Promise<SearchIndex> {
  if (opened) return opened;
  const opening = openIndex(folder);
  opened = opening;
  opening.catch(() => (opened = undefined));
  return opening;
}

let opened: Promise<SearchIndex> | undefined;

function told(count: number, query: string): string {
  if (count === 0) return `No results for “${query}”`;
  return count === 1 ? `1 result for “${query}”` : `${count} results for “${query}”`;
}

export interface Results {
  elements: HTMLElement[];
  /** Shows what a query finds; undefined where it finds nothing more to say, as when another came. */
  show(query: string, options?: FindOptions): Promise<Counts | undefined>;
}
