import type { Part } from '../contract.ts';
import { readMessage } from '../receive.ts';
import { openRelay } from './relay.ts';
import type { FromFrame, FromWorker, Order, RunEnd, ToFrame } from './protocol.ts';

/*
 * The script of the frame: an empty page of no origin, whose policy forbids all traffic.
 * It starts a worker for each run, holds its deadlines, and passes on what it shows. No
 * code of a cell runs here.
 */

const urls = new Map<Part, string>();
let port: MessagePort | undefined;
let spare: Spare | undefined;
let current:
  | { run: number; end(end: RunEnd): void; deliver(name: string, content: unknown): void }
  | undefined;

addEventListener('message', ({ source, ports }) => {
  if (source !== parent || port || !ports[0]) return;
  port = ports[0];
  port.onmessage = ({ data }) => {
    obey(data as ToFrame);
  };
});

function obey(message: ToFrame) {
  switch (message.type) {
    case 'script': {
      const blob = new Blob([message.text], { type: 'text/javascript' });
      urls.set(message.name, URL.createObjectURL(blob));
      return;
    }
    case 'warm':
      if (!current) prepare(message.parts);
      return;
    case 'run':
      start(message.run, message.order);
      return;
    case 'data':
      if (current?.run === message.run) current.deliver(message.name, message.content);
      return;
    case 'stop':
      if (current?.run === message.run) current.end({ how: 'stopped', cell: 0 });
      return;
    case 'ping':
      tell({ type: 'pong' });
  }
}

function start(run: number, order: Order) {
  current?.end({ how: 'stopped', cell: 0 });
  const { worker } = prepare(order.parts);
  spare = undefined;

  const { cells } = order.program;
  const asked = new Set<string>();
  let cell = cells[0]?.cell ?? 0;
  let next = 0;
  let failed: { cell: number; begun: boolean } | undefined;
  const relay = openRelay((batches) => {
    tell({ type: 'outputs', run, batches });
  });

  // A worker that never gets to its first cell is no slow cell.
  const clock = openClock((late) => {
    end(next === 0 ? { how: 'silent', cell } : { how: 'late', cell, seconds: late });
  });
  const end = (how: RunEnd) => {
    if (current !== mine) return;
    current = undefined;
    worker.terminate();
    clock.stop();
    relay.end();
    tell({ type: 'end', run, end: how.how === 'done' ? how : { ...how, cell } });
    prepare(order.parts);
  };
  const mine = {
    run,
    end,
    deliver(name: string, content: unknown) {
      asked.delete(name);
      worker.postMessage(
        { type: 'data', name, content },
        content instanceof ArrayBuffer ? [content] : [],
      );
      if (asked.size === 0) clock.go();
    },
  };
  current = mine;

  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (current !== mine) return;
    if (typeof data !== 'string') {
      if (data.type === 'end') end({ how: 'done', ...(failed && { failed }) });
      else {
        const { cell: at, line, column } = data;
        relay.add({ cell: at, outputs: [], dropped: 0, place: { line, column } }, 0);
      }
      return;
    }
    const message = readMessage(data);
    if (message?.type === 'cell') {
      // Cells begin in their order and once: nobody gets more time than all of them have.
      const at = cells.findIndex((begun) => begun.cell === message.cell);
      if (at < next) return;
      next = at + 1;
      cell = message.cell;
      clock.set(cells[at]?.timeout ?? 0);
    } else if (message?.type === 'failed') {
      failed = { cell: message.cell, begun: next > 0 };
    } else if (message?.type === 'load') {
      if (asked.has(message.name)) return;
      asked.add(message.name);
      clock.pause();
      tell({ type: 'load', run, name: message.name });
    }
    const batch = message?.type === 'outputs' ? message : { cell, outputs: [], dropped: 0 };
    if (!relay.add(batch, data.length)) end({ how: 'flood', cell });
  };
  worker.onerror = () => {
    end({ how: 'silent', cell });
  };
  worker.postMessage({ type: 'run', order });
}

/** A worker stands ready before it is needed: starting one takes longer than most cells. */
function prepare(parts: Part[]): Spare {
  const key = parts.join();
  if (spare?.key === key) return spare;
  spare?.worker.terminate();
  // The script of the core is the worker's own.
  const [core, ...others] = parts.map((part) => urls.get(part) ?? '');
  const worker = new Worker(core ?? '');
  worker.postMessage({ type: 'parts', urls: others });
  return (spare = { key, worker });
}

function tell(message: FromFrame) {
  port?.postMessage(message);
}

/** The seconds of a cell. It stands still while the page fetches data for it. */
function openClock(late: (seconds: number) => void) {
  let seconds = STARTING;
  let left = seconds * 1_000;
  let from = performance.now();
  const ring = () => {
    late(seconds);
  };
  let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(ring, left);
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const go = () => {
    stop();
    from = performance.now();
    timer = setTimeout(ring, left);
  };
  return {
    stop,
    go,
    set(given: number) {
      seconds = given;
      left = given * 1_000;
      go();
    },
    pause() {
      if (timer === undefined) return;
      left = Math.max(0, left - (performance.now() - from));
      stop();
    },
  };
}

/** The seconds that a worker has to get to the first cell. */
const STARTING = 10;

interface Spare {
  key: string;
  worker: Worker;
}
