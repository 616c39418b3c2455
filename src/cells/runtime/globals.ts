import { hideFrames } from './stack.ts';
import { INEXACT } from '../parts.ts';
import type { Hooks } from './hooks.ts';

const { ownKeys, getPrototypeOf, deleteProperty, defineProperty, getOwnPropertyDescriptor } =
  Reflect;

/**
 * The names that a program finds in its global scope: those of ECMAScript that give the same
 * on every machine, and what the runtime makes itself. Weak references are not among them
 * (when memory is freed differs), nor is anything that reaches out or shares memory.
 */
export const GLOBAL_NAMES: ReadonlySet<string> = new Set(
  (
    'globalThis Infinity NaN undefined isFinite isNaN parseFloat parseInt decodeURI ' +
    'decodeURIComponent encodeURI encodeURIComponent eval Object Function Boolean Symbol Error ' +
    'AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError ' +
    'SuppressedError DisposableStack AsyncDisposableStack Number BigInt Math Date String RegExp ' +
    'Array Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array ' +
    'Float16Array Float32Array Float64Array BigInt64Array BigUint64Array Map Set WeakMap WeakSet ' +
    'ArrayBuffer DataView JSON Promise Reflect Proxy Iterator Intl console performance ' +
    'setTimeout clearTimeout setInterval clearInterval queueMicrotask'
  ).split(' '),
);

/**
 * What is not the same on every machine until a part has taken its place. Code can name it
 * without writing its name: so where the part was not loaded, it is not there at all.
 */
const UNEQUAL: [keyof Hooks['begins'], object, RegExp][] = [
  ['calendar', globalThis, /^(?:Date|Intl|performance)$/],
  ['calendar', String.prototype, /Locale|^locale/],
  ['calendar', Number.prototype, /Locale/],
  ['calendar', BigInt.prototype, /Locale/],
  ['chance', Math, /^random$/],
  ['math', Math, new RegExp(`^(?:${INEXACT})$`)],
];

/**
 * Takes away every global but those of `GLOBAL_NAMES`, what parts that are not there would
 * have made equal, and what would show the host's hands.
 */
export function clearGlobals(keep: string, parts: Hooks['begins']): void {
  for (const [part, owner, names] of UNEQUAL)
    for (const name of ownKeys(owner))
      if (!parts[part] && names.test(String(name))) deleteProperty(owner, name);
  const end = Object.prototype;
  for (
    let owner: object | null = globalThis;
    owner !== null && owner !== end;
    owner = getPrototypeOf(owner)
  ) {
    for (const name of ownKeys(owner)) {
      if (name === keep || (owner === globalThis && GLOBAL_NAMES.has(name as string))) continue;
      if (!deleteProperty(owner, name)) hide(owner, name);
    }
  }
  for (const name of GLOBAL_NAMES) {
    const found = getOwnPropertyDescriptor(globalThis, name);
    if (found?.enumerable) defineProperty(globalThis, name, { enumerable: false });
  }
  hideFrames();
  // A host that awaits the program calls these with functions of its own realm.
  Object.freeze(Promise);
  Object.freeze(Promise.prototype);
}

function hide(owner: object, name: string | symbol): void {
  if (getOwnPropertyDescriptor(owner, name)?.writable) {
    defineProperty(owner, name, { value: undefined, writable: false });
  }
}
