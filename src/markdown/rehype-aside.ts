import type { Nodes, Parents, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { VFile } from 'vfile';
import { type Draft, draftOf } from './draft.ts';
import { setAside } from './set-aside.ts';

/** Sets the highlighted code aside that Shiki has just made. */
export function rehypeAside() {
  return (tree: Root, file: VFile): void => setCodeAside(draftOf(file), tree);
}

function setCodeAside(draft: Draft, parent: Parents): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element' || WITHOUT_BLOCKS.has(child.tagName)) continue;
    if (child.tagName !== 'pre') setCodeAside(draft, child);
    else if (isHighlighted(child)) {
      const mark = setAside(draft, toHtml(child), '');
      parent.children[index] = { type: 'element', children: [], ...mark };
    }
  }
}

/** Elements in which Markdown puts no code block, and in which most of the nodes are. */
const WITHOUT_BLOCKS = new Set(['p', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function isHighlighted(node: Nodes): boolean {
  return node.type === 'element' && 'class' in node.properties;
}
