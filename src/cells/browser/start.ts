import { announce } from './announce.ts';
import { CellElement } from './element.ts';
import type { Post } from './post.ts';
import type { PageFile } from './protocol.ts';
import { openVersions } from './versions.ts';

startCells();

/** Lets the cells of this page be run again. The page is complete without it. */
function startCells(): void {
  const page = document.getElementById('daybook-cells')?.textContent;
  if (!page || customElements.get('daybook-cell')) return;
  const versions = openVersions(location.pathname, () => localStorage);
  customElements.define('daybook-cell', CellElement);
  const cells = [...document.querySelectorAll<CellElement>('daybook-cell')];
  let post: Promise<Post> | undefined;
  const load = () => {
    post ??= import('./post.ts').then(
      (module) => new module.Post(JSON.parse(page) as PageFile, cells),
    );
    // Whoever was offline may be online now.
    post.catch(() => (post = undefined));
    return post;
  };
  for (const cell of cells) cell.start(load, versions);

  const open = async () => {
    if (!location.hash.startsWith('#cell=')) return;
    const linked = await import('./link.ts').then(
      ({ readLink }) => readLink(location.hash),
      () => undefined,
    );
    const cell = linked && cells.find(({ id }) => id === linked.id);
    if (cell && !cell.hasAttribute('data-static')) await cell.open(linked.code);
    else announce('The link holds a change of a cell that cannot be shown.');
  };
  addEventListener('hashchange', () => void open());
  void open();
}
