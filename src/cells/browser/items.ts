import type { CellResult } from '../contract.ts';
import { viewOutputs } from '../view.ts';
import { toDom } from './dom.ts';

/** The items of what a cell shows, as the page had them before. KaTeX comes with the first formula. */
export async function makeItems(result: CellResult): Promise<Element[]> {
  const hasFormula = result.outputs.some(({ kind }) => kind === 'formula');
  const typeset = hasFormula ? (await import('./typeset.ts')).typeset : (tex: string) => tex;
  const items = document.createElement('div');
  items.append(...toDom(viewOutputs(result, typeset), document));
  return [...items.children];
}
