/*
 * What the sides of a cell agree on: the build that runs it, the page that shows its
 * result, and the browser that runs it again. Plain data all through: it is written to
 * files as JSON and crosses the walls of a sandbox.
 */

import type { Cell } from '../journal/cell.ts';

/** One thing that a cell shows. A new kind is a case here and a case in `view-with.ts`. */
export type Output =
  | TextOutput
  | TableOutput
  | FormulaOutput
  | PlotOutput
  | ControlOutput
  | AnswerOutput
  | ErrorOutput;

/** Text as it is, with its line breaks. */
export interface TextOutput {
  kind: 'text';
  text: string;
  /** `console.warn` and `console.error`; left out for everything else. */
  tone?: 'warning' | 'error';
}

export interface TableOutput {
  kind: 'table';
  columns: { name: string; align: 'start' | 'end' }[];
  /** The first rows, each cell formatted. */
  rows: string[][];
  /** How many rows there are in all. */
  total: number;
  caption?: string;
}

export interface FormulaOutput {
  kind: 'formula';
  tex: string;
}

/** A drawing. Its nodes are data: the view passes what is on its list and nothing else. */
export interface PlotOutput {
  kind: 'plot';
  /** An `svg` element, or a `figure` that Plot made of a title, legends and several. */
  tree: DrawnElement;
  /** What the drawing shows, for those who do not see it. */
  alt: string;
  caption?: string;
}

export interface DrawnElement {
  name: string;
  attributes: Record<string, string>;
  children: (DrawnElement | string)[];
}

/** A control that the reader can move; at build it has its start value. */
export interface ControlOutput {
  kind: 'control';
  /** Unique in the post and the same in every run: `0.1` is the second control of the first cell. */
  id: string;
  label: string;
  control:
    | { type: 'range'; min: number; max: number; step: number; value: number }
    | { type: 'select'; options: string[]; value: string }
    | { type: 'checkbox'; value: boolean };
}

/** What `prove` computed: the build compares it with the answer in the front matter. */
export interface AnswerOutput {
  kind: 'answer';
  /** The question's `id`. */
  question: string;
  /** A finite number, or text that is not empty. */
  value: number | string;
}

/** What was thrown, or an error that was displayed. */
export interface ErrorOutput {
  kind: 'error';
  /** `TypeError` */
  name: string;
  message: string;
  /** Where in the cell it was thrown, 1-based; left out for an error that was only displayed. */
  place?: { line: number; column: number };
}

/** What running one cell gave. */
export interface CellResult {
  /** The cell's `index` in the post. */
  cell: number;
  outputs: Output[];
  /** How many outputs were counted and not kept; left out for 0. */
  dropped?: number;
}

/** At most so many outputs of a cell are kept; the rest is counted. */
export const MOST_OUTPUTS = 1_000;

/** At most so many rows of a table are shown, and so many columns; the rest is counted. */
export const MOST_IN_TABLE = 50;

/** At most so many elements one drawing can have. */
export const MOST_DRAWN = 20_000;

/** At most so many letters of text a cell can show; what is longer is cut. */
export const MOST_TEXT = 200_000;

/**
 * One scope: cells that run as one module from top to bottom. A post has one for all
 * cells that share names, and one for each `isolated` cell. It is all that a browser
 * needs to run what the build ran.
 */
export interface Program {
  /** Of `Math.random` and `random`. */
  seed: string;
  /** The day at whose noon, in UTC, the clock stands: `2024-05-14`. */
  date: string;
  cells: ProgramCell[];
}

export interface ProgramCell {
  /** The cell's `index` in the post. */
  cell: number;
  /** JavaScript with the lines and columns of the cell's TypeScript. */
  javascript: string;
  /** See `CellOptions`. */
  timeout: number;
  fails: boolean;
  static: boolean;
}

/** A data set that a program can `load`. */
export interface DataFile {
  /** The name in `load(name)`. */
  name: string;
  format: 'columns' | 'parquet';
  /** Rows in all. */
  rows: number;
  columns: { name: string; type: ColumnType }[];
}

/**
 * `number` and `integer` are `Float64Array` (missing: NaN), `boolean` an array of booleans,
 * `text` and `date` (as `2024-05-14`) arrays of strings (missing: null).
 */
