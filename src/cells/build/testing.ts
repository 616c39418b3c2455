import type { Cell, CellOptions } from '../../journal/cell.ts';

/** For tests: the cells of a post made of nothing but these fences. */
export function cellsOf(...codes: (string | [string, CellOptions])[]): Cell[] {
  let line = 1;
  return codes.map((entry, index) => {
    const [code, options] = typeof entry === 'string' ? [entry, {}] : entry;
    const lines = code.replace(/\n$/, '').split('\n');
    const cell = {
      ...{ index, id: `cell-${index + 1}`, code: `${lines.join('\n')}\n`, line, options },
      indents: lines.map(() => 0),
    };
    line += lines.length + 2;
    return cell;
  });
}
