import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';
import { draftOf } from './draft.ts';
import { unlessTooDeep } from './too-deep.ts';

/**
 * Parses the HTML that the author wrote, so that its links, pictures and headings are
 * seen by the plugins below. Most posts have none and are spared.
 */
export function rehypeWrittenHtml() {
  const parseRaw = rehypeRaw();
  return (tree: Root, file: VFile): void => {
    const draft = draftOf(file);
    if (!draft.hasRawHtml) return;
    const parse = () => {
      const parsed = parseRaw(tree, file);
      if ('children' in parsed) tree.children = parsed.children;
    };
    unlessTooDeep(draft, parse, (source) => showSource(tree, source));
  };
}

/** Puts the source of the text in the place of everything that was made of it. */
export function showSource(tree: Root, source: string): void {
  const pre = { type: 'element' as const, tagName: 'pre', properties: {} };
  tree.children = [{ ...pre, children: [{ type: 'text', value: source }] }];
}
