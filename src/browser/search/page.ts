import { PAUSE } from './dialog.ts';
import { indexIn, makeResults } from './results.ts';
import type { Counts } from './index.ts';

/**
 * Brings the page of the search to life: the field, the filters and the results, all of which
 * its address says.
 */
export function startPage(form: HTMLFormElement): void {
  const folder = new URL('../pagefind/', location.href).href;
  const results = makeResults(folder);
  const field = form.elements.namedItem('q') as HTMLInputElement;
  const selects = [...form.querySelectorAll('select')];
  const filters = selects.filter(({ name }) => name !== SORT);
  const indexes = document.querySelector<HTMLElement>('.search-indexes');
  form.after(...results.elements);
  form.hidden = false;

  const read = () => {
    const { searchParams } = new URL(location.href);
    field.value = searchParams.get('q') ?? '';
    for (const select of selects) {
      select.value = searchParams.get(select.name) ?? '';
      // A value that there is not.
      if (select.selectedIndex === -1) select.value = '';
    }
  };
  const address = () => {
    const url = new URL(location.pathname, location.origin);
    for (const { name, value } of [field, ...selects])
      if (value.trim()) url.searchParams.set(name, value.trim());
    return url;
  };
  const show = async () => {
    if (indexes) indexes.hidden = field.value.trim() !== '';
    const chosen = filters.filter(({ value }) => value !== '');
    const counts = await results.show(field.value, {
      filters: Object.fromEntries(chosen.map(({ name, value }) => [name, value])),
      newest: selects.some(({ name, value }) => name === SORT && value !== ''),
    });
    if (counts) tell(filters, counts);
  };
  const commit = () => {
    if (address().href !== location.href) history.pushState(null, '', address());
    void show();
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      history.replaceState(null, '', address());
      void show();
    }, PAUSE);
  });
  for (const select of selects) select.addEventListener('change', commit);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    commit();
  });
  addEventListener('popstate', () => {
    read();
    void show();
  });

  // The numbers in the page are those of the whole log. Those of what is found take files of their
  // own, which only who is about to filter needs.
  const count = async () => {
    const all = await (await indexIn(folder)).counts();
    if (field.value.trim() === '') tell(filters, all);
    else await show();
  };
  for (const select of filters)
    select.addEventListener('focus', () => void count().catch(() => undefined), { once: true });

  read();
  void show();
}

const SORT = 'sort';

/** Says behind each value of a filter how many days pass it; what was not counted stays as it is. */
function tell(filters: readonly HTMLSelectElement[], counts: Counts): void {
  for (const { name, options } of filters) {
    const counted = counts[name];
    if (!counted) continue;
    for (const option of options) {
      const { label } = option.dataset;
      if (label !== undefined) option.text = `${label} (${counted[option.value] ?? 0})`;
    }
  }
}
