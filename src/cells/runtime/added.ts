import type { Hooks } from './hooks.ts';
import { inspect } from './inspect.ts';
import { emit, hasRoom, nextControl, send } from './outputs.ts';
import { virtualNow } from './time.ts';

/**
 * The core's side of what it shares with its parts: they add to it before a run begins.
 * What shows values looks into it, and is put there by `core.ts`.
 */
export const added: Omit<Hooks, 'show'> = {
  now: virtualNow,
  ...{ inspect, send, hasRoom, emit, nextControl },
  begins: {},
};
