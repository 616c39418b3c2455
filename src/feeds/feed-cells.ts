import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { CellRecord, CellResult, DrawnElement, Output } from '../cells/contract.ts';
import { formulaHtml } from '../cells/formula.ts';
import { element, text } from '../cells/hast.ts';
import { viewOutputs } from '../cells/view.ts';
import { replaceCells, showsOutput, titleOf } from '../components/cells.ts';
import type { ShownCell } from '../components/cells.ts';
import { isLabCode } from '../journal/lab.ts';
import { feedHtml } from '../markdown/feed-html.ts';
import { sizeOf, svgsOf } from './picture.ts';

/**
 * Makes the cells of a post what a feed reader can show: the code, then what it gave as
 * text, tables and pictures, then a link to run it on the site.
 */
export function feedCells(html: string, record: CellRecord): string {
  return replaceCells(html, record, (cell, code, result) =>
    [
      cell.options.hide === 'code' ? '' : code,
      ...(showsOutput(cell, result) ? outputsOf(cell, result) : []),
      cell.options.static ? '' : toHtml(runLink(cell)),
    ].join(''),
  );
}

/** The pictures of a post's cells, by their name below the day's address. */
export function feedPictures({ cells, results }: CellRecord): Map<string, DrawnElement> {
  const drawn = results.flatMap(({ cell: index, outputs }) => {
    // The code of labs is not in the feed.
    const cell = cells.find((one) => one.index === index && !isLabCode(one));
    return outputs.flatMap((output, at) =>
      cell && output.kind === 'plot'
        ? svgsOf(output.tree).map((svg, nth) => [pictureName(cell, at, nth), svg] as const)
        : [],
    );
  });
  return new Map(drawn);
}

function pictureName({ id }: ShownCell, output: number, nth: number): string {
  // A point, which no name of a cell has: `fit-1` is a name too.
  return `${id}.${output + 1}${nth === 0 ? '' : `.${nth + 1}`}.png`;
}

function outputsOf(cell: ShownCell, result: CellResult): string[] {
  return result.outputs.map((output, at) => {
    if (output.kind === 'plot') return toHtml(figure(cell, output, at));
    if (output.kind === 'control') return toHtml(element('p', {}, [text(startOf(output))]));
    const one = { cell: result.cell, outputs: [output] };
    return feedHtml(toHtml(viewOutputs(one, formulaHtml), { allowDangerousHtml: true }));
  });
}

/** The drawings of a figure as pictures, and the words around them. */
function figure(cell: ShownCell, output: Output & { kind: 'plot' }, at: number): Element {
  let nth = 0;
  const read = (drawn: DrawnElement): ElementContent[] => {
    if (drawn.name === 'svg') {
      const src = pictureName(cell, at, nth);
      const alt = nth++ === 0 ? output.alt || 'A plot' : '';
      return [element('img', { src, alt, ...sizeOf(drawn) }, [])];
    }
    return drawn.children.flatMap((child) =>
      typeof child === 'string' ? [text(`${child} `)] : read(child),
    );
  };
  const caption = output.caption ? [element('figcaption', {}, [text(output.caption)])] : [];
  return element('figure', {}, [...read(output.tree), ...caption]);
}

/** A feed has no controls: it says where one stood. */
function startOf({ label, control }: Output & { kind: 'control' }): string {
  const { value } = control;
  return `${label}: ${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}`;
}

function runLink(cell: ShownCell): Element {
  const link = element('a', { href: `#${cell.id}` }, [text(`Run ${titleOf(cell)} on the site`)]);
  return element('p', {}, [link]);
}
