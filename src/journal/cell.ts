/*
 * A cell is a fence whose TypeScript is run: ```` ```ts run name=fit ````. What stands
 * here is what Markdown finds in the text; `cells/` makes a result of it.
 */

/** The name of the element that a cell is in the HTML of a post. */
export const CELL_ELEMENT = 'daybook-cell';

/** One cell as its author wrote it. Plain data: it is remembered with the post. */
export interface Cell {
  /** Its position among the cells of the post, from 0. */
  index: number;
  /** The `id` of its element: `cell-fit`, or `cell-3` for the third when it has no name. */
  id: string;
  /** Unique in the post. */
  name?: string;
  /** TypeScript as it is shown: without the indentation of a list or the `>` of a callout; lines end with `\n`. */
  code: string;
  /** The line of the file at which the fence opens; the code begins one below. 1-based. */
  line: number;
  /** For each line of the code how many columns of the file stand before it: `2` below `- `. */
  indents: number[];
  options: CellOptions;
}

/** What stands behind `run`, checked. */
export interface CellOptions {
  /** What the page does not show: the code (it is folded away) or the output. */
  hide?: 'code' | 'output';
  /** It runs at build and is not offered in the browser. */
  static?: boolean;
  /** It has a scope of its own: it sees no other cell, and none sees it. */
  isolated?: boolean;
  /** The seconds that a reader's browser gives it; the build gives it five times as many. */
  timeout?: number;
  /** It must throw: its error is the lesson, and its output. */
  fails?: boolean;
}

/** The `id` of the element of a cell that has a name. */
export function cellIdOf(name: string): string {
  return `cell-${name}`;
}

/** The seconds of a cell that asks for none. */
export const DEFAULT_TIMEOUT = 2;

/** The most seconds that a cell can ask for. */
export const LONGEST_TIMEOUT = 60;

/** A build machine may be slow or busy: it gives a cell this many times its seconds. */
export const BUILD_PATIENCE = 5;
