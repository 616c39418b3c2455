import type { DrawnElement } from '../../cells/contract.ts';
import { altOf } from '../alt.ts';
import { figureOf } from '../figure.ts';
import type { Lab, LabState } from '../lab.ts';
import type { Reading } from '../reading.ts';
import { readoutOf } from '../readout.ts';
import { build, patch } from './tree.ts';

/**
 * What a lab shows: the figure and the numbers. The first time both are made anew, by the functions
 * that made those of the page; then only what changes is touched.
 */
export class View {
  readonly #root: Element;
  #parts: { element: Element; tree: DrawnElement }[] = [];

  constructor(root: Element) {
    this.#root = root;
  }

  /** @param isPublished whether the words of the author about the figure hold. */
  show(lab: Lab, state: LabState, reading: Reading, isPublished: boolean): void {
    const figure = figureOf(lab, state, reading);
    const alt = (isPublished && lab.alt) || altOf(lab, state, reading);
    Object.assign(figure.attributes, { role: 'img', 'aria-label': alt });
    const trees = [figure, readoutOf(lab, reading)];
    this.#parts = trees.map((tree, at) => {
      const part = this.#parts[at];
      if (part) {
        patch(part.element, part.tree, tree);
        return { element: part.element, tree };
      }
      const element = build(tree);
      this.#root.querySelector(`.${tree.attributes['class']}`)!.replaceWith(element);
      return { element, tree };
    });
  }
}
