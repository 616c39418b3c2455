import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { afterAll } from 'vitest';
import { runtimeFiles } from './runtime-files.ts';
import { RUNTIME_KEY } from '../contract.ts';
import type { Output, Part, RunOptions, Runtime, RuntimeMessage } from '../contract.ts';
import { drive } from '../drive.ts';

const cache = await mkdtemp(join(tmpdir(), 'daybook-runtime-'));
const { parts } = await runtimeFiles(cache);
afterAll(() => rm(cache, { recursive: true, force: true }));

/** For tests: a context with the bundled runtime, begun, in which cells can be run. */
export function openContext(options: Options = {}): Context {
  const { files = {}, parts: wanted = PARTS, ...run } = options;
  const messages: RuntimeMessage[] = [];
  let awaited = 0;
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: false, wasm: false },
  });
  const host = vm.runInContext(`globalThis.${RUNTIME_KEY} = {}`, context) as Host;
  host.post = (text) => {
    const message = JSON.parse(text) as RuntimeMessage;
    messages.push(message);
    if (message.type !== 'load') return;
    awaited++;
    setImmediate(() => {
      awaited--;
      const content = files[message.name];
      // Bytes are taken away, and a test may want them again.
      host.runtime.deliver(message.name, typeof content === 'object' ? content.slice() : content);
    });
  };
  for (const part of wanted) vm.runInContext(parts[part].text, context);
  const { runtime } = host;
  runtime.begin({ seed: 'post', date: '2024-05-14', controls: {}, data: [], ...run });
  vm.runInContext(`delete globalThis.${RUNTIME_KEY}`, context);
  const { modules, markers } = runtime;
  const scope = {
    ...modules['daybook'],
    ...modules['daybook/data'],
    Plot: modules['@observablehq/plot'],
    show: markers.show,
  };
  return {
    messages,
    runtime,
    async cell(code) {
      const start = messages.length;
      markers.cell(0);
      const begin = vm.runInContext(
        `(async ({ ${Object.keys(scope).join(', ')} }) => {\n${code}\n})`,
        context,
      ) as (names: object) => Promise<unknown>;
      await drive(runtime, begin(scope), {
        nextTask: () => new Promise((resolve) => setImmediate(resolve)),
        now: () => performance.now(),
        awaitsData: () => awaited > 0,
      });
      const posted = messages.slice(start);
      return posted.flatMap((message) => (message.type === 'outputs' ? message.outputs : []));
    },
  };
}

/** What the code shows as text, one output a line; any other output is written as JSON. */
export async function textOf(code: string, options?: Options): Promise<string> {
  const outputs = await openContext(options).cell(code);
  return outputs.map((out) => (out.kind === 'text' ? out.text : JSON.stringify(out))).join('\n');
}

/** The message of the error that ends the code. */
export async function errorOf(code: string, options?: Options): Promise<string> {
  const last = (await openContext(options).cell(code)).at(-1);
  return last?.kind === 'error' ? `${last.name}: ${last.message}` : 'no error';
}

const PARTS = Object.keys(parts) as Part[];

interface Host {
  post(message: string): void;
  runtime: Runtime;
}

interface Options extends Partial<RunOptions> {
  /** What the data sets hold. */
  files?: Record<string, string | ArrayBuffer>;
  /** All of them if left out. */
  parts?: readonly Part[];
}

interface Context {
  /** What was posted so far. */
  messages: RuntimeMessage[];
  runtime: Runtime;
  /** Runs code as a cell, to its end, and gives what it showed. */
  cell(code: string): Promise<Output[]>;
}
