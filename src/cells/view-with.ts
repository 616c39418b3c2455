import type { Element, ElementContent } from 'hast';
import type {
  CellResult,
  ControlOutput,
  DrawnElement,
  ErrorOutput,
  Output,
  TableOutput,
} from './contract.ts';
import { element, text } from './hast.ts';

/**
 * Does what `viewOutputs` does with hands that are given: a page that runs cells again loads
 * those for formulas and drawings when there is one.
 */
export function viewWith(
  { cell, outputs, dropped = 0 }: CellResult,
  hands: ViewHands,
): ElementContent[] {
  const items = outputs.map((output, at) => item(output, hands, `drawn-${cell}-${at}-`));
  if (dropped > 0) {
    const more = `… and ${dropped.toLocaleString('en')} more ${dropped === 1 ? 'output' : 'outputs'}`;
    items.push(element('div', { className: ['output', 'output-more'] }, [text(more)]));
  }
  return items;
}

function item(output: Output, hands: ViewHands, prefix: string): Element {
  const content = contentOf(output, hands, prefix);
  return element('div', { className: ['output', `output-${output.kind}`] }, content);
}

function contentOf(output: Output, hands: ViewHands, prefix: string): ElementContent[] {
  switch (output.kind) {
    case 'text': {
      const className = output.tone ? [`tone-${output.tone}`] : undefined;
      return [element('pre', { className }, [text(output.text)])];
    }
    case 'table':
      return table(output);
    case 'formula':
      // KaTeX's own HTML, of text that it has escaped.
      return [{ type: 'raw', value: hands.typeset(output.tex) } as unknown as ElementContent];
    case 'plot': {
      const caption = output.caption && element('figcaption', {}, [text(output.caption)]);
      // It scrolls where the page is too narrow for letters that can be read.
      const scroll = { tabIndex: 0, ariaLabel: output.caption ?? 'Plot' };
      return [
        element('figure', scroll, [
          hands.drawing(output.tree, output.alt, prefix),
          ...(caption ? [caption] : []),
        ]),
      ];
    }
    case 'control':
      return control(output);
    case 'answer':
      return [element('pre', {}, [text(`${output.question.toUpperCase()}: ${output.value}`)])];
    case 'error':
      return [error(output)];
  }
}

function table({ columns, rows, total, caption }: TableOutput): ElementContent[] {
  const cellOf = (tagName: 'th' | 'td', value: string, at: number) => {
    const className = columns[at]?.align === 'end' ? ['number'] : undefined;
    const scope = tagName === 'th' ? 'col' : undefined;
    return element(tagName, { scope, className }, [text(value)]);
  };
  const head = columns.map(({ name }, at) => cellOf('th', name, at));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      row.map((value, at) => cellOf('td', value, at)),
    ),
  );
  const named = caption ? [element('caption', {}, [text(caption)])] : [];
  const grid = element('table', {}, [
    ...named,
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, body),
  ]);
  const more = total - rows.length;
  const rest = `… and ${more.toLocaleString('en')} more ${more === 1 ? 'row' : 'rows'}`;
  const scroll = {
    className: ['table'],
    tabIndex: 0,
    role: 'group',
    ariaLabel: caption ?? 'Table',
  };
  return [
    element('div', scroll, [grid]),
    ...(more > 0 ? [element('p', { className: ['rest'] }, [text(rest)])] : []),
  ];
}

/** A control at its value. It does nothing until the script of the page is there. */
function control({ id, label, control }: ControlOutput): ElementContent[] {
  const held = { dataControl: id, disabled: true };
  switch (control.type) {
    case 'range': {
      const [min, max, step, value] = [control.min, control.max, control.step, control.value].map(
        String,
      );
      const range = { ...held, type: 'range', min, max, step, value };
      const shown = element('span', { className: ['value'] }, [text(String(value))]);
      return [labelled(label, [element('input', range, []), shown])];
    }
    case 'select': {
      const options = control.options.map((option) =>
        element('option', { selected: option === control.value }, [text(option)]),
      );
      return [labelled(label, [element('select', held, options)])];
    }
    case 'checkbox': {
      const box = { ...held, type: 'checkbox', checked: control.value };
      return [labelled(label, [element('input', box, [])])];
    }
  }
}

function labelled(label: string, content: ElementContent[]): Element {
  return element('label', {}, [element('span', {}, [text(label)]), ...content]);
}

function error({ name, message, place }: ErrorOutput): Element {
  const where = place ? ` (line ${place.line})` : '';
  return element('pre', {}, [text(message === '' ? name : `${name}: ${message}`), text(where)]);
}

export interface ViewHands {
  /** Makes HTML of TeX: KaTeX, wherever this runs. */
  typeset: (tex: string) => string;
  /** See `drawing.ts`. */
  drawing: (tree: DrawnElement, alt: string, prefix: string) => Element;
}
