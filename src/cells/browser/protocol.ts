import type { CellScan } from '../assemble-scanned.ts';
import type { DataFile, Output, Part, Program, RunOptions } from '../contract.ts';

/*
 * What crosses the wall of the sandbox. The page and the frame speak through a port that
 * nobody else holds; the frame and its worker through the worker's own.
 */

/** From the page to the frame. */
export type ToFrame =
  /** A script as text: of the worker with the core, or a part. Each is given once. */
  | { type: 'script'; name: Part; text: string }
  /** A worker with these parts should stand ready. */
  | { type: 'warm'; parts: Part[] }
  | { type: 'run'; run: number; order: Order }
  | { type: 'data'; run: number; name: string; content: DataContent }
  | { type: 'stop'; run: number }
  | { type: 'ping' };

/** From the frame to the page. */
export type FromFrame =
  | { type: 'outputs'; run: number; batches: Batch[] }
  | { type: 'load'; run: number; name: string }
  | { type: 'end'; run: number; end: RunEnd }
  | { type: 'pong' };

/** From the frame to its worker. */
export type ToWorker =
  | { type: 'parts'; urls: string[] }
  | { type: 'run'; order: Order }
  | { type: 'data'; name: string; content: DataContent };

/** From the worker to the frame: a `RuntimeMessage` as text, where its error was thrown, or the end. */
export type FromWorker =
  string | { type: 'place'; cell: number; line: number; column: number } | { type: 'end' };

/** What is needed of a program to run it. */
export interface Runnable {
  program: Program;
  /** One for each cell of the program. */
  scans: CellScan[];
  /** See `partsFor`. */
  parts: Part[];
}

/** All that a worker needs for one run. */
export interface Order extends Runnable {
  options: RunOptions;
}

/** New outputs of one cell, in their order. */
export interface Batch {
  cell: number;
  outputs: Output[];
  dropped: number;
  /** Where the last error of the cell so far was thrown. */
  place?: { line: number; column: number };
}

/** How a run ended. All but `done` are the words of the sandbox, not of the program. */
export type RunEnd =
  /**
   * It ran to its end, or threw: then the error is among the outputs of `failed.cell`. No
   * cell has begun if the program is no module: then nobody knows the cell.
   */
  | { how: 'done'; failed?: { cell: number; begun: boolean } }
  | { how: 'stopped'; cell: number }
  /** The cell took longer than its seconds. */
  | { how: 'late'; cell: number; seconds: number }
  /** More was shown than anybody can read. */
  | { how: 'flood'; cell: number }
  /** The sandbox no longer answered, or could not start. */
  | { how: 'silent'; cell: number };

/** A part of the runtime that comes as a file; the core comes with the worker. */
export type ScriptName = Exclude<Part, 'core'>;
export type DataContent = string | ArrayBuffer | undefined;

/** The file that a page names: the programs of its post and what they can load. */
export interface PostFile {
  programs: Program[];
  /** What `scan` makes of each cell of each program: what reads code is a large script. */
  scans: CellScan[][];
  /** What `partsFor` says of each program. */
  parts: Part[][];
  data: (DataFile & { url: string })[];
}

/** What stands in the page as `#daybook-cells`. */
export interface PageFile {
  /** The address of a `PostFile`. */
  programs: string;
  /** The addresses of the scripts. */
  parts: Record<ScriptName, string>;
}
