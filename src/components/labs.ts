import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { CellRecord, DrawnElement } from '../cells/contract.ts';
import { drawing } from '../cells/drawing.ts';
import { element, text } from '../cells/hast.ts';
import { CELL_ELEMENT } from '../journal/cell.ts';
import { codeIdOf, LAB_ELEMENT } from '../journal/lab.ts';
import { altOf } from '../lab/alt.ts';
import { figureOf } from '../lab/figure.ts';
import { startOf } from '../lab/lab.ts';
import type { Lab, ShownLab } from '../lab/lab.ts';
import { PARTS } from '../lab/parts/all.ts';
import { readingOf } from '../lab/reading.ts';
import { readoutOf } from '../lab/readout.ts';
import { labControls } from './lab-controls.ts';

/**
 * Puts into each lab of a post's HTML what the page shows of it: the figure with its caption, the
 * controls, the numbers, and its code, folded away. All of it stands there without a script; the
 * controls wait for theirs.
 *
 * @param cells those of the post, among which are those with the code of its labs; `fillCells` fills them.
 */
export function fillLabs(
  html: string,
  labs: readonly ShownLab[],
  cells: CellRecord['cells'],
): string {
  return replaceLabs(html, labs, (shown) => frame(shown, cells));
}

/** Replaces each lab of a post's HTML. */
export function replaceLabs(
  html: string,
  labs: readonly ShownLab[],
  replacement: (shown: ShownLab) => string,
): string {
  return html.replace(labElement, (whole, id: string) => {
    const shown = labs.find(({ lab }) => lab.id === id);
    return shown ? replacement(shown) : whole;
  });
}

/** The figure of a lab as it is published, its text alternative and its numbers. */
export function pictureOfLab(lab: Lab): { tree: DrawnElement; alt: string; readout: Element } {
  const state = startOf(lab);
  const reading = readingOf(lab, state, PARTS[lab.model]);
  return {
    tree: figureOf(lab, state, reading),
    alt: lab.alt ?? altOf(lab, state, reading),
    readout: toElement(readoutOf(lab, reading)),
  };
}

const labElement = new RegExp(
  `<${LAB_ELEMENT} id="([^"]*)" data-index="\\d+"></${LAB_ELEMENT}>`,
  'g',
);

function frame({ lab, code }: ShownLab, cells: CellRecord['cells']): string {
  const { tree, alt, readout } = pictureOfLab(lab);
  const title = titleOf(lab);
  const figure = element('figure', {}, [
    element('div', { className: ['lab-stage'] }, [drawing(tree, alt, `${lab.id}-`)]),
    element('figcaption', {}, [text(lab.caption)]),
  ]);
  const { bar, panel } = labControls(lab, title);
  const data = JSON.stringify(lab).replaceAll('<', '\\u003c');
  const id = codeIdOf(lab);
  const { index } = cells.find((one) => one.id === id) ?? {};
  return [
    `<${LAB_ELEMENT} id="${lab.id}">`,
    toHtml([bar, figure, panel, readout]),
    '<details class="lab-code"><summary>This fit as code</summary>',
    `<${CELL_ELEMENT} id="${id}" data-index="${index}">${code}</${CELL_ELEMENT}>`,
    '</details>',
    `<script type="application/json">${data}</script>`,
    `</${LAB_ELEMENT}>`,
  ].join('');
}

/** What a lab is called on the page. */
export function titleOf({ id }: Lab): string {
  return id.replace('lab-', 'Lab ');
}

function toElement({ name, attributes, children }: DrawnElement): Element {
  const { class: className, ...properties } = attributes;
  return element(
    name,
    { ...(className === undefined ? {} : { className: [className] }), ...properties },
    children.map((child): ElementContent =>
      typeof child === 'string' ? text(child) : toElement(child),
    ),
  );
}
