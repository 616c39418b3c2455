import { announce } from './announce.ts';
import { CellElement } from './element.ts';
import { readLink } from './link.ts';
import { Post } from './post.ts';
import type { PageFile } from './protocol.ts';
import { openVersions } from './versions.ts';

/** Lets the cells of this page be run again. The page is complete without it. */
export function startCells(): void {
  const page = document.getElementById('daybook-cells')?.textContent;
  if (!page || customElements.get('daybook-cell')) return;
  const post = new Post(JSON.parse(page) as PageFile);
  const versions = openVersions(location.pathname, () => localStorage);
  customElements.define('daybook-cell', CellElement);
  const cells = [...document.querySelectorAll<CellElement>('daybook-cell')];
  for (const cell of cells) cell.start(post, versions);

  const open = async () => {
    if (!location.hash.startsWith('#cell=')) return;
    const linked = await readLink(location.hash);
    const cell = linked && cells.find(({ id }) => id === linked.id);
    if (cell && !cell.hasAttribute('data-static')) await cell.open(linked.code);
    else announce('The link holds a change of a cell that cannot be shown.');
  };
  addEventListener('hashchange', () => void open());
  void open();
}