export type ColumnType = 'number' | 'integer' | 'text' | 'boolean' | 'date';

/** The values of a data set in the format `columns`, as JSON: missing numbers are null. */
export type ColumnsFile = Record<string, (number | string | boolean | null)[]>;

/*
 * The runtime: a script that both sides evaluate in an empty context before the program.
 * It takes the place of whatever would differ between machines (clock, chance, locale,
 * Math), holds the modules that a program can import, and gathers what it shows.
 */

/** What the host of a context gives the runtime, and how the runtime is called. */
export interface Runtime {
  /** Starts a run. Called once, before the program is evaluated. */
  begin(run: RunOptions): void;
  /** The exports of each module that a program can import, by specifier; parts add theirs. */
  readonly modules: Record<string, Record<string, unknown>>;
  /** The markers that an assembled module imports from `daybook:run`. */
  readonly markers: Markers;
  /**
   * Does what waits for time to pass: runs the next timer, at once, and sets the clock to
   * its time. Returns false when there was none. The host calls it when nothing else is
   * left to do and no data set is awaited.
   */
  turn(): boolean;
  /**
   * Answers `load(name)`: text for `columns`, bytes for `parquet`, undefined when there is none.
   * The bytes are the runtime's from then on.
   */
  deliver(name: string, content: string | ArrayBuffer | undefined): void;
  /** The program threw, or its promise was rejected: shows the error in the current cell. */
  fail(error: unknown, reason?: FailReason): void;
  /** Posts everything that has not been posted, and marks the last cell as done. */
  end(): void;
}

export interface RunOptions {
  seed: string;
  date: string;
  /** The values of controls that the reader moved, by id. */
  controls: Record<string, number | string | boolean>;
  /** What `load` can be asked for. */
  data: DataFile[];
  /** Stop before the cell with this index; left out to run all. */
  stopBefore?: number;
}

export interface Markers {
  /** The cell with this index begins. Throws the runtime's own `Stop` when the run ends before it. */
  cell(index: number): void;
  /** The value of a cell's last expression. */
  show(value: unknown): void;
  /** What a cell with `fails` threw. */
  caught(error: unknown): void;
}

/** What the runtime posts to its host, as JSON text: in batches, at least every 50 ms of a busy cell. */
export type RuntimeMessage =
  /** A cell has begun; all before it are done. */
  | { type: 'cell'; cell: number }
  /** More outputs of a cell, in order. `dropped` counts those that were not kept, so far. */
  | { type: 'outputs'; cell: number; outputs: Output[]; dropped: number }
  /** The program asks for a data set. */
  | { type: 'load'; name: string }
  /** A cell with `fails` threw, as it must; the error is its last output. `stack` is the engine's text. */
  | { type: 'caught'; cell: number; stack: string }
  /**
   * The program threw in this cell; the error is among its outputs. `stack` is the engine's
   * text. With a `reason` the program threw nothing: the host made the error.
   */
  | { type: 'failed'; cell: number; stack: string; reason?: FailReason };

/** The program waits for something that never comes. */
export type FailReason = 'deadlock';

/** How a script of the runtime finds the context's hidden hands; deleted before a program runs. */
export const RUNTIME_KEY = '__daybook';

/** What the host puts under `RUNTIME_KEY` before it evaluates the runtime. */
export interface RuntimeHost {
  post(message: string): void;
  /** Set by the runtime's script; its parts (Math, Plot, Parquet) find it here too. */
  runtime?: Runtime;
}

/** A script of the runtime. `core` is always there; the others only where the code needs them. */
export type Part =
  | 'core'
  | 'calendar'
  | 'chance'
  | 'math'
  | 'controls'
  | 'answers'
  | 'data'
  | 'plot'
  | 'parquet'
  | RegressionPart;

/** The parts of `daybook/regression`: see `REGRESSION` in `parts.ts`. */
export type RegressionPart = 'linear' | 'lasso' | 'logistic' | 'descent' | 'preparing' | 'judging';

/** All that is known of the cells of one post: what pages and feeds show. */
export interface CellRecord {
  cells: Pick<Cell, 'index' | 'id' | 'name' | 'options'>[];
  programs: Program[];
  results: CellResult[];
  /** The data sets that were read, each with the digest of what it held. */
  loaded: Record<string, string>;
}
