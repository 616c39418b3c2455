import { Worker } from 'node:worker_threads';
import type { FromChild, FromWorker, Script, StopReason, ToChild } from './protocol.ts';

/*
 * The process in which programs run. They run in its worker; this thread only watches:
 * how long each cell takes, how much memory, how much it shows. It ends the worker of a
 * program that goes too far and starts another.
 */

const HEAP_MB = 512;
const MOST_BYTES = 2 ** 30;
const MUCH_BYTES = MOST_BYTES / 2;
const MOST_SAID = 64 * 2 ** 20;
/** Until the first cell begins: contexts and modules are made. */
const TO_BEGIN = 30_000;

let scripts: Script[] = [];
let worker: Worker | undefined = startWorker();
let running: Running | undefined;

process.on('message', (message: ToChild) => {
  if (message.type === 'runtime') ({ scripts } = message);
  if (message.type === 'run')
    running = {
      milliseconds: message.order.milliseconds,
      deadline: performance.now() + TO_BEGIN,
      cell: undefined,
      said: 0,
    };
  if (message.type === 'bytes') {
    // What they came in may hold the next message too: that must stay.
    const bytes = new Uint8Array(message.bytes);
    worker?.postMessage({ ...message, bytes }, [bytes.buffer]);
  } else worker?.postMessage(message);
});
process.on('disconnect', () => process.exit());
tell({ type: 'alive' });
setInterval(() => {
  tell({ type: 'alive' });
}, 250);
setInterval(watch, 20);

function startWorker(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), {
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  started.on('message', (message: FromWorker) => {
    if (started !== worker || !running) return;
    if (message.type === 'said') {
      hear(message.text, running);
      tell(message);
      return;
    }
    running = undefined;
    tell({ ...message, isSpent: isSpent() });
  });
  started.on('error', (error: Error & { code?: string }) => {
    if (started !== worker) return;
    if (!running) process.stderr.write(error.stack ?? error.message);
    stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'exit');
  });
  started.on('exit', () => {
    if (started === worker) stop('exit');
  });
  if (scripts.length > 0) started.postMessage({ type: 'runtime', scripts } satisfies ToChild);
  return started;
}

function hear(text: string, program: Running): void {
  program.said += text.length;
  const [, index] = /^\{"type":"cell","cell":(\d+)\}$/.exec(text) ?? [];
  const cell = Number(index);
  const milliseconds = program.milliseconds[cell];
  // Each cell begins once, and in its turn: a program that says more gets no more time for it.
  if (milliseconds === undefined || cell <= (program.cell ?? -1)) return;
  program.cell = cell;
  program.deadline = performance.now() + milliseconds;
}

function watch(): void {
  if (!running) return;
  if (performance.now() > running.deadline) stop('time');
  else if (running.said > MOST_SAID) stop('output');
  else if (process.memoryUsage.rss() > MOST_BYTES) stop('memory');
}

function stop(reason: StopReason): void {
  // Nothing has run that could have ended it: it would end again and again.
  if (!running) process.exit(1);
  const { cell } = running;
  running = undefined;
  const ended = worker;
  worker = undefined;
  // The next one starts when the memory of this one is free again.
  void ended?.terminate().then(() => {
    worker = startWorker();
    tell({ type: 'stopped', reason, cell, isSpent: isSpent() });
  });
}

/** Memory that was used once may never come back, and would count against the next program. */
function isSpent(): boolean {
  return process.memoryUsage.rss() > MUCH_BYTES;
}

function tell(message: FromChild): void {
  process.send?.(message);
}

interface Running {
  milliseconds: Record<number, number>;
  /** Of the machine's clock, in milliseconds. */
  deadline: number;
  /** The cell that has begun last. */
  cell: number | undefined;
  /** How many letters were said. */
  said: number;
}
