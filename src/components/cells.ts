import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { CellRecord, CellResult } from '../cells/contract.ts';
import { formulaHtml } from '../cells/formula.ts';
import { element, text } from '../cells/hast.ts';
import { viewOutputs } from '../cells/view.ts';
import { CELL_ELEMENT } from '../journal/cell.ts';

/**
 * Puts around each cell of a post's HTML what the page shows of it: its name and its
 * buttons above the code, its result below. All of it stands there without a script; the
 * buttons wait for theirs.
 */
export function fillCells(html: string, record: CellRecord): string {
  return replaceCells(html, record, frame);
}

/** Replaces each cell of a post's HTML; `code` is the HTML of its highlighted code. */
export function replaceCells(
  html: string,
  { cells, results }: CellRecord,
  replacement: (cell: ShownCell, code: string, result: CellResult) => string,
): string {
  return html.replace(cellElement, (whole, index: string, code: string) => {
    const cell = cells.find((one) => one.index === Number(index));
    if (!cell) return whole;
    const result = results.find((one) => one.cell === cell.index);
    return replacement(cell, code, result ?? { cell: cell.index, outputs: [] });
  });
}

/** What a cell is called on the page. */
export function titleOf({ name, index }: ShownCell): string {
  return name ?? `Cell ${index + 1}`;
}

/** Whether the page shows what a cell gave: an error is shown in any case. */
export function showsOutput({ options }: ShownCell, { outputs }: CellResult): boolean {
  return options.hide !== 'output' || outputs.some(({ kind }) => kind === 'error');
}

const cellElement = new RegExp(
  `<${CELL_ELEMENT} id="[^"]*" data-index="(\\d+)">([^]*?)</${CELL_ELEMENT}>`,
  'g',
);

export type ShownCell = CellRecord['cells'][number];

function frame(cell: ShownCell, code: string, result: CellResult): string {
  const { id, index, options } = cell;
  const title = titleOf(cell);
  const attributes = {
    ...{ id, dataIndex: String(index), dataName: title },
    ...(options.static ? { dataStatic: '' } : {}),
    ...(options.fails ? { dataFails: '' } : {}),
  };
  const output = element(
    'div',
    {
      ...{ className: ['cell-output'], role: 'log', ariaLabel: `Output of ${title}` },
      ...(showsOutput(cell, result) ? {} : { hidden: true }),
    },
    withFirstBreaks(viewOutputs(result, formulaHtml)),
  );
  const shown =
    options.hide === 'code'
      ? `<details class="cell-code"><summary>Code</summary>${code}</details>`
      : `<div class="cell-code">${code}</div>`;
  const opened = toHtml(element(CELL_ELEMENT, attributes, [])).replace(/<\/[^>]*>$/, '');
  const parts = [toHtml(bar(title, options)), shown, toHtml(output, { allowDangerousHtml: true })];
  return `${opened}${parts.join('')}</${CELL_ELEMENT}>`;
}

/** The line above a cell. Its buttons take their place from the start, so that nothing moves. */
function bar(title: string, { static: isStatic }: ShownCell['options']): Element {
  const named = element('span', { className: ['cell-name'] }, [text(title)]);
  const state = element('span', { className: ['cell-state'] }, [text('as published')]);
  const tools = element(
    'span',
    { className: ['cell-tools'] },
    BUTTONS.map(([action, label]) =>
      element(
        'button',
        { type: 'button', dataDo: action, disabled: true, ariaLabel: `${label}: ${title}` },
        [text(label)],
      ),
    ),
  );
  return element('div', { className: ['cell-bar'] }, [named, state, ...(isStatic ? [] : [tools])]);
}

const BUTTONS = [
  ['run', 'Run'],
  ['run-to-here', 'Run all to here'],
  ['edit', 'Edit'],
  ['reset', 'Reset'],
  ['copy', 'Copy'],
] as const;

/** Who reads HTML passes over a line break that is the first thing in a `<pre>`: it is written twice. */
function withFirstBreaks(content: ElementContent[]): ElementContent[] {
  visit({ type: 'root', children: content }, 'element', ({ tagName, children }) => {
    const [first] = children;
    if (tagName === 'pre' && first?.type === 'text' && first.value.startsWith('\n'))
      first.value = `\n${first.value}`;
  });
  return content;
}
