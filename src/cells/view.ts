import type { ElementContent } from 'hast';
import type { CellResult } from './contract.ts';
import { drawing } from './drawing.ts';
import { viewWith } from './view-with.ts';

/**
 * What a cell shows, as elements: in the page that is built, in the feed, and in the
 * browser after another run. Everything in it is text and known elements; nothing that a
 * cell computes is taken as HTML.
 *
 * @param typeset makes HTML of TeX: KaTeX, wherever this runs.
 */
export function viewOutputs(
  result: CellResult,
  typeset: (tex: string) => string,
): ElementContent[] {
  return viewWith(result, { typeset, drawing });
}
