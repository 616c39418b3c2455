/*
 * The calendar is one stop for the Tab key, and arrow keys lead from day to day in it: up and down
 * by weekdays, left and right by weeks, Home and End to the first and the last day.
 */

/** Leaves each calendar one link for the Tab key, and listens to the keys in all of them. */
export function startStripKeys(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('.strip table')) {
    const last = linksOf(table).at(-1);
    if (last) rove(table, last);
  }
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLAnchorElement) || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const table = target.closest<HTMLTableElement>('.strip table');
    const next = table && nextOf(table, target, key);
    if (!next) return;
    event.preventDefault();
    rove(table, next);
    next.focus();
  });
}

function rove(table: HTMLTableElement, to: HTMLAnchorElement): void {
  for (const one of linksOf(table)) one.tabIndex = one === to ? 0 : -1;
}

function nextOf(table: HTMLTableElement, from: HTMLAnchorElement, key: string) {
  const links = linksOf(table);
  if (key === 'Home') return links.at(0);
  if (key === 'End') return links.at(-1);
  const [weeks, weekdays] = stepOf(key, getComputedStyle(table).writingMode === 'vertical-rl');
  if (weeks === 0 && weekdays === 0) return undefined;
  const rows = [...table.tBodies].flatMap(({ rows }) => [...rows]);
  let week = rows.findIndex((row) => row.contains(from));
  let weekday = placesOf(rows[week]).findIndex((place) => place.contains(from));
  // Dates without a day are passed over; at the edge the keys stay where they are.
  while (rows[(week += weeks)] && placesOf(rows[week])[(weekday += weekdays)]) {
    const found = placesOf(rows[week])[weekday]?.querySelector('a');
    if (found) return found;
  }
  return from;
}

function stepOf(key: string, isMirrored: boolean): [weeks: number, weekdays: number] {
  const ahead = isMirrored ? -1 : 1;
  if (key === 'ArrowRight') return [ahead, 0];
  if (key === 'ArrowLeft') return [-ahead, 0];
  if (key === 'ArrowDown') return [0, 1];
  return [0, key === 'ArrowUp' ? -1 : 0];
}

function linksOf(table: HTMLTableElement): HTMLAnchorElement[] {
  return [...table.querySelectorAll<HTMLAnchorElement>('td a')];
}

function placesOf(row: HTMLTableRowElement | undefined): HTMLElement[] {
  return row ? [...row.querySelectorAll<HTMLElement>('td')] : [];
}
