import { assembleScanned, MARKERS_MODULE } from '../assemble-scanned.ts';
import type { Runtime, RuntimeHost, RuntimeMessage } from '../contract.ts';
import { RUNTIME_KEY } from '../contract.ts';
import { drive } from '../drive.ts';
import { IMPORTABLE } from '../parts.ts';
import type { FromWorker, Order, ToWorker } from './protocol.ts';

/*
 * The script of the worker in which one program runs, once. A module worker does not
 * start in an origin without a name, so this is a classic one; it imports modules from
 * blobs. The runtime takes all global names away, hence everything is fetched first.
 */

const worker = globalThis as unknown as DedicatedWorker;
const importScripts = worker.importScripts.bind(worker);
const postMessage = worker.postMessage.bind(worker);
const createUrl = URL.createObjectURL.bind(URL);
const now = performance.now.bind(performance);
const wait = worker.setTimeout.bind(worker);
const { parse } = JSON;
const Pieces = Blob;
const channel = new MessageChannel();

const awaited = new Set<string>();
let wakes: (() => void) | undefined;
let rejected: { reason: unknown } | undefined;
let see: ((message: RuntimeMessage) => void) | undefined;
let begun = false;

const host: RuntimeHost = {
  post(text) {
    tell(text);
    // Few messages are looked at: those of outputs can be long.
    if (text.startsWith('{"type":"outputs"')) return;
    const message = parse(text) as RuntimeMessage;
    if (message.type === 'load') awaited.add(message.name);
    else if (message.type === 'cell') begun = true;
    else see?.(message);
  },
};
Object.defineProperty(worker, RUNTIME_KEY, { value: host, configurable: true });

channel.port1.onmessage = wake;
worker.addEventListener('message', ({ data }) => {
  const message = data as ToWorker;
  if (message.type === 'parts') importScripts(...message.urls);
  else if (message.type === 'run') void run(message.order);
  else {
    awaited.delete(message.name);
    host.runtime?.deliver(message.name, message.content);
    wake();
  }
});
worker.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  rejected ??= { reason: event.reason };
});

async function run(order: Order) {
  const { runtime } = host;
  if (!runtime) return;
  runtime.begin(order.options);
  await drive(runtime, evaluate(order, runtime), {
    now,
    // Until its first cell begins a program waits for its modules: that is no fault of its.
    awaitsData: () => awaited.size > 0 || !begun,
    nextTask: () =>
      new Promise((resolve) => {
        wakes = resolve;
        // Data wakes it by itself; asking again and again would only cost power.
        if (awaited.size === 0) channel.port2.postMessage(0);
      }),
    unhandled() {
      const found = rejected;
      rejected = undefined;
      return found;
    },
  });
  // The last messages of the runtime go first.
  wait(() => {
    tell({ type: 'end' });
  }, 0);
}

async function evaluate({ program, scans }: Order, runtime: Runtime): Promise<void> {
  const urls: Record<string, string> = {};
  const modules = { ...runtime.modules, [MARKERS_MODULE]: { ...runtime.markers } };
  for (const [specifier, exports] of Object.entries(modules))
    urls[specifier] = urlOf(reexport(specifier, Object.keys(exports)));
  await Promise.all(Object.values(urls).map((url) => import(url)));
  Reflect.deleteProperty(worker, RUNTIME_KEY);

  const { text, placeOf } = assembleScanned(program, scans, (specifier) => {
    const url = urls[specifier];
    if (url !== undefined) return url;
    const names = Object.keys(IMPORTABLE).join(', ');
    throw new Error(`A cell cannot import “${specifier}”. It can import ${names}.`);
  });
  const url = urlOf(text);
  see = (message) => {
    if (message.type !== 'failed' && message.type !== 'caught') return;
    for (const place of placesIn(message.stack, url)) {
      const inCell = placeOf(place.line, place.column);
      if (inCell?.cell === message.cell) {
        tell({ type: 'place', ...inCell });
        return;
      }
    }
  };
  await import(url);
}

/** Chromium, Firefox and Safari write a stack differently; each writes `address:line:column`. */
function placesIn(stack: string, url: string): { line: number; column: number }[] {
  return stack
    .split(url)
    .slice(1)
    .flatMap((rest) => {
      const [, line, column] = /^:(\d+):(\d+)/.exec(rest) ?? [];
      return line && column ? [{ line: Number(line), column: Number(column) }] : [];
    });
}

/** A module with the exports that the runtime has under a name, for as long as it is reachable. */
function reexport(specifier: string, names: string[]): string {
  const key = JSON.stringify(specifier);
  const from = specifier === MARKERS_MODULE ? 'runtime.markers' : `runtime.modules[${key}]`;
  const exports = names.map((name) => `export const ${name} = all[${JSON.stringify(name)}];`);
  return `const all = globalThis.${RUNTIME_KEY}.${from};\n${exports.join('\n')}`;
}

function urlOf(text: string): string {
  return createUrl(new Pieces([text], { type: 'text/javascript' }));
}

function wake() {
  const resolve = wakes;
  wakes = undefined;
  resolve?.();
}

function tell(message: FromWorker) {
  postMessage(message);
}

interface DedicatedWorker {
  importScripts(...urls: string[]): void;
  postMessage(message: FromWorker): void;
  setTimeout(callback: () => void, delay: number): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(
    type: 'unhandledrejection',
    listener: (event: PromiseRejectionEvent) => void,
  ): void;
}
