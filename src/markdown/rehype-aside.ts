import type { Element, Nodes, Parents, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { VFile } from 'vfile';
import { CELL_ELEMENT } from '../journal/cell.ts';
import { codeIdOf, LAB_ELEMENT } from '../journal/lab.ts';
import { reportUnshown } from './cells.ts';
import { type Draft, draftOf } from './draft.ts';
import { reportUnshownLabs } from './labs.ts';
import { setAside } from './set-aside.ts';

/** Sets the highlighted code aside that Shiki has just made, the cells with theirs, and the labs. */
export function rehypeAside() {
  return (tree: Root, file: VFile): void => {
    const draft = draftOf(file);
    setCodeAside(draft, tree);
    reportUnshown(draft);
    reportUnshownLabs(draft);
  };
}

function setCodeAside(draft: Draft, parent: Parents): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element' || WITHOUT_BLOCKS.has(child.tagName)) continue;
    if (child.tagName === CELL_ELEMENT) readCell(draft, child);
    else if (child.tagName === LAB_ELEMENT) readLab(draft, child);
    else if (child.tagName !== 'pre') {
      setCodeAside(draft, child);
      continue;
    } else if (!isHighlighted(child)) continue;
    const mark = setAside(draft, toHtml(child), '');
    parent.children[index] = { type: 'element', children: [], ...mark };
  }
}

/** The HTML of the author is not parsed yet, so this one is ours. Nothing but its code stands in it. */
function readCell(draft: Draft, cell: Element): void {
  cell.children = cell.children.filter((child) => child.type === 'element');
  draft.anchors.push(String(cell.properties['id']));
}

/** A lab takes a second `id`, for its code. */
function readLab(draft: Draft, lab: Element): void {
  lab.children = [];
  const id = String(lab.properties['id']);
  draft.anchors.push(id, codeIdOf({ id }));
}

/** Elements in which Markdown puts no code block, and in which most of the nodes are. */
const WITHOUT_BLOCKS = new Set(['p', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function isHighlighted(node: Nodes): boolean {
  return node.type === 'element' && 'class' in node.properties;
}
