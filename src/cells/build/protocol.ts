import type { Part, RunOptions } from '../contract.ts';

/** From the build to the process in which programs run, and on to its worker. */
export type ToChild =
  /** The scripts of the runtime, in the order in which they are evaluated. */
  | { type: 'runtime'; scripts: Script[] }
  | { type: 'run'; order: Order }
  /** Answers a `load` with text; undefined when it could not be read. */
  | { type: 'data'; name: string; content: string | undefined }
  /** Answers it with bytes, some after the others from 0 to `size`; these begin at `at`. */
  | { type: 'bytes'; name: string; size: number; at: number; bytes: Uint8Array };

/** From the process to the build. */
export type FromChild =
  /** What the runtime posted, as it was. */
  | { type: 'said'; text: string }
  /** The program came to its end, by itself or by an error. */
  | ({ type: 'end' } & Spent)
  /** It could not begin: an engine does not take its text. */
  | ({ type: 'broken'; message: string; stack: string } & Spent)
  /** It was stopped. `cell` had begun last. */
  | ({ type: 'stopped'; reason: StopReason; cell: number | undefined } & Spent)
  /** Said all the time, as long as the process can say something. */
  | { type: 'alive' };

/** Whether so much memory was used that the next program should have another process. */
interface Spent {
  isSpent?: boolean;
}

/** From the worker to the process that watches it. */
export type FromWorker = Extract<FromChild, { type: 'said' | 'end' | 'broken' }>;

/** One program to run. */
export interface Order {
  /** The assembled module. */
  text: string;
  parts: Part[];
  options: RunOptions;
  /** The milliseconds that each cell has, by its index. */
  milliseconds: Record<number, number>;
}

export type StopReason = 'time' | 'memory' | 'output' | 'exit';

export interface Script {
  part: Part;
  text: string;
}

/** The name of the program in the stacks of its errors. */
export const PROGRAM_NAME = 'daybook:program';
