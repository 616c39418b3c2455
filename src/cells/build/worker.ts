import vm from 'node:vm';
import { parentPort } from 'node:worker_threads';
import type { Runtime, RuntimeHost, RuntimeMessage } from '../contract.ts';
import { RUNTIME_KEY } from '../contract.ts';
import { drive } from '../drive.ts';
import { harden } from './harden.ts';
import type { FromWorker, Order, ToChild } from './protocol.ts';
import { PROGRAM_NAME } from './protocol.ts';

/*
 * The thread in which programs run, one after the other, each in a context of its own.
 * It is ended from outside when a program does not end.
 */

const { now } = performance;
const soon = setImmediate;
const scripts = new Map<string, vm.Script>();
const awaited = new Set<string>();
let rejected: { reason: unknown } | undefined;
let runtime: Runtime | undefined;
let coming: Uint8Array<ArrayBuffer> | undefined;

process.on('unhandledRejection', (reason) => {
  rejected ??= { reason };
});
parentPort?.on('message', (message: ToChild) => {
  if (message.type === 'runtime')
    for (const { part, text } of message.scripts)
      scripts.set(part, new vm.Script(text, { filename: `daybook:${part}` }));
  else if (message.type === 'run') void run(message.order);
  else if (message.type === 'bytes') take(message);
  else deliver(message.name, message.content);
});
harden();

async function run(order: Order): Promise<void> {
  let started: Started;
  let program: vm.SourceTextModule;
  try {
    started = begin(order);
    ({ runtime } = started);
    program = await link(order.text, started);
  } catch (error) {
    const { message, stack = '' } = error as Error;
    tell({ type: 'broken', message, stack });
    return;
  }
  await drive(started.runtime, program.evaluate(), {
    now: () => now.call(performance),
    nextTask,
    awaitsData: () => awaited.size > 0,
    unhandled: takeRejected,
  });
  // What was rejected at the very end must not be taken for the next program's.
  await nextTask();
  takeRejected();
  awaited.clear();
  tell({ type: 'end' });
}

const MAKE_ERROR = '((Error) => (message) => new Error(message))(Error)';

function begin({ parts, options }: Order): Started {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: false, wasm: false },
  });
  const host = vm.runInContext(`globalThis.${RUNTIME_KEY} = {}`, context) as RuntimeHost;
  host.post = hear;
  for (const part of parts) scripts.get(part)?.runInContext(context);
  const made = host.runtime;
  if (!made) throw new Error('The runtime did not start.');
  const errorOf = vm.runInContext(MAKE_ERROR, context) as (message: string) => Error;
  made.begin(options);
  vm.runInContext(`delete globalThis.${RUNTIME_KEY}`, context);
  const fail: Runtime['fail'] = (error, reason) => {
    // An error of ours is none in there.
    made.fail(error instanceof Error ? errorOf(error.message) : error, reason);
  };
  return { context, errorOf, runtime: { ...made, fail } };
}

async function link(
  text: string,
  { context, errorOf, runtime }: Started,
): Promise<vm.SourceTextModule> {
  const modules = new Map(
    Object.entries({ ...runtime.modules, 'daybook:run': { ...runtime.markers } }).map(
      ([specifier, exports]) => [specifier, moduleOf(specifier, exports, context)],
    ),
  );
  const find = (specifier: string): vm.Module => {
    const found = modules.get(specifier);
    if (!found) throw new Error(`There is no module “${specifier}”.`);
    return found;
  };
  const program = new vm.SourceTextModule(text, {
    identifier: PROGRAM_NAME,
    context,
    importModuleDynamically: async (specifier) => {
      try {
        const found = find(specifier);
        if (found.status === 'unlinked') await found.link(find);
        if (found.status === 'linked') await found.evaluate();
        return found;
      } catch (error) {
        // The program gets hold of this one, and must not of anything of ours.
        throw errorOf((error as Error).message);
      }
    },
  });
  await program.link(find);
  return program;
}

function moduleOf(specifier: string, exports: object, context: vm.Context): vm.SyntheticModule {
  const entries = Object.entries(exports);
  const set = function (this: vm.SyntheticModule) {
    for (const [name, value] of entries) this.setExport(name, value);
  };
  const names = entries.map(([name]) => name);
  return new vm.SyntheticModule(names, set, { context, identifier: specifier });
}

function hear(text: string): void {
  if (text.startsWith('{"type":"load"'))
    awaited.add((JSON.parse(text) as RuntimeMessage & { type: 'load' }).name);
  tell({ type: 'said', text });
}

/** Puts together the bytes of one data set, which come in their order, and no others between them. */
function take({ name, size, at, bytes }: ToChild & { type: 'bytes' }): void {
  if (at === 0) coming = new Uint8Array(size);
  // Without a beginning they are the rest for a program that was stopped.
  if (!coming) return;
  coming.set(bytes, at);
  if (at + bytes.length < size) return;
  deliver(name, coming.buffer);
  coming = undefined;
}

function deliver(name: string, content: string | ArrayBuffer | undefined): void {
  if (awaited.delete(name)) runtime?.deliver(name, content);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => soon(resolve));
}

function takeRejected(): { reason: unknown } | undefined {
  const found = rejected;
  rejected = undefined;
  return found;
}

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

interface Started {
  context: vm.Context;
  /** Makes an error of the context. */
  errorOf: (message: string) => Error;
  runtime: Runtime;
}
