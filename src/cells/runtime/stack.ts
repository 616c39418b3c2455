import { textOf } from './inspect.ts';

const { apply, defineProperty } = Reflect;
const { get, set } = WeakMap.prototype;
const frames = new WeakMap<object, string>();

/**
 * Leaves a program's errors a `stack` that is the same on every machine: their name and
 * message. The frames, which name files of the host, are kept for `stackOf`.
 */
export function hideFrames(): void {
  // An error that Plot throws has its place in the cell far below.
  Error.stackTraceLimit = 50;
  const value = (error: object, sites: readonly unknown[]): string => {
    const name = textOf(error, 'name') ?? 'Error';
    const message = textOf(error, 'message') ?? '';
    const shown = message === '' ? name : `${name}: ${message}`;
    let text = shown;
    // No method of an array: a program may have replaced it, to get hold of the frames.
    let at = 0;
    while (at < sites.length) text += `\n    at ${sites[at++] as string}`;
    apply(set, frames, [error, text]);
    return shown;
  };
  defineProperty(Error, 'prepareStackTrace', { value });
}

/** Where an error comes from, as the engine says it. */
export function stackOf(error: unknown): string {
  // An engine makes the frames when they are asked for; one that does not know of hiding them shows them.
  const shown = textOf(error, 'stack') ?? '';
  const isObject = typeof error === 'object' && error !== null;
  const hidden = isObject ? (apply(get, frames, [error]) as string | undefined) : undefined;
  return (hidden ?? shown).slice(0, 10_000);
}
