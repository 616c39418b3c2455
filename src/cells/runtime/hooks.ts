import { RUNTIME_KEY } from '../contract.ts';
import type { ColumnType, DrawnElement, Runtime, RuntimeHost } from '../contract.ts';
import type { Source } from './chance.ts';
import type { Column } from './dataset.ts';

/** The core, as its parts see it: each is a script of its own and adds itself here. */
export interface Core extends Runtime {
  readonly hooks: Hooks;
}

/** What only some programs need. A part that was not loaded is not there. */
export interface Hooks {
  /** The program's stream of random numbers, and one of its own for each seed. */
  readonly chance: Source;
  readonly sourceOf: (seed: string) => Source;
  /** Draws what `plot(options)` was given. */
  plot?: (options: object) => unknown;
  /** The tree of a drawing that Plot made; undefined for any other value. */
  drawing?: (value: object) => Drawing | undefined;
  /** Reads the described columns of a Parquet file. */
  parquet?: (
    bytes: ArrayBuffer,
    columns: { name: string; type: ColumnType }[],
  ) => Promise<Record<string, Column>>;
}

export interface Drawing {
  tree: DrawnElement;
  /** Plot's own `ariaLabel`, if the author gave one. */
  label?: string;
}

/** The host of this context; there until the program begins. */
export function findHost(): RuntimeHost {
  const host = (globalThis as Record<string, unknown>)[RUNTIME_KEY];
  if (host === undefined) throw new Error('The runtime of cells was started without a host.');
  return host as RuntimeHost;
}

/** For the parts: the core, which was evaluated before them. */
export function findCore(): Core {
  return findHost().runtime as Core;
}
