import type { CellResult, Output } from '../cells/contract.ts';

/** What a cell shows, in the words that a reader could look for. */
export function outputsText({ outputs }: CellResult): string {
  return outputs.map(textOf).filter(Boolean).join('\n');
}

function textOf(output: Output): string {
  switch (output.kind) {
    case 'text':
      return output.text;
    case 'table': {
      const head = output.columns.map(({ name }) => name);
      const lines = [head, ...output.rows].map((row) => row.join(' '));
      return [output.caption ?? '', ...lines].join('\n');
    }
    case 'formula':
      return output.tex;
    case 'plot':
      return [output.alt, output.caption ?? ''].join('\n');
    case 'control':
      return output.label;
    case 'answer':
      return `${output.question.toUpperCase()}: ${output.value}`;
    case 'error':
      return `${output.name}: ${output.message}`;
  }
}
