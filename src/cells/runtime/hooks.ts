import { RUNTIME_KEY } from '../contract.ts';
import type {
  ColumnType,
  DrawnElement,
  Output,
  Part,
  RunOptions,
  Runtime,
  RuntimeHost,
  RuntimeMessage,
} from '../contract.ts';
import type { Column, Known } from './dataset.ts';
import type { DisplayOptions } from './display.ts';

/** The core, as its parts see it: each is a script of its own and adds itself here. */
export interface Core extends Runtime {
  readonly hooks: Hooks;
}

/**
 * Between the core and its parts: the first of these are the core's, for them; the others
 * are what they add. What a part that was not loaded would add is not there.
 */
export interface Hooks {
  /** The virtual time in milliseconds since 1970. */
  readonly now: () => number;
  readonly inspect: (value: unknown) => string;
  readonly show: (value: unknown, options: DisplayOptions) => void;
  /** See `outputs.ts`. */
  readonly send: (message: RuntimeMessage) => void;
  readonly hasRoom: () => boolean;
  readonly emit: (output: Output) => void;
  readonly nextControl: () => string;

  /** What parts do when a run begins. */
  readonly begins: Partial<Record<Part, (run: RunOptions) => void>>;
  /** The program's stream of random numbers, and one of its own for each seed. */
  chance?: Source;
  sourceOf?: (seed: string) => Source;
  /** The columns of a data set; undefined for any other object. */
  columnsOf?: (value: object) => Known | undefined;
  /** See `Runtime`. */
  deliver?: Runtime['deliver'];
  /** The tree of a drawing that Plot made; undefined for any other value. */
  drawing?: (value: object) => Drawing | undefined;
  /** What reads each of the described columns of a Parquet file. */
  parquet?: (
    bytes: ArrayBuffer,
    columns: { name: string; type: ColumnType }[],
  ) => Record<string, () => Column>;
}

/** Gives numbers from 0 up to and without 1, as `Math.random` does. */
export type Source = () => number;

export interface Drawing {
  tree: DrawnElement;
  /** Plot's own `ariaLabel`, if the author gave one. */
  label?: string;
}

/** The host of this context; there until the program begins. */
export function findHost(): RuntimeHost {
  return (globalThis as Record<string, unknown>)[RUNTIME_KEY] as RuntimeHost;
}

/** For the parts: the core, which was evaluated before them. */
export function findCore(): Core {
  return findHost().runtime as Core;
}
