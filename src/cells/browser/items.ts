import type { CellResult, Output } from '../contract.ts';
import { viewWith, type ViewHands } from '../view-with.ts';
import { toDom } from './dom.ts';

/** The items of what a cell shows, as the page had them before. What draws comes with the first drawing. */
export async function makeItems(result: CellResult): Promise<Element[]> {
  const has = (kind: Output['kind']) => result.outputs.some((output) => output.kind === kind);
  const [typesetting, drawing] = await Promise.all([
    has('formula') && import('./typeset.ts'),
    has('plot') && import('../drawing.ts'),
  ]);
  const content = viewWith(result, { ...NOTHING, ...typesetting, ...drawing });
  const items = document.createElement('div');
  items.append(...toDom(content, document, drawing ? drawing.SVG_ELEMENTS : undefined));
  return [...items.children];
}

/** Never asked for: there is no formula, or no drawing. */
const NOTHING: ViewHands = {
  typeset: (tex) => tex,
  drawing: () => ({ type: 'element', tagName: 'svg', properties: {}, children: [] }),
};
