import { advanceTo, virtualNow } from './time.ts';

/** Sorted: the one to run next is the last, so that taking it is cheap. */
const waiting: Timer[] = [];
const { splice, pop } = Array.prototype;
const { apply } = Reflect;
const settled = Promise.resolve();
let lastId = 0;

/** Puts timers in place that never wait: `turn` runs them in the order of their times. */
export function startTimers(): void {
  const start =
    (repeats: boolean) =>
    (callback: unknown, delay?: unknown, ...args: unknown[]): number => {
      if (typeof callback !== 'function') {
        throw new TypeError('A timer needs a function: setTimeout(() => { … }, 100).');
      }
      const wait = Math.max(repeats ? 1 : 0, Math.trunc(Number(delay)) || 0);
      const id = ++lastId;
      const run = (): void => void apply(callback as () => void, undefined, args);
      insert({ id, time: virtualNow() + wait, run, ...(repeats && { every: wait }) });
      return id;
    };
  const clear = (id?: unknown): void => {
    for (let at = 0; at < waiting.length; at++) {
      if (waiting[at]?.id === id) apply(splice, waiting, [at, 1]);
    }
  };
  Object.assign(globalThis, {
    setTimeout: start(false),
    setInterval: start(true),
    clearTimeout: clear,
    clearInterval: clear,
    // Made of a promise on both sides: only one of them has its own.
    queueMicrotask: (callback: () => void) => void settled.then(callback),
  });
}

/** Runs the next timer at its time; false when none waits. What it throws is thrown on. */
export function turn(): boolean {
  const timer = apply(pop, waiting, []) as Timer | undefined;
  if (!timer) return false;
  advanceTo(timer.time);
  if (timer.every !== undefined) insert({ ...timer, time: timer.time + timer.every });
  timer.run();
  return true;
}

/** Timers of the same time run in the order in which they were set. */
function insert(timer: Timer): void {
  let low = 0;
  let high = waiting.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((waiting[middle] as Timer).time > timer.time) low = middle + 1;
    else high = middle;
  }
  apply(splice, waiting, [low, 0, timer]);
}

interface Timer {
  id: number;
  time: number;
  run: () => void;
  /** Of `setInterval`. */
  every?: number;
}
