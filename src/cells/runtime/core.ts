import type { RunOptions } from '../contract.ts';
import { RUNTIME_KEY } from '../contract.ts';
import { added } from './added.ts';
import { startConsole } from './console.ts';
import { display, table, tex } from './daybook.ts';
import { show, toErrorOutput } from './display.ts';
import { clearGlobals } from './globals.ts';
import { findHost } from './hooks.ts';
import type { Core } from './hooks.ts';
import { toJson } from './json.ts';
import { beginCell, currentCell, emit, endOutputs, flush, send, sendTo } from './outputs.ts';
import { startTime } from './time.ts';
import { stackOf } from './stack.ts';
import { startTimers, turn } from './timers.ts';

/** What the marker of the first cell that is not run throws. */
const STOP = new Error('The run ends before this cell.');
STOP.name = 'Stop';

const { parse } = JSON;
const { apply } = Reflect;
const { set } = Uint8Array.prototype;
const { transfer } = ArrayBuffer.prototype as Partial<ArrayBuffer>;
const Bytes = Uint8Array;

const host = findHost();
const { post } = host;
sendTo((message) => {
  post(message);
});

let stopBefore = Infinity;
let stopped = false;

const runtime: Core = {
  hooks: Object.assign(added, { show }),
  modules: { daybook: { display, table, tex } },
  markers: {
    cell(index) {
      if (index >= stopBefore) {
        stopped = true;
        endOutputs();
        throw STOP;
      }
      beginCell(index);
    },
    show(value) {
      if (value !== undefined) show(value);
    },
    caught(error) {
      emit(toErrorOutput(error));
      flush();
      send({ type: 'caught', cell: currentCell(), stack: stackOf(error) });
    },
  },
  begin(run) {
    // What the host gives is of its realm: a program must not get hold of it.
    const own = parse(toJson(run)) as RunOptions;
    stopBefore = own.stopBefore ?? Infinity;
    startTime(own.date);
    startTimers();
    startConsole();
    clearGlobals(RUNTIME_KEY, added.begins);
    for (const start of Object.values(added.begins)) start(own);
  },
  turn,
  deliver(name, content) {
    added.deliver?.(name, typeof content === 'object' ? own(content) : content);
  },
  fail(error, reason) {
    // A promise that a later cell would have looked at is no error of this one.
    if (stopped || error === STOP) return;
    emit(toErrorOutput(error));
    flush();
    const why = reason === undefined ? {} : { reason };
    send({ type: 'failed', cell: currentCell(), stack: stackOf(error), ...why });
  },
  end: flush,
};
host.runtime = runtime;

/** The bytes in a buffer of this realm; they are moved, not copied, where the engine can. */
function own(content: ArrayBuffer): ArrayBuffer {
  if (transfer) return apply(transfer, content, []);
  const bytes = new Bytes(content.byteLength);
  apply(set, bytes, [new Bytes(content)]);
  return bytes.buffer;
}
