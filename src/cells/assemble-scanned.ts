import type { Program, ProgramCell } from './contract.ts';
import type { Scan } from './javascript.ts';
import { placeAt } from './place-at.ts';

/** The specifier under which hosts offer the runtime's markers. */
export const MARKERS_MODULE = 'daybook:run';

/**
 * Does what `assemble` does with what is known of the code already: a page that runs
 * published code again need not read it, and the script that reads code is a large one.
 *
 * @param scans one for each cell of the program.
 */
export function assembleScanned(
  program: Program,
  scans: readonly CellScan[],
  resolve: Resolve,
): Assembled {
  const prefix = prefixFor(program);
  const markers = ['cell', 'show', 'caught'].map((name) => `${name} as ${prefix}${name}`);
  const pieces: Piece[] = [
    { text: `import { ${markers.join(', ')} } from ${JSON.stringify(resolve(MARKERS_MODULE))};` },
  ];
  for (const [at, cell] of program.cells.entries()) {
    pieces.push({ text: `\n;${prefix}cell(${cell.cell});${cell.fails ? 'try {' : ''}` });
    pieces.push(...piecesOf(cell, prefix, resolve, scans[at]));
    // On a line of its own: the cell may end with a comment.
    pieces.push({ text: cell.fails ? `\n} catch (error) { ${prefix}caught(error); }` : '\n;' });
  }
  const text = pieces.map((piece) => piece.text).join('');
  return { text, placeOf: (line, column) => placeOf(text, pieces, line, column) };
}

function piecesOf(
  cell: ProgramCell,
  prefix: string,
  resolve: Resolve,
  { imports, last }: CellScan = { imports: [], last: undefined },
): Piece[] {
  const changes: Change[] = imports.map(({ specifier, start, end }) => ({
    start,
    end,
    text: JSON.stringify(resolve(specifier)),
    means: start,
  }));
  if (last) {
    // Behind the token before, often on a line above: the expression keeps its columns.
    const [start, end, means] = [last.before, last.before, last.start];
    const text = `;${prefix}show((`;
    changes.push({ start, end, text: start === 0 ? `${text}\n` : text, means });
    changes.push({ start: last.end, end: last.end, text: '));', means });
  }
  const pieces: Piece[] = last?.before === 0 ? [] : [{ text: '\n' }];
  let at = 0;
  for (const { start, end, text, means } of changes.toSorted((a, b) => a.start - b.start)) {
    pieces.push({ text: cell.javascript.slice(at, start), source: { cell, offset: at } });
    pieces.push({ text, source: { cell, offset: means, inserted: true } });
    at = end;
  }
  pieces.push({ text: cell.javascript.slice(at), source: { cell, offset: at } });
  return pieces;
}

/** Markers have names that the author does not use, whatever the author uses. */
function prefixFor({ cells }: Program): string {
  let prefix = '$daybook_';
  while (cells.some(({ javascript }) => javascript.includes(prefix))) prefix += '_';
  return prefix;
}

function placeOf(
  text: string,
  pieces: readonly Piece[],
  line: number,
  column: number,
): CellPlace | undefined {
  let offset = startOfLine(text, line) + column - 1;
  for (const piece of pieces) {
    if (offset < piece.text.length) return piece.source && placeIn(piece.source, offset);
    offset -= piece.text.length;
  }
  return undefined;
}

function placeIn({ cell, offset, inserted }: Source, more: number): CellPlace {
  return { cell: cell.cell, ...placeAt(cell.javascript, inserted ? offset : offset + more) };
}

/** Counts lines as engines do, who see the end of one in more letters than an author. */
function startOfLine(text: string, line: number): number {
  let left = line - 1;
  if (left === 0) return 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g))
    if (--left === 0) return index + end.length;
  return Infinity;
}

export interface Assembled {
  text: string;
  /**
   * Where a place of the module, as an engine says it, lies in the code of a cell.
   * 1-based; undefined for what no author wrote.
   */
  placeOf(line: number, column: number): CellPlace | undefined;
}

export interface CellPlace {
  /** The cell's `index` in the post. */
  cell: number;
  line: number;
  column: number;
}

/** What has to be known of the code of a cell. */
export type CellScan = Pick<Scan, 'imports' | 'last'>;

export type Resolve = (specifier: string) => string;

interface Piece {
  text: string;
  /** Left out for what no author wrote. */
  source?: Source;
}

interface Source {
  cell: ProgramCell;
  offset: number;
  /** The whole piece stands for the one place. */
  inserted?: boolean;
}

interface Change {
  start: number;
  end: number;
  text: string;
  means: number;
}
