import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { afterAll } from 'vitest';
import { rm } from 'node:fs/promises';
import { runtimeFiles } from '../build/runtime-files.ts';
import type { Output, Part, RunOptions, Runtime, RuntimeMessage } from '../contract.ts';
import { RUNTIME_KEY } from '../contract.ts';
import { drive } from '../drive.ts';

const cache = await mkdtemp(join(tmpdir(), 'daybook-runtime-'));
const { parts: scripts } = await runtimeFiles(cache);
afterAll(() => rm(cache, { recursive: true, force: true }));

/** For tests: a context with the bundled runtime, begun, in which scripts can be run. */
export function openContext(
  options: Partial<RunOptions> = {},
  parts: Part[] = ['math', 'plot', 'parquet'],
): Context {
  const messages: RuntimeMessage[] = [];
  const context = vm.createContext();
  const host = { post: (text: string) => messages.push(JSON.parse(text) as RuntimeMessage) };
  const key = vm.runInContext(`globalThis.${RUNTIME_KEY} = {}`, context) as { runtime: Runtime };
  Object.assign(key, host);
  for (const part of ['core' as const, ...parts]) vm.runInContext(scripts[part].text, context);
  const { runtime } = key;
  runtime.begin({ seed: 'post', date: '2024-05-14', controls: {}, data: [], ...options });
  vm.runInContext(`delete globalThis.${RUNTIME_KEY}`, context);
  const run = (code: string): unknown => vm.runInContext(code, context);
  const names = {
    ...runtime.modules['daybook'],
    ...runtime.modules['daybook/data'],
    Plot: runtime.modules['@observablehq/plot'],
  };
  return {
    messages,
    runtime,
    run,
    async cell(code) {
      const start = messages.length;
      runtime.markers.cell(0);
      const begin = vm.runInContext(
        `(async ({ display, table, plot, input, random, tex, load, Plot, show }) => {\n${code}\n})`,
        context,
      ) as (names: object) => Promise<unknown>;
      let awaited = 0;
      await drive(runtime, begin({ ...names, show: runtime.markers.show }), {
        nextTask: () => new Promise((resolve) => setImmediate(resolve)),
        now: () => performance.now(),
        awaitsData: () => awaited > 0,
      });
      awaited = 0;
      return messages
        .slice(start)
        .flatMap((message) => (message.type === 'outputs' ? message.outputs : []));
    },
  };
}

/** The one text that the code shows; an error is thrown. */
export async function textOf(code: string, options: Partial<RunOptions> = {}): Promise<string> {
  const outputs = await openContext(options, ['math']).cell(code);
  return outputs
    .map((output) => {
      if (output.kind === 'text') return output.text;
      throw new Error(`Not text: ${JSON.stringify(output)}`);
    })
    .join('\n');
}

export interface Context {
  /** What was posted so far. */
  messages: RuntimeMessage[];
  runtime: Runtime;
  /** Runs a script in the context. */
  run(code: string): unknown;
  /** Runs code as a cell, to its end, and gives what it showed. */
  cell(code: string): Promise<Output[]>;
}
